import { type CellId, officialForms, type TableId } from '../../../law/index.ts';
import { failuresIfZero } from '../arithmetic/imbalances.ts';
import { cellName, cellNames, columnName, rowName } from '../cell-names.ts';
import type { ReportFacts } from '../report-facts.ts';
import { type Finding, passed, type Verdict, verdictOf } from '../rule.ts';
import { impliedValue } from './implied-value.ts';
import { blanksStandForZero, regionsOf, unfilledCells } from './unfilled.ts';
import { reasonOf, statesOf } from './unfilled-words.ts';

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
  if (blanksStandForZero(facts, table, unfilled)) return [habit(facts, table, unfilled)];
  const lost = unfilled.filter((cell) => facts.lostInPrint.has(cell));
  if (lost.length > 0)
    return [
      ...regionsOf(facts, lost).map(({ cells }) => lostGap(facts, name, cells)),
      ...gaps(
        facts,
        table,
        unfilled.filter((cell) => !facts.lostInPrint.has(cell)),
      ),
    ];
  return gaps(facts, table, unfilled);
}

function gaps(facts: ReportFacts, table: TableId, unfilled: readonly CellId[]): Finding[] {
  const name = tableNames[table];
  const regions = regionsOf(facts, unfilled);
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

function habit(facts: ReportFacts, table: TableId, unfilled: readonly CellId[]): Finding {
  const failures = failuresIfZero(facts.report, unfilled);
  // Table 2 has no identities that could tell.
  const checked =
    failures > 0
      ? `；但空白处并不都是 0：按 0 计有 ${failures} 处勾稽关系不成立，总计等格漏填`
      : table === 'disclosed'
        ? ''
        : '；空白处按 0 计，各项勾稽关系都成立';
  return finding(
    unfilled,
    `${tableNames[table]}有 ${unfilled.length} 格空白而没有一个“0”，看来以空白代替零${checked}。`,
    zeroAdvice,
  );
}

/** The row was printed, but not so that its numbers can be told apart: the body may well have filled it in. */
function lostGap(facts: ReportFacts, name: string, cells: readonly CellId[]): Finding {
  const zero = cells.every((cell) => facts.report.cells[cell]?.proposal === 0);
  const printed = facts.report.cells[cells[0]!]?.written;
  return {
    ...finding(
      cells,
      `${name}${whereOf(facts, cells)}因排版受损读不出各列的数${printed ? `（所印“${printed}”）` : ''}：${reasonOf(facts, cells) || '打印的数少于应有的列数。'}${zero ? '印出的数都是 0，各格应为 0。' : ''}`,
      '请对照原件确认各格的数字，并按规定格式重新发布表格。',
    ),
    severity: 'must-explain',
  };
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
  const original = reading?.state === 'unreadable' ? '请核对原件后填写数字' : '请填写数字';
  if (value === null) return finding(cells, what, `${original}，没有发生的填 0。`);
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
