import type { CellId } from '../../../law/index.ts';
import { cellName, columnName, rowName } from '../cell-names.ts';
import type { ReportFacts } from '../report-facts.ts';
import { type Finding, notAssessable, passed, type Verdict, verdictOf } from '../rule.ts';
import type { Identity, IdentityRule } from './identities.ts';
import type { Imbalance } from './imbalances.ts';
import type { Correction } from './search.ts';

/** What a rule that states an identity comes to: one finding for each mistake that shows first in that identity. */
export function identityVerdict(facts: ReportFacts, rule: IdentityRule): Verdict {
  const { imbalances, failed, unknown } = facts.arithmetic;
  if (failed.includes(rule)) {
    const first = imbalances.filter((imbalance) => imbalance.failed[0]!.rule === rule);
    // Failed for a cause that an earlier rule tells: nothing more to say.
    if (first.length === 0) return { outcome: 'failed', findings: [] };
    return verdictOf(
      first.map((imbalance) => findingOf(imbalance, facts)),
      'blocker',
    );
  }
  return unknown.includes(rule) ? notAssessable : passed;
}

function findingOf(imbalance: Imbalance, facts: ReportFacts): Finding {
  const { failed, corrections } = imbalance;
  const merged = [...new Set(failed.map(({ rule }) => rule))].filter((rule) => rule !== failed[0]!.rule);
  const shown = imbalance.kind === 'widespread' ? failed.slice(0, 3) : failed;
  const arithmetic = shown.map((identity) => inNumbers(identity, facts)).join('；');
  return {
    cells: cellsOf(imbalance, facts),
    message: `${arithmetic}。${conclusionOf(imbalance)}`,
    advice: adviceOn(imbalance),
    ...(corrections.length > 0 && { corrections }),
    ...(merged.length > 0 && { merged }),
  };
}

function cellsOf({ failed, corrections }: Imbalance, facts: ReportFacts): readonly CellId[] {
  if (corrections.length > 0) return corrections.map(({ cell }) => cell);
  // The total first: it is one number, its parts are many. Then what is printed and not zero.
  const totals = failed.flatMap(({ right }) => right);
  const parts = failed.flatMap(({ left }) => left).filter((cell) => (facts.value(cell) ?? 0) !== 0);
  return [...new Set([...totals, ...parts])].filter((cell) => facts.value(cell) !== undefined);
}

function conclusionOf({ kind, corrections, failed }: Imbalance): string {
  if (kind === 'impossible') return '其中有未填的格，但无论填多少都不能相等。';
  if (kind === 'widespread')
    return `表三共有 ${failed.length} 处勾稽关系不成立，涉及多个单元格，需整表核对。`;
  if (corrections.length === 1) return `把${changeOf(corrections[0]!)}，以上关系全部成立。`;
  return `以下任改一处即可成立：${corrections.slice(0, 5).map(changeOf).join('；')}。`;
}

const changeOf = ({ cell, printed, value }: Correction): string =>
  `${cellName(cell)}由 ${printed} 改为 ${value}`;

function adviceOn({ kind, corrections, failed }: Imbalance): string {
  const register = failed[0]!.part === 'applications' ? '政府信息公开申请登记台账' : '行政复议、行政诉讼台账';
  if (kind === 'explained' && corrections.length === 1)
    return `请对照${register}核实${cellName(corrections[0]!.cell)}；该格无误的，逐一核对上述各数。`;
  return `请对照${register}逐一核对上述各数，改正有误的一格。`;
}

/** The identity with its numbers, as a person would check it. */
function inNumbers(identity: Identity, facts: ReportFacts): string {
  const value = (cell: CellId): number | undefined => facts.value(cell);
  const sum = (cells: readonly CellId[]): number =>
    cells.reduce((total, cell) => total + (value(cell) ?? 0), 0);
  const left = sum(identity.left);
  const right = sum(identity.right);
  const apart = `相差 ${Math.abs(left - right)}`;
  const printed = (cell: CellId): string => `${value(cell) ?? '（未填）'}`;
  if (identity.rule === 'applications-unbalanced') {
    const [received, carriedIn] = identity.left as [CellId, CellId];
    const [decided, carriedOut] = identity.right as [CellId, CellId];
    return `“${columnName(received)}”一列：一、新收 ${printed(received)} ＋ 二、上年结转 ${printed(carriedIn)} ＝ ${left}，而三（七）总计 ${printed(decided)} ＋ 四、结转下年度 ${printed(carriedOut)} ＝ ${right}，${apart}`;
  }
  const total = identity.right[0]!;
  const addends = addendsOf(identity.left, value);
  switch (identity.rule) {
    case 'decided-total-mismatch':
      return `“${columnName(total)}”一列：三（一）至（六）各项之和${addends}为 ${left}，而（七）总计为 ${printed(total)}，${apart}`;
    case 'applicant-total-mismatch':
      return `“${rowName(total)}”一行：各类申请人之和${addends}为 ${left}，而总计为 ${printed(total)}，${apart}`;
    case 'dispute-total-mismatch':
      return `“${rowName(total)}”：${identity.left.map((cell) => `${columnName(cell)} ${printed(cell)}`).join(' ＋ ')} ＝ ${left}，而总计为 ${printed(total)}，${apart}`;
  }
}

function addendsOf(cells: readonly CellId[], value: (cell: CellId) => number | undefined): string {
  const counted = cells.map(value).filter((number) => number !== undefined && number !== 0);
  return counted.length > 1 ? `（${counted.join('＋')}）` : '';
}
