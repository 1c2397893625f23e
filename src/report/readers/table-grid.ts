/** Wider than any table; what lies beyond is still read, its width is not believed. */
const mostColumns = 512;
const mostRows = 65_534;

/**
 * Finds the true position of cells that span columns and rows, as a browser lays them out:
 * a cell takes the first column that no earlier cell reaches down into.
 */
export class TableGrid {
  /** Row being filled, from 0; -1 before the first. */
  row = -1;
  columnCount = 0;
  private column = 0;
  /** For every column the first row below the cell that covers it. */
  private readonly freeFrom: number[] = [];

  /** Begins the next row. */
  startRow(): void {
    this.row += 1;
    this.column = 0;
  }

  /** Leaves columns of the row empty without a cell. */
  skipColumns(count: number): void {
    this.column = Math.min(this.column + Math.max(0, count), mostColumns);
    this.columnCount = Math.max(this.columnCount, this.column);
  }

  /** Places a cell in the row; `rowSpan` 0 reaches to the end of the row group. */
  place(columnSpan: number, rowSpan: number): { column: number; columnSpan: number; rowSpan: number } {
    const { freeFrom, row } = this;
    while ((freeFrom[this.column] ?? 0) > row) this.column += 1;
    const column = this.column;
    // Far to the right nothing is remembered: the work per row stays bounded whatever the file claims.
    if (column >= mostColumns) {
      this.column += 1;
      this.columnCount = Math.max(this.columnCount, this.column);
      return { column, columnSpan: 1, rowSpan: 1 };
    }
    const width = Math.max(1, Math.min(columnSpan, mostColumns - column));
    const height = rowSpan === 0 ? mostRows : Math.min(rowSpan, mostRows);
    for (let covered = column; covered < column + width; covered += 1) freeFrom[covered] = row + height;
    this.column = column + width;
    this.columnCount = Math.max(this.columnCount, this.column);
    return { column, columnSpan: width, rowSpan: height };
  }

  /** Ends a row group (thead, tbody): no cell reaches beyond it. */
  endGroup(): void {
    this.freeFrom.length = 0;
  }
}
