import type { Place, Table } from '../../source-document.ts';
import type { Slot } from './printed-values.ts';

/** A row as printed: its label and the cells behind it. */
export interface PrintedRow {
  /** Label printed in the row itself; '' for a bare row of numbers. */
  readonly label: string;
  /** Label texts printed before the row since the last values. */
  readonly before: string;
  readonly slots: readonly Slot[];
  /** How the row stands on the page: rows of one layout can vouch for each other's columns; '' when it has none. */
  readonly layout: string;
  /** The column of the row's label, where it prints one and no label of a group beside it. */
  readonly labelColumn?: number | undefined;
  /** True when label and values stand on one line or grid row, so that they surely belong together. */
  readonly whole: boolean;
  /** True when the values follow the label without white space, as where all cells of a table run together. */
  readonly glued?: boolean;
  readonly grid: Table | null;
  /** The headings last printed above the row, where they stand in as many fields as the row, or in its grid. */
  readonly headings?: readonly HeaderCell[];
  readonly place: Place;
}

/** A heading cell above the values. */
export interface HeaderCell {
  readonly text: string;
  readonly column: number;
  readonly span: number;
  readonly grid: Table | null;
  readonly place: Place;
}

/** The rows and headings of one table's region. */
export interface PrintedTable {
  readonly rows: readonly PrintedRow[];
  readonly headers: readonly HeaderCell[];
  /** Label texts printed behind the last values. */
  readonly rest: string;
  /** True when a blank line or page mark stands inside the table. */
  readonly broken: boolean;
  /** Where the headings go on behind a blank line; null where they stand together. */
  readonly headBroken: Place | null;
}

/** The row of the form a label names, or null. */
export type NameRow = (label: string) => string | null;
