import { chineseDate, type DecisionCode, decisions } from '../../law/index.ts';
import type { Json } from '../../platform/index.ts';
import { deliveryMeans } from '../actions/deliver.ts';
import { applicantColumns } from '../application.ts';
import { chineseMoment } from '../chinese-moment.ts';
import { type EvidencePurpose, evidencePurposes } from '../evidence/evidence.ts';
import { channels } from '../receipt-day.ts';

/** What the facts of records are called where people read them. */
const labels: Readonly<Record<string, string>> = {
  ...{ channel: '提交渠道', column: '申请人类型', submittedOn: '提交日期', signedOn: '签收日期' },
  ...{ confirmedOn: '确认日期', evidence: '凭据', number: '登记号', to: '转送的机关', reasons: '理由' },
  ...{ items: '补正事项', workdays: '工作日数', description: '内容', findings: '数量和频次' },
  ...{
    given: '是否说明理由',
    reasonable: '理由是否合理',
    due: '期限',
    about: '事项',
    consultation: '征求意见次序',
  },
  ...{ opinion: '意见', basis: '计费方式', quantity: '数量', yuan: '金额（元）', receipt: '凭据、签收人' },
  ...{ notice: '文书', decision: '答复种类', withheldUnder: '不公开部分依据的条文', aspect: '审查方面' },
  ...{
    passed: '是否通过',
    comment: '意见',
    result: '结果',
    means: '送达方式',
    cause: '原因',
    order: '文书和要求',
  },
  ...{ tracking: '邮件编号', sent_on: '寄送日期', served_on: '签收日期', returned_on: '退回日期' },
  ...{
    old_due: '原期限',
    new_due: '现期限',
    kind: '种类',
    submitted_on: '提交日期',
    on_day: '日期',
    at: '录入时间',
  },
  ...{
    by_name: '经办人',
    forum: '受理机关',
    case_number: '案号',
    procedure: '程序',
    document: '文书',
    stage: '阶段',
    purpose: '材料种类',
  },
  ...{ sent_at: '收到时间', size: '字节数', sha256: '文件摘要', source_sha256: '原件摘要' },
  ...{ pages: '页数', marks_version: '遮盖标记版次', withheld: '遮盖处数' },
};

const words: Readonly<Record<string, string>> = {
  ...channels,
  ...applicantColumns,
  ...deliveryMeans,
  ...{ information: '政府信息公开申请', 'record-correction': '更正本人信息' },
  ...{ consents: '同意公开', objects: '不同意公开', 'objects-without-grounds': '不同意公开，未说明理由' },
  ...{ item: '按件', page: '按量', secrecy: '保密审查', privacy: '个人信息保护审查', legality: '合法性审查' },
  ...{ correction: '补正告知书', reasons: '说明理由告知书', fee: '收费通知书' },
  ...{ reconsideration: '行政复议', litigation: '行政诉讼' },
};

/** The content of an item as rows that people read; what only programs read is left out. */
export function caseFacts(content: Json): readonly (readonly [label: string, value: string])[] {
  if (content === null || typeof content !== 'object' || Array.isArray(content)) return [];
  return Object.entries(content as Readonly<Record<string, Json>>).flatMap(([key, value]) => {
    if (key === 'facts') return caseFacts(value);
    const label = labels[key];
    const said = label === undefined ? '' : inWords(key, value);
    return label && said ? [[label, said] as const] : [];
  });
}

function inWords(key: string, value: Json): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (key === 'decision') return decisions[value as DecisionCode]?.label ?? String(value);
  if (key === 'withheldUnder') return (value as readonly number[]).map((one) => `第${one}条`).join('、');
  if (key === 'purpose') return evidencePurposes[value as EvidencePurpose];
  if (key === 'at' || key === 'sent_at') return chineseMoment(String(value));
  if (typeof value === 'object') return '';
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? chineseDate(text as Parameters<typeof chineseDate>[0])
    : (words[text] ?? text);
}
