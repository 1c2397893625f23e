import { type CellId, officialForms } from '../../law/index.ts';
import type { Reading, Remark } from '../report.ts';
import { alignSlots, isFilled } from './align-slots.ts';
import type { TableReading } from './applications-table.ts';
import { dividedCell, missing, readCell, undividedCell } from './cell-reading.ts';
import { outcomeNamed, outcomeOrder } from './dispute-order.ts';
import type { Line } from './lines.ts';
import type { PrintedRow } from './printed-rows.ts';
import { printedTable } from './printed-table.ts';
import type { Slot } from './printed-values.ts';
import { digitTokens } from './run-together.ts';
import { groupsSumUp, splitDigits } from './split-digits.ts';
import { readWritten } from './written-value.ts';

const ids = officialForms['2021'].tables.disputes.cells;

/** Reads table 4 (政府信息公开行政复议、行政诉讼情况): fifteen values in one row, the same in both editions. */
export function readDisputes(lines: readonly Line[]): TableReading {
  const cells = new Map<CellId, Reading>();
  const remarks: Remark[] = [];
  const { row, order } = valueRow(lines);
  if (!row) return { edition: null, cells, remarks };

  const tokens = digitTokens(row, ids.length);
  if (tokens) {
    readRun(tokens, row, cells, remarks);
    return { edition: '2021', cells, remarks };
  }
  const aligned = alignSlots(row, ids.length, []);
  if ('lost' in aligned) {
    for (const id of ids) cells.set(id, missing(aligned.lost, row.place));
    remarks.push({
      kind: 'row-incomplete',
      message: `表四${aligned.lost}。`,
      place: row.place,
      cells: [...ids],
    });
  } else {
    for (const [index, id] of ids.entries())
      cells.set(id, readCell(aligned.slots[printedAt(index, order)]!, aligned.reason));
    if (aligned.reason) {
      remarks.push({
        kind: 'columns-damaged',
        message: `表四${aligned.reason}。`,
        place: row.place,
        cells: [...ids],
      });
    }
  }
  return { edition: '2021', cells, remarks };
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

function readRun(
  tokens: readonly string[],
  row: PrintedRow,
  cells: Map<CellId, Reading>,
  remarks: Remark[],
): void {
  const ways = splitDigits(tokens, ids.length, groupsSumUp) ?? [];
  const written = tokens.join(' ');
  for (const [index, id] of ids.entries()) {
    cells.set(
      id,
      ways.length === 1
        ? dividedCell(
            ways[0]![index]!,
            written,
            row.place,
            '数字连写，只有一种分法能使各组“总计”等于四项之和',
          )
        : undividedCell(
            written,
            row.place,
            ways.length === 0
              ? '数字连写，没有一种分法能使各组“总计”等于四项之和'
              : '数字连写，有多种分法都符合合计关系，无法确定',
          ),
    );
  }
  remarks.push({
    kind: 'digits-run-together',
    message: `表四数字连写“${written}”。`,
    place: row.place,
    cells: [...ids],
  });
}
