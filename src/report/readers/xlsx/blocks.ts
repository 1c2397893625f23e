import type { Block, Place, Table, TableCell } from '../../source-document.ts';
import { type ShownCell, type Stretch, stretchesOf } from './layout.ts';
import { partsOf } from './parts.ts';
import type { Sheet } from './sheet.ts';

/**
 * The blocks of a sheet: every stretch of rows between blank rows is a table,
 * or paragraphs where no row shows more than one cell. Null when the tables have more than `most` cells.
 */
export function blocksOfSheet(
  sheet: Sheet,
  name: string,
  tablesBefore: number,
  most: number,
): Block[] | null {
  const blocks: Block[] = [];
  let tables = tablesBefore;
  let left = most;
  for (const stretch of stretchesOf(sheet).flatMap(partsOf)) {
    if (isText(stretch)) {
      for (const cell of stretch.cells) blocks.push(...paragraphsOf(cell, name));
      continue;
    }
    tables += 1;
    const table = tableOf(stretch, name, tables, left);
    if (!table) return null;
    left -= table.cells.length;
    blocks.push(table);
  }
  return blocks;
}

function isText(stretch: Stretch): boolean {
  return stretch.cells.every((cell, index) => cell.row !== stretch.cells[index + 1]?.row);
}

function* paragraphsOf(cell: ShownCell, sheet: string): Generator<Block> {
  const place = { sheet, row: cell.row, cell: cell.sheetColumn };
  for (const text of cell.text.split('\n')) yield { kind: 'paragraph', text, place };
}

function tableOf(stretch: Stretch, sheet: string, table: number, most: number): Table | null {
  const left = stretch.cells.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY);
  const right = stretch.cells.reduce((last, cell) => Math.max(last, cell.column + cell.columnSpan), 0);
  const rowCount = stretch.rows.length;
  const columnCount = right - left;
  if (rowCount * columnCount > most) return null;
  const position = new Map(stretch.rows.map((row, index) => [row, index]));
  const cells: TableCell[] = [];
  const covered = new Uint8Array(rowCount * columnCount);
  const cellsToTake = [...stretch.cells, ...stretch.blanks.filter((blank) => isInside(blank, left, right))];
  const place = (row: number, cell: number): Place => ({ table, row, cell, sheet });
  for (const shown of cellsToTake) {
    const row = position.get(shown.row)!;
    const column = shown.column - left;
    if (covered[row * columnCount + column]) continue;
    let rowSpan = 1;
    while ((stretch.rows[row + rowSpan] ?? Number.POSITIVE_INFINITY) <= shown.bottom) rowSpan += 1;
    cover(covered, columnCount, row, column, rowSpan, shown.columnSpan);
    cells.push({
      row,
      column,
      rowSpan,
      columnSpan: shown.columnSpan,
      text: shown.text,
      place: place(shown.row, shown.sheetColumn),
    });
  }
  // A blank cell inside the table is a cell: blank is not missing.
  const offset = stretch.cells[0]!.sheetColumn - stretch.cells[0]!.column;
  for (let index = 0; index < covered.length; index += 1) {
    if (covered[index]) continue;
    const row = Math.floor(index / columnCount);
    const column = index % columnCount;
    const where = place(stretch.rows[row]!, column + left + offset);
    cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: '', place: where });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', cells, rowCount, columnCount, place: { table, sheet } };
}

function isInside(cell: ShownCell, left: number, right: number): boolean {
  return cell.column >= left && cell.column + cell.columnSpan <= right;
}

function cover(
  covered: Uint8Array,
  columnCount: number,
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
): void {
  for (let down = row; down < row + rowSpan; down += 1) {
    covered.fill(1, down * columnCount + column, down * columnCount + column + columnSpan);
  }
}
