import { type CellId, cellId, type Edition, officialForms } from '../../law/index.ts';
import type { Reading, Remark } from '../report.ts';
import { alignSlots, completeShapes, isFilled, type RowShape } from './align-slots.ts';
import { applicationsDamage, rowOfApplications } from './applications-damage.ts';
import { type Binding, bindRows } from './bind-rows.ts';
import { dividedCell, missing, readCell, undividedCell } from './cell-reading.ts';
import { columnOrder, columnsByHeader, headedField, slotsUnderHeader } from './header-columns.ts';
import type { Line } from './lines.ts';
import type { PrintedRow } from './printed-rows.ts';
import { printedTable } from './printed-table.ts';
import { rowCells } from './row-cells.ts';
import { digitTokens, type RunRow, runsTogether, solveRuns } from './run-together.ts';
import { withWholeLabels } from './wrapped-labels.ts';

/** What one table came to. */
export interface TableReading {
  /** The edition the printed rows follow; null when the table was not found. */
  readonly edition: Edition | null;
  readonly cells: Map<CellId, Reading>;
  readonly remarks: Remark[];
}

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
  const cells = new Map<CellId, Reading>();
  const remarks: Remark[] = [];
  if (printed.rows.length === 0) return { edition: null, cells, remarks };

  const divided = lines.some(isPartOfOtherDisposition) || lapsed.test(textOf(lines));
  const binding = divided
    ? bindRows(printed.rows, order2021, new Set([collapsedRow]))
    : bindRows(printed.rows, rowsOf('2019'));
  const shapes = completeShapes([...binding.rows.values()], width);
  const field = headedField(printed.headers, [...binding.rows.values()]);
  const headers = columnsByHeader(printed.headers);
  const columns = columnOrder(printed.headers);
  const runs: RunRow[] = [];

  const allRun = runsTogether(binding.rows.values(), width);
  for (const [row, source] of binding.rows) {
    const tokens = digitTokens(source, width, allRun);
    if (tokens) {
      runs.push({ row, tokens, source });
      continue;
    }
    readRow(row, source, { columns, field, shapes, headers, binding, cells, remarks });
  }
  if (runs.length > 0) {
    readRuns(runs, columns, cells, remarks);
  }
  const form = officialForms[divided ? '2021' : '2019'].tables.applications.rows;
  remarks.push(...applicationsDamage(form, lines, printed, binding));
  const collapsed = binding.rows.has(collapsedRow);
  return { edition: divided ? '2021' : collapsed ? '2019' : null, cells, remarks };
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
  readonly cells: Map<CellId, Reading>;
  readonly remarks: Remark[];
}

function readRow(row: string, source: PrintedRow, context: RowContext): void {
  const { columns } = context;
  const ids = rowCells('applications', row, columns);
  const byHeader = slotsUnderHeader(source, context.headers, columns);
  const aligned = byHeader ? { slots: byHeader } : alignSlots(source, width, context.shapes, context.field);
  if ('lost' in aligned) {
    const values = source.slots.filter(isFilled);
    const allZero =
      values.length > 0 && values.every((slot) => slot.written.kind === 'number' && slot.written.value === 0);
    for (const id of ids) context.cells.set(id, missing(aligned.lost, source.place, allZero ? 0 : undefined));
    context.remarks.push({
      kind: 'row-incomplete',
      message: `${aligned.lost}。`,
      place: source.place,
      cells: ids,
    });
    return;
  }
  const evidence = context.binding.byPosition.has(row)
    ? '本行标签与数字分离，按所在位置对应'
    : 'reason' in aligned
      ? aligned.reason
      : undefined;
  for (const [index, id] of ids.entries()) context.cells.set(id, readCell(aligned.slots[index]!, evidence));
}

function readRuns(
  runs: readonly RunRow[],
  columns: readonly string[],
  cells: Map<CellId, Reading>,
  remarks: Remark[],
): void {
  const solved = solveRuns(
    runs,
    columns,
    (row, column) => cells.get(cellId('applications', row, column))?.value,
  );
  for (const { row, source, tokens } of runs) {
    const ids = rowCells('applications', row, columns);
    const written = tokens.join(' ');
    const solution = solved.get(row);
    if (solution?.numbers) {
      for (const [index, id] of ids.entries()) {
        cells.set(id, dividedCell(solution.numbers[index]!, written, source.place, solution.reason));
      }
    } else {
      const reason = solution?.reason ?? '数字连写，无法确定分隔位置';
      for (const id of ids) cells.set(id, undividedCell(written, source.place, reason));
    }
    remarks.push({
      kind: 'digits-run-together',
      message: `数字连写“${written}”。`,
      place: source.place,
      cells: ids,
    });
  }
}
