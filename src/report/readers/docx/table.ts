import { type CellDraft, type FlowItem, type OpenPlace, putInto, type TableDraft } from '../flow.ts';
import { propertyValue } from '../package/xml-elements.ts';

const mostColumns = 512;

/** A w:tbl being read. Word gives spans by grid columns and continues a tall cell by empty ones below it. */
export class DocxTable {
  private readonly cells: CellDraft[] = [];
  /** The cells of the row being read, and the cells of earlier rows it continues; a deleted row counts for nothing. */
  private rowCells: CellDraft[] = [];
  private continued: CellDraft[] = [];
  /** The cell last seen at each column, which cells below may continue. */
  private readonly above = new Map<number, CellDraft>();
  private row = 0;
  private column = 0;
  private columnCount = 0;
  private rowIsDeleted = false;
  private ordinal = 0;
  private cell: CellDraft | null = null;
  /** The cell above that the open one continues. */
  private continues: CellDraft | null = null;
  /** The open cell only widens the one before it. */
  private widens = false;

  get hasOpenCell(): boolean {
    return this.cell !== null;
  }

  startRow(): void {
    this.rowCells = [];
    this.continued = [];
    this.column = 0;
    this.ordinal = 0;
    this.rowIsDeleted = false;
  }

  /** w:trPr: columns left out at the row's beginning; a row deleted in tracking or hidden. */
  describeRow(properties: string): void {
    this.column = Math.min(wholeNumber(propertyValue(properties, 'gridBefore')) ?? 0, mostColumns);
    this.rowIsDeleted =
      propertyValue(properties, 'del') !== null || propertyValue(properties, 'hidden') !== null;
  }

  startCell(): void {
    this.ordinal += 1;
    this.continues = null;
    this.widens = false;
    const place: OpenPlace = { table: 0, row: this.row + 1, cell: this.ordinal };
    this.cell = { row: this.row, column: this.column, rowSpan: 1, columnSpan: 1, content: null, place };
  }

  /** Puts something into the open cell. */
  put(item: FlowItem): void {
    if (this.cell) putInto(this.cell, item);
  }

  /** w:tcPr: the columns the cell spans, and whether it only continues the one above or before it. */
  describeCell(properties: string): void {
    const { cell } = this;
    if (!cell) return;
    const span = wholeNumber(propertyValue(properties, 'gridSpan')) ?? 1;
    cell.columnSpan = Math.max(1, Math.min(span, mostColumns - cell.column));
    const down = propertyValue(properties, 'vMerge');
    const along = propertyValue(properties, 'hMerge');
    const above = this.above.get(cell.column);
    const before = this.rowCells.at(-1);
    if (along === 'continue' && before) {
      before.columnSpan += cell.columnSpan;
      this.widens = true;
    } else if (down !== null && down !== 'restart' && above && above.row + above.rowSpan === this.row) {
      this.continues = above;
    }
  }

  endCell(): void {
    const { cell, continues } = this;
    if (!cell) return;
    this.cell = null;
    this.column = cell.column + cell.columnSpan;
    if (continues) this.continued.push(continues);
    else if (!this.widens) this.rowCells.push(cell);
  }

  endRow(): void {
    this.endCell();
    const { rowCells, continued } = this;
    this.rowCells = [];
    this.continued = [];
    if (this.rowIsDeleted || rowCells.length + continued.length === 0) return;
    for (const above of continued) above.rowSpan += 1;
    for (const cell of rowCells) {
      this.above.set(cell.column, cell);
      this.cells.push(cell);
    }
    this.columnCount = Math.max(this.columnCount, this.column);
    this.row += 1;
  }

  draft(): TableDraft {
    return {
      cells: this.cells,
      rowCount: this.row,
      columnCount: this.columnCount,
      place: { table: 0 },
    };
  }
}

function wholeNumber(written: string | null): number | null {
  return written !== null && /^\d{1,4}$/.test(written) ? Number(written) : null;
}
