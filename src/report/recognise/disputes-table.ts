import { type CellId, officialForms } from '../../law/index.ts';
import type { Reading, Remark } from '../report.ts';
import { alignSlots, isFilled } from './align-slots.ts';
import type { TableReading } from './applications-table.ts';
import { dividedCell, missing, readCell, undividedCell } from './cell-reading.ts';
import { compact } from './compact.ts';
import type { Line } from './lines.ts';
import { type PrintedRow, printedTable } from './printed-rows.ts';
import type { Slot } from './printed-values.ts';
import { digitTokens } from './run-together.ts';
import { groupsSumUp, splitDigits } from './split-digits.ts';
import { readWritten } from './written-value.ts';

const ids = officialForms['2021'].tables.disputes.cells;

/** Reads table 4 (政府信息公开行政复议、行政诉讼情况): fifteen values in one row, the same in both editions. */
export function readDisputes(lines: readonly Line[]): TableReading {
  const cells = new Map<CellId, Reading>();
  const remarks: Remark[] = [];
  const row = valueRow(lines);
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
    for (const [index, id] of ids.entries()) cells.set(id, readCell(aligned.slots[index]!, aligned.reason));
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

/** The one row of values; values broken over several rows are put together in reading order. */
function valueRow(lines: readonly Line[]): PrintedRow | null {
  const rows = printedTable(lines, () => null).rows.filter((row) => row.slots.some(isFilled));
  if (rows.length === 0) return blankRow(lines);
  const widest = rows.reduce((best, row) => (countOf(row) > countOf(best) ? row : best));
  if (rows.length === 1 || countOf(widest) >= ids.length) return widest;
  if (rows.some((row) => outcomeOf(row) >= 0)) return turned(rows);
  return { ...widest, slots: rows.flatMap((row) => row.slots), layout: '' };
}

const outcomes = [/维持$/, /纠正$/, /其他(?:结果)?$/, /(?:尚未)?审结$/, /[总合]计$/];
const groups = officialForms['2021'].tables.disputes.rows.length;

/** Which of the five outcomes the label of a row names; −1 when it names none. */
function outcomeOf(row: PrintedRow): number {
  return outcomes.findIndex((words) => words.test(compact(row.label)));
}

/** A table whose outcomes stand below each other with 行政复议, 未经复议 and 复议后 side by side, as one row; null when it is damaged. */
function turned(rows: readonly PrintedRow[]): PrintedRow | null {
  const inOrder =
    rows.length === outcomes.length &&
    rows.every((row, index) => outcomeOf(row) === index && row.slots.length === groups);
  if (!inOrder) return null;
  const slots = Array.from({ length: groups }, (_, group) => rows.map((row) => row.slots[group]!)).flat();
  return { ...rows[0]!, label: '', slots, layout: '' };
}

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
