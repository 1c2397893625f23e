import type { Place } from '../../source-document.ts';
import type { Line, PrintedCell } from '../lines/lines.ts';
import type { HeaderCell } from './printed-rows.ts';

/** The headings of a table as they are met on the page. */
export class PrintedHeadings {
  readonly all: HeaderCell[] = [];
  /** Where the headings go on behind a blank line; null where they stand together. */
  brokenAt: Place | null = null;
  private gap = false;
  /** The last line of several headings, and the fields it is cut into. */
  private last: { readonly cells: readonly HeaderCell[]; readonly fields: number } | null = null;

  /** A blank line: it matters only where headings go on behind it. */
  takeGap(): void {
    this.gap ||= this.last !== null;
  }

  /** Keeps the labels of a line that is no row; `aboveRows`: no row of the table stands above it. */
  take(cells: readonly PrintedCell[], line: Line, aboveRows: boolean): void {
    const headings = cells.map(({ text, column, span, place }) => ({
      text,
      column,
      span,
      grid: line.grid,
      place,
    }));
    for (const heading of headings) this.all.push(heading);
    if (cells.length < 2) return;
    if (this.gap && aboveRows) this.brokenAt ??= line.place;
    this.last = { cells: headings, fields: line.cells.length };
  }

  /** The headings last printed above a line, where they stand in as many fields as it, or in its grid. */
  over(line: Line): readonly HeaderCell[] | null {
    if (!this.last) return null;
    const { cells, fields } = this.last;
    const fits = line.grid ? cells[0]!.grid === line.grid : fields === line.cells.length;
    return fits ? cells : null;
  }
}
