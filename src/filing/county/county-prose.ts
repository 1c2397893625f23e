import type { BodyContact } from '../../bodies/index.ts';
import type { CellId } from '../../law/index.ts';
import type { SectionId } from '../../report/index.ts';
import { joined, type Passage, say } from '../prose/passage.ts';
import { preface } from '../prose/preface.ts';
import type { Counted } from '../source.ts';

/** What the text of a county's report is drafted from: the sum and who is in it. */
export interface CountyFacts {
  readonly county: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly contact: Pick<BodyContact, 'office' | 'address' | 'postcode' | 'phone'> | null;
  /** The sums by cell; null or absent where a part is unknown. */
  readonly values: Readonly<Record<CellId, number | null>>;
  readonly reports: number;
  /** Short names of bodies that owe a report. */
  readonly missing: readonly string[];
}

/**
 * The text of a county's report (全县年报正文) as far as its sum tells it. A number that is unknown is not spoken
 * of, and what no table tells, such as fees charged for processing, is left to the people who sign.
 */
export function countyProse(facts: CountyFacts): Readonly<Partial<Record<SectionId | 'preface', Passage[]>>> {
  const { year } = facts;
  const bodies = counted(facts.reports, '已受理的年报份数');
  const { county, contact } = facts;
  return {
    preface: [
      ...preface({ body: county, year, contact }),
      say`本报告汇总${bodies}个机关的年度报告，数据由各机关已受理的年报逐格相加得出。`,
    ],
    s1: [
      ...topic('（一）主动公开', clauses(facts, disclosed)),
      ...topic('（二）依申请公开', clauses(facts, applied)),
      ...topic('（三）政府信息管理', clauses(facts, kept)),
      say`（四）政府信息公开平台建设`,
      ...topic('（五）监督保障', [
        ...clauses(facts, supervised),
        ...lawsuits(facts),
        say`已报送年度报告的机关${bodies}个`,
      ]),
    ],
    s5: problems(facts),
  };
}

type Clause = readonly [before: string, cell: CellId, after: string];

const disclosed: readonly Clause[] = [
  ['制发行政规范性文件', 'disclosed/normativeDocuments/issued', '件'],
  ['作出行政许可决定', 'disclosed/licensing/decisions', '件'],
  ['作出行政处罚决定', 'disclosed/penalty/decisions', '件'],
  ['作出行政强制决定', 'disclosed/coercion/decisions', '件'],
];
const applied: readonly Clause[] = [
  ['新收政府信息公开申请', 'applications/received/total', '件'],
  ['上年结转', 'applications/carriedIn/total', '件'],
  ['办结', 'applications/decidedTotal/total', '件'],
  ['其中予以公开', 'applications/granted/total', '件'],
  ['部分公开', 'applications/partial/total', '件'],
  ['结转下年度继续办理', 'applications/carriedOut/total', '件'],
];
const kept: readonly Clause[] = [
  ['废止行政规范性文件', 'disclosed/normativeDocuments/repealed', '件'],
  ['现行有效的行政规范性文件', 'disclosed/normativeDocuments/inForce', '件'],
];
const supervised: readonly Clause[] = [
  ['因政府信息公开被申请行政复议', 'disputes/reconsideration/total', '件'],
];
const direct = 'disputes/litigationDirect/total';
const afterwards = 'disputes/litigationAfterReconsideration/total';

/** Lawsuits are told as one number first, as readers count them, then by how they came about. */
function lawsuits({ values }: CountyFacts): readonly Passage[] {
  const [one, other] = [values[direct] ?? null, values[afterwards] ?? null];
  if (one === null || other === null) return [];
  const all: Counted = { value: one + other, source: { kind: 'cells', cells: [direct, afterwards] } };
  if (all.value === 0) return [say`被提起行政诉讼${all}件`];
  return [
    say`被提起行政诉讼${all}件（未经复议直接起诉${sumOf(direct, one)}件、复议后起诉${sumOf(afterwards, other)}件）`,
  ];
}

const clauses = ({ values }: CountyFacts, wanted: readonly Clause[]): readonly Passage[] =>
  wanted.flatMap(([before, cell, after]) => {
    const value = values[cell] ?? null;
    return value === null ? [] : [say`${before}${sumOf(cell, value)}${after}`];
  });

const topic = (heading: string, told: readonly Passage[]): readonly Passage[] =>
  told.length === 0 ? [say`${heading}`] : [say`${heading}`, say`${joined(told, '，')}。`];

function problems(facts: CountyFacts): Passage[] {
  const corrected = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].flatMap(
    (row): readonly Passage[] => {
      const cell = `disputes/${row}/corrected`;
      const value = facts.values[cell] ?? 0;
      return value === 0 ? [] : [say`${corrections[row]!}${sumOf(cell, value)}件`];
    },
  );
  const { missing } = facts;
  const late = counted(missing.length, '应当报送而没有受理的年报');
  const told = [
    ...(corrected.length > 0 ? [say`依申请公开答复质量仍需提高，${joined(corrected, '、')}`] : []),
    ...(missing.length > 0 ? [say`${late}个机关的年度报告未按期完成（${missing.join('、')}）`] : []),
  ];
  if (told.length === 0) return [];
  const remedies = [
    ...(corrected.length > 0 ? ['逐件分析被纠正的答复，规范答复的事实、依据和程序'] : []),
    ...(missing.length > 0 ? ['督促未完成的机关限期报送，并更新全县数据'] : []),
  ];
  return [say`存在的主要问题：${joined(told, '；')}。`, say`改进措施：${remedies.join('；')}。`];
}

const corrections: Readonly<Record<string, string>> = {
  reconsideration: '行政复议结果纠正',
  litigationDirect: '直接起诉的行政诉讼结果纠正',
  litigationAfterReconsideration: '复议后起诉的行政诉讼结果纠正',
};

const sumOf = (cell: CellId, value: number): Counted => ({ value, source: { kind: 'cells', cells: [cell] } });

const counted = (value: number, reason: string): Counted => ({ value, source: { kind: 'reason', reason } });
