import { type CellId, officialForms, type TableId } from '../../../law/index.ts';
import { cellName, cellNames, columnName, rowName } from '../cell-names.ts';
import type { ReportFacts } from '../report-facts.ts';
import { type Finding, passed, type Verdict, verdictOf } from '../rule.ts';
import { impliedValue } from './implied-value.ts';
import { blanksStandForZero, failuresIfZero, regionsOf, unfilledCells } from './unfilled.ts';

const tableNames: Readonly<Record<TableId, string>> = {
  disclosed: '表二',
  applications: '表三',
  disputes: '表四',
};

/** More separate gaps than this in one table are told together. */
const mostRegions = 4;

/** Cells of a table that print no number: one finding for each gap, one for the whole table when it is a habit. */
export function unfilledVerdict(facts: ReportFacts, table: TableId): Verdict {
  const unfilled = unfilledCells(facts, table);
  if (unfilled.length === 0) return passed;
  return verdictOf(findingsOn(facts, table, unfilled), 'blocker');
}

function findingsOn(facts: ReportFacts, table: TableId, unfilled: readonly CellId[]): Finding[] {
  const all = officialForms[facts.edition!].tables[table].cells.length;
  const name = tableNames[table];
  if (unfilled.length === all)
    return [finding(unfilled, `${name}的 ${all} 格都没有数字：${statesOf(facts, unfilled)}。`, zeroAdvice)];
  if (blanksStandForZero(facts, table, unfilled)) return [habit(facts, name, unfilled)];
  const regions = regionsOf(facts, table, unfilled);
  if (regions.length > mostRegions)
    return [
      finding(
        unfilled,
        `${name}有 ${unfilled.length} 格没有数字：${cellNames(unfilled)}；${statesOf(facts, unfilled)}。`,
        zeroAdvice,
      ),
    ];
  return regions.map(({ cells }) => gap(facts, name, cells));
}

const zeroAdvice = '每一格都应填写数字，没有发生的填 0，不得留空或以符号代替。';

const finding = (cells: readonly CellId[], message: string, advice: string): Finding => ({
  cells,
  message,
  advice,
});

function habit(facts: ReportFacts, name: string, unfilled: readonly CellId[]): Finding {
  const failures = failuresIfZero(facts, unfilled);
  const checked =
    failures === 0
      ? '空白处按 0 计，各项勾稽关系都成立'
      : `但空白处并不都是 0：按 0 计有 ${failures} 处勾稽关系不成立，总计等格漏填`;
  return finding(
    unfilled,
    `${name}有 ${unfilled.length} 格空白而没有一个“0”，看来以空白代替零；${checked}。`,
    zeroAdvice,
  );
}

function gap(facts: ReportFacts, name: string, cells: readonly CellId[]): Finding {
  const [only] = cells;
  if (cells.length > 1)
    return finding(
      cells,
      `${name}${whereOf(facts, cells)}没有数字：${statesOf(facts, cells)}。${reasonOf(facts, cells)}`,
      zeroAdvice,
    );
  const reading = facts.report.cells[only!];
  const value = reading?.proposal ?? impliedValue(facts, only!);
  const what = `${name}${cellName(only!)}${statesOf(facts, cells)}。${reasonOf(facts, cells)}`;
  if (value === null) return finding(cells, what, '请填写数字，没有发生的填 0。');
  return {
    ...finding(cells, `${what}按勾稽关系应为 ${value}。`, `请核对台账后填写，应为 ${value}。`),
    corrections: [{ cell: only!, printed: Number.NaN, value }],
  };
}

/** Whole rows or columns by name, otherwise the cells. */
function whereOf(facts: ReportFacts, cells: readonly CellId[]): string {
  const rows = [...new Set(cells.map(rowName))];
  const columns = [...new Set(cells.map(columnName))];
  if (rows.length === 1) return `“${rows[0]}”一行 ${cells.length} 格（${columns.join('、')}）`;
  const rectangle = rows.length * columns.length === cells.length;
  const wide = columns.length === 7 || facts.report.cells[cells[0]!] === undefined;
  if (rectangle && !wide && columns.length < 7)
    return `“${columns.join('”“')}”列在“${rows[0]}”至“${rows.at(-1)}”之间共 ${cells.length} 格`;
  return `“${rows[0]}”至“${rows.at(-1)}”共 ${cells.length} 格`;
}

function statesOf(facts: ReportFacts, cells: readonly CellId[]): string {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const reading = facts.report.cells[cell];
    const state = reading?.state ?? 'missing';
    const words = state === 'unreadable' ? `所印“${reading?.written ?? ''}”不是一个数` : stateWords[state]!;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  if (counts.size === 1) return [...counts.keys()][0]!;
  return [...counts].map(([words, count]) => `${words} ${count} 格`).join('、');
}

const stateWords: Readonly<Record<string, string>> = {
  blank: '空白',
  slash: '以符号代替数字',
  missing: '没有印出',
};

/** Why the values are unknown, when it is one reason for all. */
function reasonOf(facts: ReportFacts, cells: readonly CellId[]): string {
  const reasons = new Set(cells.map((cell) => facts.report.cells[cell]?.reason));
  const [reason] = reasons;
  return reasons.size === 1 && reason ? `${reason.replace(/。$/, '')}。` : '';
}
