import { officialForms } from '../../law/index.ts';
import { alignSlots, isFilled } from './align-slots.ts';
import { readCell } from './cell-reading.ts';
import { outcomeNamed, outcomeOrder } from './dispute-order.ts';
import type { Line } from './lines.ts';
import type { PrintedRow } from './printed-rows.ts';
import { printedTable } from './printed-table.ts';
import type { Slot } from './printed-values.ts';
import { digitTokens, type RunSolution } from './run-together.ts';
import { groupsSumUp, splitDigits } from './split-digits.ts';
import { keepLost, keepRun, noTable, type TableReading } from './table-reading.ts';
import { readWritten } from './written-value.ts';

const ids = officialForms['2021'].tables.disputes.cells;

/** Reads table 4 (政府信息公开行政复议、行政诉讼情况): fifteen values in one row, the same in both editions. */
export function readDisputes(lines: readonly Line[]): TableReading {
  const { row, order } = valueRow(lines);
  if (!row) return noTable();
  const reading: TableReading = { edition: '2021', cells: new Map(), remarks: [] };
  const tokens = digitTokens(row, ids.length);
  if (tokens) keepRun(reading, ids, row, tokens, divisionOf(tokens));
  else readRow(row, order, reading);
  return reading;
}

function readRow(row: PrintedRow, order: readonly number[], reading: TableReading): void {
  const aligned = alignSlots(row, ids.length, []);
  if ('lost' in aligned) {
    keepLost(reading, ids, row, `表四${aligned.lost}`);
    return;
  }
  const { slots, reason } = aligned;
  for (const [index, id] of ids.entries())
    reading.cells.set(id, readCell(slots[printedAt(index, order)]!, reason));
  if (reason)
    reading.remarks.push({
      kind: 'columns-damaged',
      message: `表四${reason}。`,
      place: row.place,
      cells: ids,
    });
}

/** Fifteen counts out of runs of digits: believed where one division alone makes every 总计 the sum of its outcomes. */
function divisionOf(tokens: readonly string[]): RunSolution {
  const [numbers, ...others] = splitDigits(tokens, ids.length, groupsSumUp) ?? [];
  if (!numbers) return { numbers: null, reason: '数字连写，没有一种分法能使各组“总计”等于四项之和' };
  return others.length === 0
    ? { numbers, reason: '数字连写，只有一种分法能使各组“总计”等于四项之和' }
    : { numbers: null, reason: '数字连写，有多种分法都符合合计关系，无法确定' };
}

/** The values of the table as one row, and the order of the outcomes in it. */
interface ValueRow {
  readonly row: PrintedRow | null;
  readonly order: readonly number[];
}

/** The one row of values; values broken over several rows are put together in reading order. */
function valueRow(lines: readonly Line[]): ValueRow {
  const printed = printedTable(lines, () => null);
  const order = outcomeOrder(printed.headers);
  const rows = printed.rows.filter((row) => row.slots.some(isFilled));
  if (rows.length === 0) return { row: blankRow(lines), order };
  const widest = rows.reduce((best, row) => (countOf(row) > countOf(best) ? row : best));
  if (rows.length === 1 || countOf(widest) >= ids.length) return { row: widest, order };
  const below = outcomesBelow(rows);
  if (below) return { row: below, order: official };
  if (rows.some((row) => outcomeNamed(row.label) >= 0)) return { row: null, order };
  return { row: { ...widest, slots: rows.flatMap((row) => row.slots), layout: '' }, order };
}

const outcomes = officialForms['2021'].tables.disputes.rows[0]!.columns.length;
const groups = officialForms['2021'].tables.disputes.rows.length;
const official = Array.from({ length: outcomes }, (_, index) => index);

/** Where the value of a cell stands in the row, by the order of the outcomes. */
const printedAt = (index: number, order: readonly number[]): number =>
  index - (index % outcomes) + order.indexOf(index % outcomes);

/**
 * A table whose outcomes stand below each other as one row: with 行政复议, 未经复议 and 复议后 side by side,
 * or one after the other; null when it is none or damaged.
 */
function outcomesBelow(rows: readonly PrintedRow[]): PrintedRow | null {
  const inOrder = rows.every(({ label, before }, index) => {
    const words = label || (rows.length === ids.length ? before.slice(-lengthOfLabel(before)) : '');
    return outcomeNamed(words) === index % outcomes;
  });
  const across = rows.length === outcomes ? groups : 1;
  if (!inOrder || rows.length * across !== ids.length) return null;
  if (rows.some(({ slots }) => slots.length !== across)) return null;
  const slots =
    across === 1
      ? rows.flatMap((row) => row.slots)
      : Array.from({ length: groups }, (_, group) => rows.map((row) => row.slots[group]!)).flat();
  return { ...rows[0]!, label: '', slots, layout: '' };
}

/** The last words of a text: 总计 or an outcome in four characters. */
const lengthOfLabel = (text: string): number => (/[总合]\s*计\s*$/.test(text) ? 2 : 4);

const countOf = (row: PrintedRow): number => row.slots.filter(isFilled).length;

/** A table whose value row was left empty altogether. */
function blankRow(lines: readonly Line[]): PrintedRow | null {
  const line = lines.findLast(
    (candidate) => candidate.cells.length >= ids.length && candidate.cells.every((cell) => cell.text === ''),
  );
  if (!line) return null;
  const slots: Slot[] = line.cells.map((cell) => ({ ...cell, written: readWritten(cell.text) }));
  return { label: '', before: '', slots, layout: '', whole: true, grid: line.grid, place: line.place };
}
