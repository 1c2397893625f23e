import { randomUUID } from 'node:crypto';
import {
  type EvidencePurpose,
  mostEvidenceBytes,
  type SentEvidence,
  submitApplication,
} from '../../applications/index.ts';
import { chineseSize, type PageReply, type RateLimit, type Refusal } from '../../platform/index.ts';
import { alreadyPublic } from '../applying/already-public.ts';
import { checkPage } from '../applying/check-page.ts';
import { formPage } from '../applying/form-page.ts';
import { puzzleAge, setPuzzle, solvesPuzzle } from '../applying/puzzle.ts';
import { type Lack, type ReadForm, readForm } from '../applying/read-form.ts';
import { receiptPage } from '../applying/receipt-page.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';

type Complete = Extract<ReadForm, { ok: true }>;

/** The form of an application (政府信息公开申请表, art. 29). No account, and no purpose is asked for. */
export async function applyPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const { query, act } = surroundings.request;
  const tree = await tools.bodies.tree(act.today);
  return formPage(surroundings, tree, query.body ? { body: query.body } : {}, null);
}

/** What is public already and comes near what is being typed, for the script of the form. */
export async function nearbyPage(tools: PortalTools, { request }: PageSurroundings): Promise<PageReply> {
  const { query, act } = request;
  const tree = await tools.bodies.tree(act.today);
  const hits = await alreadyPublic(tools, query.q ?? '', tree.bySlug(query.body ?? '') ?? null, act.today);
  return { type: 'application/json; charset=utf-8', body: JSON.stringify({ hits }) };
}

/** The second page: what was filled in, what is public already, and where the files are chosen. */
export async function checkApplication(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const { act, query } = surroundings.request;
  const form = { ...surroundings.request.form };
  form.key ||= randomUUID();
  const tree = await tools.bodies.tree(act.today);
  const read = readForm(form, tree);
  if (query.change || !read.ok) return formPage(surroundings, tree, form, read.ok ? null : read.lack);
  return showCheck(tools, surroundings, read, null);
}

/** Takes an application; shows the code to follow it by, once. Sent twice, it is still one application. */
export async function takeApplication(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const { form, act } = surroundings.request;
  const tree = await tools.bodies.tree(act.today);
  const read = readForm(form, tree);
  if (!read.ok) return formPage(surroundings, tree, form, read.lack);
  const evidence = await evidenceIn(tools, surroundings, read);
  if (!evidence.ok) return showCheck(tools, surroundings, read, evidence.lack);
  const held = holdBack(tools, surroundings);
  if (held) return showCheck(tools, surroundings, read, lackOf(held), held.nextAllowedAt ? 429 : 422);
  const outcome = await submitApplication(tools.applications, act, read.submission, evidence.files);
  if (!outcome.ok) return showCheck(tools, surroundings, read, lackOf(outcome.refusal));
  return receiptPage(surroundings, read.body, read.submission, {
    ...{ ...outcome.value, files: evidence.files.length },
  });
}

const lackOf = ({ field = '', sentence }: Refusal): Lack => ({ field, sentence });

async function showCheck(
  tools: PortalTools,
  surroundings: PageSurroundings,
  { body, submission }: Complete,
  lack: Lack | null,
  status?: number,
): Promise<PageReply> {
  const { form, act } = surroundings.request;
  const key = submission.key || (form.key ?? randomUUID());
  return checkPage(surroundings, {
    ...{ form: { ...form, key }, body, lack, ...(status ? { status } : {}) },
    near: await alreadyPublic(tools, submission.description, body, act.today),
    puzzle: setPuzzle(tools.applications.seal, key, act.at),
  });
}

const evidenceKinds: Readonly<Record<string, EvidencePurpose>> = {
  ...{ identity: 'identity', organisation: 'organisation', authority: 'authority' },
};

type Evidence =
  | { readonly ok: true; readonly files: readonly SentEvidence[] }
  | { readonly ok: false; readonly lack: Lack };

/** The files that came along, each looked into; a proxy shows the authority (授权委托书). */
async function evidenceIn(
  tools: PortalTools,
  { request }: PageSurroundings,
  { submission }: Complete,
): Promise<Evidence> {
  const files: SentEvidence[] = [];
  for (const { field, name, bytes } of request.files ?? []) {
    const purpose = evidenceKinds[field];
    if (!purpose) continue;
    const looked = await lookedInto(tools, name, bytes);
    if (!looked.ok) return { ok: false, lack: { field, sentence: `${looked.sentence}其他内容没有丢失。` } };
    files.push({ purpose, name, type: looked.type, bytes: looked.bytes });
  }
  if (submission.applicant.proxy && !files.some(({ purpose }) => purpose === 'authority')) {
    const sentence = '由他人代为申请的，请上传授权委托书。';
    return { ok: false, lack: { field: 'authority', sentence } };
  }
  return { ok: true, files };
}

/** A file of a visitor that is what its name says, or why it is not taken. */
export async function lookedInto(
  { inspect }: Pick<PortalTools, 'inspect'>,
  name: string,
  bytes: Buffer | null,
): Promise<
  | { readonly ok: true; readonly type: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly sentence: string }
> {
  const tooLarge = `文件“${name}”超过 ${chineseSize(mostEvidenceBytes)}，请压缩后再上传。`;
  if (bytes === null) return { ok: false, sentence: tooLarge };
  if (!/\.(jpe?g|png|pdf)$/i.test(name))
    return { ok: false, sentence: `文件“${name}”的格式不能用，请上传 JPG、PNG 或者 PDF。` };
  const looked = await inspect(bytes, { name, mostBytes: mostEvidenceBytes });
  return looked.ok
    ? { ok: true, type: looked.value.type, bytes }
    : { ok: false, sentence: looked.refusal.sentence };
}

/** With the puzzle solved a caller may hand in so many. */
const quickly: RateLimit = { max: 10, per: 600_000 };
/** Without script, slower: so many from one place, and not at once. */
const slowly: RateLimit = { max: 3, per: 600_000 };
const leastReading = 3_000;

/** Holds back what looks like a robot: tells what is missing or when to come again; null lets it pass. */
function holdBack({ applications }: PortalTools, { request }: PageSurroundings): Refusal | null {
  const { form, act, limit } = request;
  const { key = '', issued = '', mark = '', nonce = '' } = form;
  const age = puzzleAge(applications.seal, key, { issued, mark }, act.at);
  if (age === null)
    return { code: 'page-expired', sentence: '页面打开太久或者不完整。填写的内容还在，请核对后再次提交。' };
  if (solvesPuzzle(mark, nonce)) return limit?.call('apply', quickly) ?? null;
  if (age < leastReading)
    return { code: 'too-quick', sentence: '提交得太快了。请核对填写的内容，几秒钟后再次提交。' };
  return limit?.call('apply without script', slowly) ?? null;
}
