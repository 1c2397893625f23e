import { type CellDraft, type FlowItem, type OpenPlace, putInto, type TableDraft } from '../flow.ts';
import { TableGrid } from '../table-grid.ts';

/** A table whose end tag has not come yet. */
export class HtmlTable {
  private readonly place: OpenPlace;
  private readonly cells: CellDraft[] = [];
  private readonly grid = new TableGrid();
  private groupFrom = 0;
  private ordinal = 0;
  private rowIsOpen = false;
  private cell: CellDraft | null = null;

  constructor(place: OpenPlace) {
    this.place = place;
  }

  get hasRows(): boolean {
    return this.grid.row >= 0;
  }

  get hasOpenCell(): boolean {
    return this.cell !== null;
  }

  startRow(): void {
    this.cell = null;
    this.grid.startRow();
    this.ordinal = 0;
    this.rowIsOpen = true;
  }

  endRow(): void {
    this.cell = null;
    this.rowIsOpen = false;
  }

  startCell(columnSpan: number, rowSpan: number, place: { line: number; column: number }): void {
    if (!this.rowIsOpen) this.startRow();
    const { row } = this.grid;
    const spans = this.grid.place(columnSpan, rowSpan);
    this.ordinal += 1;
    this.cell = {
      row,
      column: spans.column,
      rowSpan: spans.rowSpan,
      columnSpan: spans.columnSpan,
      content: null,
      place: { line: place.line, column: place.column, table: 0, row: row + 1, cell: this.ordinal },
    };
    this.cells.push(this.cell);
  }

  /** Puts something into the open cell. */
  put(item: FlowItem): void {
    if (this.cell) putInto(this.cell, item);
  }

  endCell(): void {
    this.cell = null;
  }

  /** Ends thead, tbody or tfoot: its cells reach no further down. */
  endGroup(): void {
    this.endRow();
    const below = this.grid.row + 1;
    for (let index = this.groupFrom; index < this.cells.length; index += 1) {
      const cell = this.cells[index]!;
      if (cell.row + cell.rowSpan > below) cell.rowSpan = below - cell.row;
    }
    this.groupFrom = this.cells.length;
    this.grid.endGroup();
  }

  draft(): TableDraft {
    return {
      cells: this.cells,
      rowCount: this.grid.row + 1,
      columnCount: this.grid.columnCount,
      place: this.place,
    };
  }
}

/** A span as written: 0 is meaningful for rows, anything unreadable is 1. */
export function spanWritten(written: string | null): number {
  if (written === null) return 1;
  const number = Number.parseInt(written, 10);
  return number >= 0 ? number : 1;
}
