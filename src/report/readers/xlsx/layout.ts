import type { MergedRange, Sheet } from './sheet.ts';

const mostColumns = 512;
/** A merged cell whose first rows are hidden is looked for no further down. */
const mostHiddenRows = 4096;

/** A cell as the sheet shows it. `row` is the sheet's own number, `column` a position among the visible columns. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  /** The sheet's own number of the column. */
  readonly sheetColumn: number;
  /** Last row it reaches down to. */
  readonly bottom: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** A stretch of visible rows without a blank row in between. */
export interface Stretch {
  /** Sheet numbers of the rows. */
  readonly rows: readonly number[];
  readonly cells: readonly ShownCell[];
  /** Merged ranges that show nothing: each is one blank cell. */
  readonly blanks: readonly ShownCell[];
}

/** The stretches of a sheet from top to bottom, without what is hidden. */
export function stretchesOf(sheet: Sheet): Stretch[] {
  const shown = shownCells(sheet).sort((a, b) => a.row - b.row || a.column - b.column);
  const cells = shown.filter(({ text }) => text !== '');
  const blanks = Map.groupBy(
    shown.filter(({ text }) => text === ''),
    ({ row }) => row,
  );
  const stretches: Stretch[] = [];
  let from = 0;
  let reach = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const next = cells[index + 1];
    reach = Math.max(reach, cells[index]!.bottom);
    if (next && (next.row <= reach + 1 || isHiddenBetween(sheet, reach, next.row))) continue;
    const rows = visibleRows(sheet, cells[from]!.row, reach);
    stretches.push({
      rows,
      cells: cells.slice(from, index + 1),
      blanks: rows.flatMap((row) => blanks.get(row) ?? []),
    });
    from = index + 1;
  }
  return stretches;
}

function shownCells(sheet: Sheet): ShownCell[] {
  const lastRow = sheet.cells.reduce((last, cell) => Math.max(last, cell.row), 0);
  const columns = visibleColumns(sheet);
  const merges = new Map(sheet.merges.map((merge) => [key(merge.top, merge.left), merge]));
  const shown: ShownCell[] = [];
  const filled = new Set(sheet.cells.map(({ row, column }) => key(row, column)));
  const blank = sheet.merges
    .filter(({ top, left }) => top <= lastRow && !filled.has(key(top, left)))
    .map(({ top, left }) => ({ row: top, column: left, text: '' }));
  for (const { row, column, text } of [...sheet.cells, ...blank]) {
    const range = merges.get(key(row, column)) ?? { top: row, left: column, bottom: row, right: column };
    // A merged cell whose first row or column is hidden shows its text in what is left of it.
    const top = firstVisibleRow(sheet, range, lastRow);
    const covered = [...columnsBetween(range, columns)];
    if (top === null || covered.length === 0) continue;
    shown.push({
      row: top,
      column: columns.get(covered[0]!)!,
      sheetColumn: covered[0]!,
      bottom: Math.min(range.bottom, lastRow),
      columnSpan: covered.length,
      text,
    });
  }
  return shown;
}

/** Visible columns up to the last one in use: the sheet's number → position from 0. */
function visibleColumns(sheet: Sheet): Map<number, number> {
  const lastFilled = sheet.cells.reduce((last, cell) => Math.max(last, cell.column), 0);
  const last = sheet.merges.reduce((most, merge) => Math.max(most, merge.right), lastFilled);
  const columns = new Map<number, number>();
  for (let column = 1; column <= last && columns.size < mostColumns; column += 1) {
    const isHidden = sheet.hiddenColumns.some(([from, to]) => column >= from && column <= to);
    if (!isHidden) columns.set(column, columns.size);
  }
  return columns;
}

function* columnsBetween(range: MergedRange, columns: ReadonlyMap<number, number>): Generator<number> {
  const right = Math.min(range.right, range.left + mostColumns);
  for (let column = range.left; column <= right; column += 1) if (columns.has(column)) yield column;
}

function firstVisibleRow(sheet: Sheet, range: MergedRange, lastRow: number): number | null {
  const bottom = Math.min(range.bottom, lastRow, range.top + mostHiddenRows);
  for (let row = range.top; row <= bottom; row += 1) if (!sheet.hiddenRows.has(row)) return row;
  return null;
}

function isHiddenBetween(sheet: Sheet, above: number, below: number): boolean {
  for (let row = above + 1; row < below; row += 1) if (!sheet.hiddenRows.has(row)) return false;
  return true;
}

function visibleRows(sheet: Sheet, first: number, last: number): number[] {
  const rows: number[] = [];
  for (let row = first; row <= last; row += 1) if (!sheet.hiddenRows.has(row)) rows.push(row);
  return rows;
}

function key(row: number, column: number): number {
  return row * 20_000 + column;
}
