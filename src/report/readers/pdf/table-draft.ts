import type { Word } from './words.ts';

/** A cell of a table on its way: grid position, text, and the words it was read from. */
export interface CellDraft {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly words: readonly Word[];
}

/** Cells put on a grid one after the other, each position once; what is left over becomes blank cells. */
export class GridDraft {
  readonly cells: CellDraft[] = [];
  readonly columnCount: number;
  rowCount = 0;
  private readonly taken = new Set<number>();

  constructor(columnCount: number) {
    this.columnCount = columnCount;
  }

  /** Adds a cell, cut down to the positions still free; false when its first position is taken. */
  add(cell: CellDraft): boolean {
    if (this.isTaken(cell.row, cell.column)) return false;
    let columnSpan = 1;
    while (
      columnSpan < cell.columnSpan &&
      cell.column + columnSpan < this.columnCount &&
      !this.isTaken(cell.row, cell.column + columnSpan)
    )
      columnSpan += 1;
    let rowSpan = 1;
    while (rowSpan < cell.rowSpan && this.isFree(cell.row + rowSpan, cell.column, columnSpan)) rowSpan += 1;
    for (let row = cell.row; row < cell.row + rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + columnSpan; column += 1)
        this.taken.add(this.key(row, column));
    }
    this.cells.push({ ...cell, rowSpan, columnSpan });
    this.rowCount = Math.max(this.rowCount, cell.row + rowSpan);
    return true;
  }

  /** Whether a position belongs to a cell already. */
  isTaken(row: number, column: number): boolean {
    return this.taken.has(this.key(row, column));
  }

  /** All cells in reading order, blank ones included. */
  complete(): CellDraft[] {
    for (let row = 0; row < this.rowCount; row += 1) {
      for (let column = 0; column < this.columnCount; column += 1) {
        if (!this.isTaken(row, column))
          this.add({ row, column, rowSpan: 1, columnSpan: 1, text: '', words: [] });
      }
    }
    return this.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  private isFree(row: number, column: number, columnSpan: number): boolean {
    for (let at = column; at < column + columnSpan; at += 1) if (this.isTaken(row, at)) return false;
    return true;
  }

  private key(row: number, column: number): number {
    return row * this.columnCount + column;
  }
}
