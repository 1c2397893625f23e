import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  type ApplicantAct,
  actByCode,
  type Followed,
  followByCode,
  letterByCode,
  openReleasedByCode,
  printedLetter,
  releasedRecords,
  sendPayment,
} from '../../applications/index.ts';
import { Download, html, isId, type PageReply, type RateLimit, type Refusal } from '../../platform/index.ts';
import { codeForm, followFrame } from '../following/follow-frame.ts';
import { type Notice, standing } from '../following/standing.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { lookedInto } from './apply.ts';

/** Wrong codes from one place; a code has far more shapes than anybody can try at this rate. */
const guesses: RateLimit = { max: 10, per: 600_000 };
const wrongCodes = 'wrong code';

/** Asks for the code that an application is followed by (查询办理进度). */
export async function followPage(_tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  return followFrame(surroundings, codeForm());
}

/** Where an application stands: the day its clock stands on, why, and every step with its article. */
export async function showFollowed(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  return withCode(tools, surroundings, async (followed) => show(tools, surroundings, followed, null));
}

/** Hands in the correction (补正), once (art. 30). */
export const correctFollowed = (tools: PortalTools, surroundings: PageSurroundings) =>
  doByCode(
    ...([tools, surroundings] as const),
    { name: 'receive-correction', description: surroundings.request.form.description?.trim() ?? '' },
    '已收到您的补正，答复期限重新计算。',
  );

/** Takes the application back (撤回). Asked once more first: it cannot be undone. */
export const withdrawFollowed = (tools: PortalTools, surroundings: PageSurroundings) =>
  surroundings.request.form.sure === 'yes'
    ? doByCode(tools, surroundings, { name: 'withdraw' }, '申请已撤回。')
    : told(tools, surroundings, {
        bad: true,
        sentence: '撤回以后不能恢复。确要撤回的，请先勾选“我确定撤回”。',
      });

/** Takes proof of payment (上传缴费凭证). */
export async function payFollowed(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  return withCode(tools, surroundings, async (_, code) => {
    const { files = [], form, act } = surroundings.request;
    const file = files.find(({ field }) => field === 'proof');
    if (!file) return told(tools, surroundings, { bad: true, sentence: '请选择缴费凭证的照片或者扫描件。' });
    const looked = await lookedInto(tools, file.name, file.bytes);
    if (!looked.ok) return told(tools, surroundings, { bad: true, sentence: looked.sentence });
    const { type, bytes } = looked;
    const key = form.key || randomUUID();
    const sent = await sendPayment(tools.applications, act, code, { name: file.name, type, bytes }, key);
    return told(
      ...([tools, surroundings] as const),
      sent.ok
        ? {
            bad: false,
            sentence: '缴费凭证已收到并加密保存。受理机关核对到账后登记，答复期限从缴费次日起重新计算。',
          }
        : { bad: true, sentence: sent.refusal.sentence },
    );
  });
}

/** Complaints from one place. */
const complaints: RateLimit = { max: 5, per: 3_600_000 };

/** Takes a complaint about how the application is handled (投诉举报, art. 51); the county looks into it. */
export async function complainFollowed(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  return withCode(tools, surroundings, async ({ bodyId, number, id }) => {
    const { form, act, limit } = surroundings.request;
    const content = (form.complaint ?? '').trim().slice(0, 2000);
    const contact = (form.contact ?? '').trim().slice(0, 100);
    if (content === '') return told(tools, surroundings, { bad: true, sentence: '请写明投诉、举报的事项。' });
    const held = limit?.call('complaint', complaints);
    if (held)
      return { ...(await told(tools, surroundings, { bad: true, sentence: held.sentence })), status: 429 };
    const which = number ? `登记编号${number}` : `提交编号${id.slice(-12).toUpperCase()}`;
    const taken = await tools.complain(act, {
      ...{ bodyId, article: 'REG-51', content: `关于政府信息公开申请（${which}）：${content}` },
      complainant: contact === '' ? null : contact,
      key: form.key || randomUUID(),
    });
    return told(
      ...([tools, surroundings] as const),
      taken.ok
        ? { bad: false, sentence: '投诉举报已收到，由政府信息公开工作主管部门处理（条例第五十一条）。' }
        : { bad: true, sentence: taken.refusal.sentence },
    );
  });
}

/** A letter as a Word document or PDF (下载文书), once it reached the applicant. */
export async function followedLetter(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply | Download> {
  const { form, act } = surroundings.request;
  return withCode<PageReply | Download>(tools, surroundings, async (_, code) => {
    const read = isId(form.letter ?? '')
      ? await letterByCode(tools.applications, act, code, form.letter!)
      : null;
    if (!read?.ok) {
      const sentence = read?.refusal.sentence ?? '没有这份文书，或者还没有送达。';
      return { ...(await told(tools, surroundings, { bad: true, sentence })), status: 404 };
    }
    const format = form.format === 'docx' ? 'docx' : 'pdf';
    const { type, bytes } = await printedLetter(read.value, format, tools.typesetter);
    const content = Buffer.from(bytes);
    return new Download({
      ...{ type, size: content.length, name: `${read.value.number} ${read.value.title}.${format}` },
      open: (range) => Readable.from([range ? content.subarray(range.start, range.end + 1) : content]),
    });
  });
}

/** A record that was released to the applicant (公开件), withheld parts taken out. */
export async function followedRecord(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply | Download> {
  const { form, act } = surroundings.request;
  return withCode<PageReply | Download>(tools, surroundings, async (_, code) => {
    const { record = '' } = form;
    const opened = isId(record) ? await openReleasedByCode(tools.applications, act, code, record) : null;
    if (!opened?.ok) {
      const sentence = opened?.refusal.sentence ?? '没有这份公开件，或者还没有公开。';
      return { ...(await told(tools, surroundings, { bad: true, sentence })), status: 404 };
    }
    const { title, bytes } = opened.value;
    return new Download({
      ...{ type: 'application/pdf', size: bytes.length, name: `${title}.pdf` },
      open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    });
  });
}

/** Goes on with what a code leads to. Whoever tried too many wrong ones waits, whatever comes next. */
async function withCode<Answer extends PageReply | Download = PageReply>(
  tools: PortalTools,
  surroundings: PageSurroundings,
  go: (followed: Followed, code: string) => Promise<Answer>,
): Promise<Answer | PageReply> {
  const { form, act, limit } = surroundings.request;
  const locked = limit?.wait(wrongCodes, guesses);
  if (locked) return refusedCode(surroundings, locked, 429);
  const code = (form.code ?? '').slice(0, 60);
  const followed = await followByCode(tools.applications, act, code);
  if (followed.ok) return go(followed.value, code);
  limit?.call(wrongCodes, guesses);
  return refusedCode(surroundings, followed.refusal, 404);
}

const refusedCode = (surroundings: PageSurroundings, { sentence }: Refusal, status: number): PageReply => ({
  ...followFrame(surroundings, html`<p class="notice bad" role="alert">${sentence}</p>${codeForm()}`),
  status,
});

async function doByCode(
  tools: PortalTools,
  surroundings: PageSurroundings,
  wanted: ApplicantAct,
  thanks: string,
): Promise<PageReply> {
  return withCode(tools, surroundings, async (_, code) => {
    const { act, form } = surroundings.request;
    const done = await actByCode(tools.applications, act, code, { ...wanted, key: form.key || randomUUID() });
    return told(
      ...([tools, surroundings] as const),
      done.ok ? { bad: false, sentence: thanks } : { bad: true, sentence: done.refusal.sentence },
    );
  });
}

/** The page as it stands after something was done or refused, with what is to be said about it. */
const told = (tools: PortalTools, surroundings: PageSurroundings, notice: Notice): Promise<PageReply> =>
  withCode(tools, surroundings, (followed) => show(tools, surroundings, followed, notice));

async function show(
  tools: PortalTools,
  surroundings: PageSurroundings,
  followed: Followed,
  notice: Notice | null,
): Promise<PageReply> {
  const { act, form } = surroundings.request;
  const tree = await tools.bodies.tree(act.today);
  const body = tree.body(followed.bodyId)?.name ?? '';
  const records = await releasedRecords(tools.applications, followed.id);
  const main = standing(followed, { body, code: form.code ?? '', notice, records });
  const page = followFrame(surroundings, main);
  return notice?.bad ? { ...page, status: 422 } : page;
}
