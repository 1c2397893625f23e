import { cellId, type Edition, officialForms } from '../../../law/index.ts';
import { alignSlots, completeShapes, type RowShape } from '../columns/align-slots.ts';
import { columnOrder, columnsByHeader, headedField, slotsUnderHeader } from '../columns/header-columns.ts';
import {
  digitTokens,
  type RunRow,
  type RunSolution,
  runsTogether,
  solveRuns,
} from '../digits/run-together.ts';
import type { Line } from '../lines/lines.ts';
import type { PrintedRow, PrintedTable } from '../print/printed-rows.ts';
import { printedTable } from '../print/printed-table.ts';
import { withWholeLabels } from '../print/wrapped-labels.ts';
import { applicationsDamage, rowOfApplications } from './applications-damage.ts';
import { type Binding, bindRows } from './bind-rows.ts';
import { readCell } from './cell-reading.ts';
import { printedTwice } from './rival-rows.ts';
import { rowCells } from './row-cells.ts';
import { keepLost, keepRun, noTable, type TableReading } from './table-reading.ts';

const width = officialForms['2021'].tables.applications.rows[0]!.columns.length;
const collapsedRow = 'otherDisposition';
const rowsOf = (edition: Edition): string[] =>
  officialForms[edition].tables.applications.rows.map((row) => row.id);

/** Row order of the 2021 edition, with the place where a 2019 row （六） would stand. */
const order2021 = rowsOf('2021').flatMap((row) =>
  row === 'otherDisposition.correctionLapsed' ? [collapsedRow, row] : [row],
);

/** Reads table 3 (收到和处理政府信息公开申请情况) from its lines. */
export function readApplications(lines: readonly Line[]): TableReading {
  const printed = withWholeLabels(printedTable(lines, rowOfApplications));
  if (printed.rows.length === 0) return noTable();
  const divided = lines.some(isPartOfOtherDisposition) || lapsed.test(textOf(lines));
  const binding = divided
    ? bindRows(printed.rows, order2021, new Set([collapsedRow]))
    : bindRows(printed.rows, rowsOf('2019'));
  const collapsed = binding.rows.has(collapsedRow);
  const reading: TableReading = {
    edition: divided ? '2021' : collapsed ? '2019' : null,
    cells: new Map(),
    remarks: [],
  };
  readRows(printed, binding, reading);
  const form = officialForms[divided ? '2021' : '2019'].tables.applications.rows;
  reading.remarks.push(...applicationsDamage(form, lines, printed, binding));
  return reading;
}

/** Reads the cells row by row; digits that run together are divided last, by the sums of what was read. */
function readRows({ headers: headings }: PrintedTable, binding: Binding, reading: TableReading): void {
  const rows = [...binding.rows.values()];
  const context: RowContext = {
    columns: columnOrder(headings),
    field: headedField(headings, rows),
    shapes: completeShapes(rows, width),
    headers: columnsByHeader(headings),
    binding,
    reading,
  };
  const allRun = runsTogether(rows, width);
  const runs: RunRow[] = [];
  for (const [row, source] of binding.rows) {
    const tokens = digitTokens(source, width, allRun);
    if (binding.contested.has(row))
      keepLost(reading, rowCells('applications', row, context.columns), source, printedTwice);
    else if (tokens) runs.push({ row, tokens, source });
    else readRow(row, source, context);
  }
  if (runs.length > 0) readRuns(runs, context.columns, reading);
}

/** Whether a line is of the three rows into which the 2021 form divides （六）其他处理. */
const isPartOfOtherDisposition = ({ text }: Line): boolean =>
  (text.includes('逾') || text.includes('费')) && lapsed.test(text);

const lapsed = /逾\s*期\s*(?:不\s*补|未\s*按)|收\s*费\s*通\s*知/;

/** The text of all lines: a narrow column breaks labels in the middle of a word. */
const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('');

interface RowContext {
  /** Column ids in the order they are printed. */
  readonly columns: readonly string[];
  /** Field at which all values of a regular text table begin; null where rows shift. */
  readonly field: number | null;
  readonly shapes: readonly RowShape[];
  readonly headers: ReturnType<typeof columnsByHeader>;
  readonly binding: Binding;
  readonly reading: TableReading;
}

function readRow(row: string, source: PrintedRow, context: RowContext): void {
  const { columns, reading } = context;
  const ids = rowCells('applications', row, columns);
  const byHeader = slotsUnderHeader(source, context.headers, columns);
  const aligned = byHeader ? { slots: byHeader } : alignSlots(source, width, context.shapes, context.field);
  if ('lost' in aligned) {
    keepLost(reading, ids, source, aligned.lost);
    return;
  }
  const evidence = context.binding.byPosition.has(row)
    ? '本行标签与数字分离，按所在位置对应'
    : 'reason' in aligned
      ? aligned.reason
      : undefined;
  for (let index = 0; index < ids.length; index += 1)
    reading.cells.set(ids[index]!, readCell(aligned.slots[index]!, evidence));
}

function readRuns(runs: readonly RunRow[], columns: readonly string[], reading: TableReading): void {
  const solved = solveRuns(
    runs,
    columns,
    (row, column) => reading.cells.get(cellId('applications', row, column))?.value,
  );
  for (const { row, source, tokens } of runs)
    keepRun(reading, rowCells('applications', row, columns), source, tokens, solved.get(row) ?? undivided);
}

const undivided: RunSolution = { numbers: null, reason: '数字连写，无法确定分隔位置' };
