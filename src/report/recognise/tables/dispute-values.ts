import { officialForms } from '../../../law/index.ts';
import { isFilled } from '../columns/align-slots.ts';
import type { Line } from '../lines/lines.ts';
import type { PrintedRow } from '../print/printed-rows.ts';
import { printedTable } from '../print/printed-table.ts';
import type { Slot } from '../print/printed-values.ts';
import { readWritten } from '../print/written-value.ts';
import { disputeOrder, outcomeNamed } from './dispute-order.ts';

const ids = officialForms['2021'].tables.disputes.cells;

/** The values of the table as one row, and the order of the cells in it. */
export interface ValueRow {
  readonly row: PrintedRow | null;
  readonly order: readonly number[];
  /** Why the values cannot be told, though there are some. */
  readonly lost?: string;
}

/** The one row of values; values broken over several rows are put together in reading order. */
export function valueRow(lines: readonly Line[]): ValueRow {
  const printed = printedTable(lines, () => null);
  const told = disputeOrder(printed.headers);
  const order = told ?? official;
  const rows = printed.rows.filter((row) => row.slots.some(isFilled));
  if (rows.length === 0) return { row: blankRow(lines), order };
  const widest = rows.reduce((best, row) => (countOf(row) > countOf(best) ? row : best));
  if (told === null) return { row: widest, order, lost: litigationFirst };
  if (rows.length === 1) return toldBySums(widest, order, isBroken(widest));
  if (countOf(widest) >= ids.length)
    return differ(rows) ? { row: widest, order, lost: severalRows } : { row: widest, order };
  const below = outcomesBelow(rows);
  if (below) return { row: below, order: groupsAreNamed(rows) ? official : order };
  if (rows.some((row) => outcomeNamed(row.label) >= 0)) return { row: null, order };
  const together = { ...widest, slots: rows.flatMap((row) => row.slots), layout: '' };
  return toldBySums(together, order, true);
}

const litigationFirst = '表四中“行政诉讼”排在“行政复议”之前，无法确定各数属于哪一组';
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
  const at = (index: number): number => numbers[order.indexOf(index)]!;
  return ids.some((_, index) => index % outcomes === outcomes - 1 && at(index) * 2 !== sumOfGroup(index, at));
}

const sumOfGroup = (last: number, at: (index: number) => number): number =>
  official.slice(0, outcomes).reduce((sum, outcome) => sum + at(last - outcome), 0);

const outcomes = officialForms['2021'].tables.disputes.rows[0]!.columns.length;
const groups = officialForms['2021'].tables.disputes.rows.length;
const official = ids.map((_, index) => index);

/**
 * A table whose outcomes stand below each other as one row: with 行政复议, 未经复议 and 复议后 side by side,
 * or one after the other; null when it is none or damaged.
 */
function outcomesBelow(rows: readonly PrintedRow[]): PrintedRow | null {
  const across = rows.length === outcomes ? groups : 1;
  if (rows.length * across !== ids.length) return null;
  const inOrder = rows.every(({ label, before }, index) => {
    const words = across === 1 ? lastWords(label || before) : label;
    return outcomeNamed(words) === index % outcomes;
  });
  if (!inOrder || rows.some(({ slots }) => slots.length !== across)) return null;
  if (rows.some(({ label }) => namesGroup(label)) && !groupsAreNamed(rows)) return null;
  const slots =
    across === 1
      ? rows.flatMap((row) => row.slots)
      : Array.from({ length: groups }, (_, group) => rows.map((row) => row.slots[group]!)).flat();
  return { ...rows[0]!, label: '', slots, layout: '' };
}

/** Words of the label of the first row of each group, where the groups stand one after the other. */
const groupWords = ['行政复议', '未经复议', '复议后'];
const namesGroup = (label: string): boolean => groupWords.some((words) => label.includes(words));

/** Whether the first row of each group names it, in the order of the form. */
const groupsAreNamed = (rows: readonly PrintedRow[]): boolean =>
  rows.length === ids.length &&
  groupWords.every((words, group) => rows[group * outcomes]!.label.replace(/\s/g, '').includes(words));

/** The last words of a text: 总计 or an outcome in four characters. */
const lastWords = (text: string): string => text.slice(/[总合]\s*计\s*$/.test(text) ? -2 : -4);

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
