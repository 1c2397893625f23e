import type { Table } from '../../source-document.ts';
import type { PrintedRow } from '../print/printed-rows.ts';
import type { Slot } from '../print/printed-values.ts';
import { isSameNumber } from '../print/written-value.ts';

/** The slots of a row in the order of the form's columns, or why they cannot be put in order. */
export type Alignment =
  | { readonly slots: readonly (Slot | null)[]; readonly reason?: string }
  | { readonly lost: string };

/** The place of a complete row's values on the page: first column and number of cells. */
export interface RowShape {
  readonly layout: string;
  /** Columns are counted within one grid: rows of another tell nothing of them. */
  readonly grid: Table | null;
  readonly firstColumn: number;
  /** The column behind its last cell. */
  readonly end: number;
}

/** The shapes of rows that print their first and last value, which vouch for rows of the same layout that leave others blank. */
export function completeShapes(rows: readonly PrintedRow[], columns: number): RowShape[] {
  return rows
    .filter((row) => row.layout !== '')
    .flatMap((row) => {
      const filled = row.slots.filter(isFilled);
      if (filled.length < 2 || spanOf(filled) !== columns) return [];
      return [{ layout: row.layout, grid: row.grid, firstColumn: filled[0]!.column, end: endOf(row) }];
    });
}

/**
 * Puts the printed values of a row under the form's columns, never by counting alone:
 * a row that prints fewer values than columns is aligned only when the page proves where the gaps are.
 */
export function alignSlots(
  row: PrintedRow,
  columns: number,
  shapes: readonly RowShape[],
  headedField: number | null = null,
): Alignment {
  const aligned = alignOnEvidence(row, columns, shapes, headedField);
  if (row.grid) return aligned;
  if (!('slots' in aligned)) return aligned;
  if (couldHaveMoved(aligned.slots)) return { lost: '总计一格空白，本行可能少印一个数、其余各数左移' };
  if (hasMovedRight(aligned.slots)) return { lost: '第一格空白，本行可能少印一个数、其余各数右移' };
  return aligned;
}

function alignOnEvidence(
  row: PrintedRow,
  columns: number,
  shapes: readonly RowShape[],
  headedField: number | null,
): Alignment {
  const filled = row.slots.filter(isFilled);
  if (filled.length === columns) return { slots: filled };
  if (filled.length > columns) return surplus(filled, columns);
  if (filled.length === 0) {
    // As many blank cells as the form has columns, or more where merged labels left some behind.
    if (row.slots.length >= columns) return { slots: row.slots.slice(-columns) };
    return { lost: `这一行里找不到数字` };
  }
  const first = row.slots.indexOf(filled[0]!);
  const last = row.slots.indexOf(filled.at(-1)!);
  if (last - first + 1 === columns) return { slots: row.slots.slice(first, last + 1) };
  const start = row.layout === '' ? null : (headedField ?? provenStart(row, filled, columns, shapes));
  if (start !== null) {
    const from = row.slots.findIndex((slot) => slot.column === start);
    if (from >= 0 && row.slots.length >= from + columns)
      return { slots: row.slots.slice(from, from + columns) };
  }
  // A grid row of exactly as many value cells has them all; so has a text row with no label cell beside it,
  // because a merged label cell is what leaves blanks behind.
  const cellsAreWhole = row.grid ? !isShorter(row, shapes) : row.layout === '' || row.label === '';
  if (cellsAreWhole && row.slots.length === columns) return { slots: row.slots };
  return { lost: `本行应有 ${columns} 个数，只印出 ${filled.length} 个，缺的是哪一列无法确定` };
}

/** Whether a row of a grid ends before complete rows of it do: it lost a cell, and what is left of it has moved. */
function isShorter(row: PrintedRow, shapes: readonly RowShape[]): boolean {
  const ofGrid = shapes.filter(({ grid }) => grid === row.grid);
  return ofGrid.length > 0 && ofGrid.every(({ end }) => end > endOf(row));
}

const endOf = ({ slots }: PrintedRow): number => slots.at(-1)!.column + slots.at(-1)!.span;

/**
 * The column at which the values of a row begin, as other rows of its layout prove it: its first value stands
 * where theirs stand, or its last one does and blank cells between its values show that zeros are left blank.
 */
function provenStart(
  row: PrintedRow,
  filled: readonly Slot[],
  columns: number,
  shapes: readonly RowShape[],
): number | null {
  const first = filled[0]!.column;
  const last = filled.at(-1)!.column;
  const leavesZerosBlank = spanOf(filled) > filled.length;
  for (const { layout, grid, firstColumn } of shapes) {
    if (layout !== row.layout || grid !== row.grid) continue;
    if (firstColumn === first) return first;
    if (leavesZerosBlank && firstColumn + columns - 1 === last && firstColumn < first) return firstColumn;
  }
  return null;
}

/** Columns of a row that ends in its own sum, as every row of table 3. */
const columnsWithSum = 7;

/**
 * A text row of table 3 whose 总计 is blank may have lost an earlier cell, so that the sum moved one column to
 * the left. Only a last number smaller than the sum of the numbers before it cannot be a sum that moved.
 */
function couldHaveMoved(slots: readonly (Slot | null)[]): boolean {
  if (slots.length !== columnsWithSum || slots.every((slot) => !slot || !isFilled(slot))) return false;
  if (slots.at(-1) && isFilled(slots.at(-1)!)) return false;
  const numbers = slots.flatMap((slot) => (slot?.written.kind === 'number' ? [slot.written.value] : []));
  const last = numbers.pop() ?? 0;
  return last >= numbers.reduce((sum, number) => sum + number, 0);
}

/** A row of seven that is blank in its first cell alone and does not come to its 总计: that may be another number. */
function hasMovedRight(slots: readonly (Slot | null)[]): boolean {
  if (slots.length !== columnsWithSum || !slots[0] || isFilled(slots[0])) return false;
  const numbers = slots.flatMap((slot) => (slot?.written.kind === 'number' ? [slot.written.value] : []));
  if (numbers.length < columnsWithSum - 1) return false;
  const last = numbers.pop()!;
  return last !== numbers.reduce((sum, number) => sum + number, 0);
}

/** Whether something is printed in the cell. */
export function isFilled(slot: Slot): boolean {
  return slot.written.kind !== 'blank';
}

/** A row with more values beyond its columns than table 2 has columns is another row. */
const mostSurplus = 4;

function spanOf(filled: readonly Slot[]): number {
  return filled.at(-1)!.column - filled[0]!.column + 1;
}

/** More values than columns: usable only where every assignment gives the same result. */
function surplus(filled: readonly Slot[], columns: number): Alignment {
  const [first] = filled;
  const isZero = first!.written.kind === 'number' && first!.written.value === 0;
  const allEqual = filled.every(({ written }) => isSameNumber(written, first!.written));
  if (allEqual && isZero && filled.length < columns + mostSurplus) {
    return {
      slots: filled.slice(0, columns),
      reason: `本行应有 ${columns} 个数，印出 ${filled.length} 个，全部为 0，各列均为 0`,
    };
  }
  // A merged cell that was taken apart prints its number once for every column of the table.
  if (allEqual && columns === 1 && filled.length <= mostSurplus) {
    return { slots: [first!], reason: `同一个数“${first!.text}”重复印出 ${filled.length} 次` };
  }
  return { lost: `本行应有 ${columns} 个数，印出 ${filled.length} 个，多出的是哪一个无法确定` };
}
