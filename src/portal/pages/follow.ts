import { randomUUID } from 'node:crypto';
import { type ApplicantAct, actByCode, sendPayment } from '../../applications/index.ts';
import type { PageReply } from '../../platform/index.ts';
import { codeForm, followFrame } from '../following/follow-frame.ts';
import { sayNotDone, sayOutcome, withFollowed } from '../following/followed.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { lookedInto } from './apply.ts';

/** Asks for the code that an application is followed by (查询办理进度). */
export async function followPage(_tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  return followFrame(surroundings, codeForm());
}

/** Hands in the correction (补正), once (art. 30). */
export const correctFollowed = (tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> =>
  doByCode(
    ...([tools, surroundings] as const),
    { name: 'receive-correction', description: surroundings.request.form.description?.trim() ?? '' },
    '已收到您的补正，答复期限重新计算。',
  );

/** Takes the application back (撤回). Asked once more first: it cannot be undone. */
export const withdrawFollowed = (tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> =>
  surroundings.request.form.sure === 'yes'
    ? doByCode(tools, surroundings, { name: 'withdraw' }, '申请已撤回。')
    : sayNotDone(tools, surroundings, '撤回以后不能恢复。确要撤回的，请先勾选“我确定撤回”。');

const doByCode = (
  tools: PortalTools,
  surroundings: PageSurroundings,
  wanted: ApplicantAct,
  thanks: string,
): Promise<PageReply> =>
  withFollowed(tools, surroundings, async (_, code) => {
    const { act, form } = surroundings.request;
    const done = await actByCode(tools.applications, act, code, { ...wanted, key: form.key || randomUUID() });
    return sayOutcome(tools, surroundings, done, thanks);
  });

/** Takes proof of payment (上传缴费凭证). */
export const payFollowed = (tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> =>
  withFollowed(tools, surroundings, async (_, code) => {
    const { files = [], form, act } = surroundings.request;
    const file = files.find(({ field }) => field === 'proof');
    if (!file) return sayNotDone(tools, surroundings, '请选择缴费凭证的照片或者扫描件。');
    const looked = await lookedInto(tools, file.name, file.bytes);
    if (!looked.ok) return sayNotDone(tools, surroundings, looked.sentence);
    const { type, bytes } = looked;
    const key = form.key || randomUUID();
    const sent = await sendPayment(tools.applications, act, code, { name: file.name, type, bytes }, key);
    return sayOutcome(
      ...([tools, surroundings, sent] as const),
      '缴费凭证已收到并加密保存。受理机关核对到账后登记，答复期限从缴费次日起重新计算。',
    );
  });
