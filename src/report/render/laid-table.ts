import type { CellId, TableId } from '../../law/index.ts';

/** A table of the official form on its printed grid, with nothing filled in. */
export interface LaidTable {
  readonly id: TableId;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Columns at the left that hold row labels. */
  readonly labelColumns: number;
  /** Relative widths of the columns, in hundredths of the table's width. */
  readonly widths: readonly number[];
  /** Heading rows and the rows under them; table 2 has one such block for each item of article 20. */
  readonly blocks: readonly TableBlock[];
  /** Cells row by row; a position covered by a span has no cell of its own. */
  readonly cells: readonly LaidCell[];
}

/** Rows [first, body) are headings of rows [body, end). */
export interface TableBlock {
  readonly first: number;
  readonly body: number;
  readonly end: number;
}

/** A cell on the printed grid: a heading, the label of a row, or the place of a number. */
export interface LaidCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly kind: 'heading' | 'label' | 'value';
  /** What is printed in a heading or label; empty for a value. */
  readonly text: string;
  /** The form's cell a value belongs to. */
  readonly cell: CellId | null;
}

/** The share of the table's width a cell has, in hundredths. */
export function shareOf(table: LaidTable, { column, columnSpan }: LaidCell): number {
  return table.widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
}

type Span = readonly [rows: number, columns: number];

/** Collects the cells of a table as it is laid out. */
export class Grid {
  readonly cells: LaidCell[] = [];
  heading(row: number, column: number, text: string, [rowSpan, columnSpan]: Span = [1, 1]): void {
    this.cells.push({ row, column, rowSpan, columnSpan, kind: 'heading', text, cell: null });
  }
  label(row: number, column: number, text: string, [rowSpan, columnSpan]: Span = [1, 1]): void {
    this.cells.push({ row, column, rowSpan, columnSpan, kind: 'label', text, cell: null });
  }
  value(row: number, column: number, cell: CellId, columnSpan = 1): void {
    this.cells.push({ row, column, rowSpan: 1, columnSpan, kind: 'value', text: '', cell });
  }
}
