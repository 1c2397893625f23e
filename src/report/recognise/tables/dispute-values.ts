import { officialForms } from '../../../law/index.ts';
import { isFilled } from '../columns/align-slots.ts';
import type { Line } from '../lines/lines.ts';
import type { PrintedRow } from '../print/printed-rows.ts';
import { printedTable } from '../print/printed-table.ts';
import type { Slot } from '../print/printed-values.ts';
import { readWritten } from '../print/written-value.ts';
import { outcomeNamed, outcomeOrder } from './dispute-order.ts';

const ids = officialForms['2021'].tables.disputes.cells;

/** The values of the table as one row, and the order of the outcomes in it. */
export interface ValueRow {
  readonly row: PrintedRow | null;
  readonly order: readonly number[];
  /** Why the values cannot be told, though there are some. */
  readonly lost?: string;
}

/** The one row of values; values broken over several rows are put together in reading order. */
export function valueRow(lines: readonly Line[]): ValueRow {
  const printed = printedTable(lines, () => null);
  const order = outcomeOrder(printed.headers);
  const rows = printed.rows.filter((row) => row.slots.some(isFilled));
  if (rows.length === 0) return { row: blankRow(lines), order };
  const widest = rows.reduce((best, row) => (countOf(row) > countOf(best) ? row : best));
  if (rows.length === 1) return toldBySums(widest, order, isBroken(widest));
  if (countOf(widest) >= ids.length)
    return differ(rows) ? { row: widest, order, lost: severalRows } : { row: widest, order };
  const below = outcomesBelow(rows);
  if (below) return { row: below, order: official };
  if (rows.some((row) => outcomeNamed(row.label) >= 0)) return { row: null, order };
  const together = { ...widest, slots: rows.flatMap((row) => row.slots), layout: '' };
  return toldBySums(together, order, true);
}

const severalRows = '表四印了几行数，各行不同，无法确定取哪一行';
const notTogether = '表四的数分在几行，连起来各组“总计”不等于四项之和，无法确定各列';

/** Values that are believed as they stand, or where they were put together only if their sums are right. */
const toldBySums = (row: PrintedRow, order: readonly number[], together: boolean): ValueRow =>
  together && sumsAreWrong(row, order) ? { row, order, lost: notTogether } : { row, order };

/** Whether the values of a row stand on several lines, and not each on its own. */
function isBroken({ slots }: PrintedRow): boolean {
  const lines = new Set(slots.map(({ place }) => place.line)).size;
  return lines > 1 && lines < slots.length;
}

/** Whether several rows print all the values, and not the same ones. */
function differ(rows: readonly PrintedRow[]): boolean {
  const whole = rows.filter((row) => countOf(row) >= ids.length);
  return new Set(whole.map(({ slots }) => slots.map(({ text }) => text).join(' '))).size > 1;
}

/** Whether values put together from several rows are all numbers and a 总计 among them is not the sum of its outcomes. */
function sumsAreWrong({ slots }: PrintedRow, order: readonly number[]): boolean {
  const numbers = slots.flatMap(({ written }) => (written.kind === 'number' ? written.value : []));
  if (numbers.length !== ids.length) return false;
  const at = (index: number): number => numbers[printedAt(index, order)]!;
  return ids.some((_, index) => index % outcomes === outcomes - 1 && at(index) * 2 !== sumOfGroup(index, at));
}

const sumOfGroup = (last: number, at: (index: number) => number): number =>
  official.reduce((sum, outcome) => sum + at(last - outcome), 0);

const outcomes = officialForms['2021'].tables.disputes.rows[0]!.columns.length;
const groups = officialForms['2021'].tables.disputes.rows.length;
const official = Array.from({ length: outcomes }, (_, index) => index);

/** Where the value of a cell stands in the row, by the order of the outcomes. */
export const printedAt = (index: number, order: readonly number[]): number =>
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
