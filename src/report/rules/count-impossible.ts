import { type CellId, cite, type TableId } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

/** A count is whole and not negative; only amounts have decimals, only 本年增/减 of 2019 may be negative. */
export const countImpossible: Rule = {
  id: 'count-impossible',
  ref: 'T2-01, T3-04, T4-02',
  title: '数量为负数或小数',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    const odd = tables.flatMap((table) => facts.printed(table).odd);
    if (odd.length === 0) return passed;
    const impossible = odd.filter((cell) => !isPossible(cell, facts.value(cell)!));
    return verdictOf(
      impossible.map((cell) => ({
        cells: [cell],
        message: `${cellName(cell)}填的是 ${facts.value(cell)}，数量只能是零或正整数。`,
        advice: '请核对台账，改为实际件数。',
      })),
      'blocker',
    );
  },
};

const tables: readonly TableId[] = ['disclosed', 'applications', 'disputes'];

function isPossible(cell: CellId, odd: number): boolean {
  if (cell.endsWith('/amount')) return odd >= 0;
  return cell.endsWith('/change') && Number.isInteger(odd);
}
