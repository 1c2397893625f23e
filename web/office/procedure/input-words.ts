import {
  applicantColumns,
  channels,
  deliveryMeans,
  feeBases,
  reviewAspects,
} from '../../../src/applications/contract.ts';
import { decisions, disputeOutcomes } from '../../../src/law/index.ts';
import { chineseDay } from '../controls/chinese-time.ts';

/** How a field is called and what is to be known of it. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

/** The words of each field, by its name or, where one name means different things, by act and name. */
const fieldWords: Readonly<Record<string, FieldWords>> = {
  evidence: { label: '凭据', hint: '如签收单、邮件编号、通话记录。' },
  bodyId: { label: '转送给本系统中的机关', hint: '选了机关的，由它直接收到；不在其中的不选。' },
  to: { label: '转送的机关及其联系方式' },
  reasons: { label: '理由' },
  column: { label: '申请人类型', hint: '年报表三按此分栏。' },
  items: { label: '需要补正的事项', hint: '应当一次性告知。' },
  workdays: { label: '期限（工作日）' },
  'ask-correction/workdays': { label: '补正期限（工作日）', hint: '不填的为 15 个工作日。' },
  'ask-reasons/workdays': { label: '说明理由的期限（工作日）', hint: '不填的为 15 个工作日。' },
  'extend/workdays': { label: '延长的工作日', hint: '最长 20 个工作日，只能延长一次。' },
  'extend/reasons': { label: '延期的理由' },
  description: { label: '补正后的申请内容' },
  findings: { label: '申请的数量和频次' },
  given: { label: '申请人在期限内说明了理由' },
  reasonable: { label: '理由合理' },
  due: { label: '期限届满之日' },
  about: { label: '所涉信息和被征求意见的一方' },
  consultation: { label: '哪一次征求意见' },
  opinion: { label: '意见' },
  'record-opinion/reasons': { label: '所述理由', hint: '不同意公开的必填。' },
  basis: { label: '计费方式', hint: '一件申请只能选一种。' },
  quantity: { label: '件次或者页数', hint: '按件的，填申请人当月第几件；按量的，填 A4 单面页数。' },
  notice: { label: '送达的文书' },
  receipt: { label: '缴费票据' },
  decision: { label: '答复类型' },
  withheldUnder: { label: '不公开部分依据的条文', hint: '不公开部分不依据这几条的不选。' },
  'draft-reply/reasons': { label: '事实和理由', hint: '写入答复书。' },
  aspect: { label: '审查的内容' },
  passed: { label: '审查通过' },
  comment: { label: '审查意见', hint: '不通过的必填。' },
  result: { label: '结果' },
  means: { label: '送达方式' },
  cause: { label: '重新办理的原因' },
  order: { label: '决定书、判决书的文号和要求' },
  'reopen/due': { label: '决定书、判决书限定的期限', hint: '没有限定的不填。' },
  number: { label: '登记号' },
  yuan: { label: '金额（元）' },
  kind: { label: '申请的种类' },
  channel: { label: '提交渠道' },
  submittedOn: { label: '提交日期' },
  signedOn: { label: '签收日期' },
  confirmedOn: { label: '确认日期' },
  simplified: { label: '适用简易程序' },
  acceptedOn: { label: '受理日期' },
  by: { label: '上诉人' },
  outcome: { label: '结果' },
  document: { label: '决定书、裁判文书的文号' },
  procedure: { label: '程序' },
  afterReconsideration: { label: '复议后起诉' },
  coDefendant: { label: '复议机关作共同被告' },
};

const opinions = {
  consents: '同意公开',
  objects: '不同意公开，有合理理由',
  'objects-without-grounds': '不同意公开，没有合理理由',
} as const;

/** The words of each choice, by the name of its field. */
const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{
    column: applicantColumns,
    basis: feeBases,
    aspect: reviewAspects,
    means: deliveryMeans,
    channel: channels,
  },
  decision: Object.fromEntries(Object.entries(decisions).map(([code, { label }]) => [code, label])),
  outcome: Object.fromEntries(Object.entries(disputeOutcomes).map(([code, { label }]) => [code, label])),
  opinion: opinions,
  notice: { correction: '补正告知书', reasons: '说明理由告知书', fee: '收费通知书' },
  withheldUnder: {
    14: '第十四条（国家秘密等）',
    15: '第十五条（第三方权益）',
    16: '第十六条（内部事务、过程性信息等）',
  },
  result: { corrected: '已予更正', 'passed-on': '已转送有权更正的机关', declined: '不予更正' },
  cause: { reconsideration: '行政复议', litigation: '行政诉讼' },
  by: { plaintiff: '原告', body: '本机关' },
  kind: { information: '政府信息公开申请', 'record-correction': '更正本人信息' },
  procedure: { reconsideration: '行政复议', litigation: '行政诉讼' },
};

/** Whether a field is asked for with what was filled in so far; others are sent empty. */
export const asks = (act: string, field: string, values: Readonly<Record<string, unknown>>): boolean =>
  act !== 'draft-reply' || field !== 'withheldUnder' || values.decision === 'partial';

/** How a field of an act is called; null for one nobody gave a name. */
export const wordsOf = (act: string, field: string): FieldWords | null =>
  fieldWords[`${act}/${field}`] ?? fieldWords[field] ?? null;

/** How a choice of a field is called. */
export const choiceWord = (field: string, choice: string | number): string | null =>
  choiceWords[field]?.[choice] ?? null;

/** A fact of an act as people read it; null for what says nothing to them. */
export function factInWords(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value))
    return value.map((one) => choiceWord(field, one) ?? String(one)).join('、') || null;
  const text = String(value);
  // An id of something in the program says nothing to people.
  if (/^[0-9a-f-]{36}$/.test(text)) return null;
  return choiceWord(field, text) ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? chineseDay(text) : text);
}
