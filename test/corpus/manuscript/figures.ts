import { type CellId, cellId, type Edition, officialForms } from '../../../src/law/index.ts';

/** Counts by column of one row; columns left out are 0. The total is never stated, it is added up. */
export type Counts = Readonly<Record<string, number>>;

/**
 * The counts behind one invented report. Rows and columns left out are 0; totals, 办理结果总计 and the
 * carry-over (结转下年度) follow from the rest, so that every report written from figures balances.
 */
export interface Figures {
  readonly disclosed?: Readonly<Record<string, Counts>>;
  readonly applications?: Readonly<Record<string, Counts>>;
  readonly disputes?: Readonly<Record<string, Counts>>;
}

/** What a cell of the form shows, and the number a reader must make of it (null = no number can be told). */
export interface Print {
  readonly text: string;
  readonly value: number | null;
}

/** Every cell of one edition with its print. */
export type Prints = Readonly<Record<CellId, Print>>;

/** The print of a plain number. */
export const number = (value: number): Print => ({ text: String(value), value });

/** Prints every cell of the edition from the figures, all sums added up. */
export function printsOf(edition: Edition, figures: Figures): Record<CellId, Print> {
  const form = officialForms[edition];
  const values = new Map<CellId, number>(form.cells.map((cell) => [cell, 0]));
  const set = (cell: CellId, value: number) => {
    if (!values.has(cell)) throw new Error(`no such cell in the ${edition} edition: ${cell}`);
    values.set(cell, value);
  };
  for (const table of ['disclosed', 'applications', 'disputes'] as const)
    for (const [row, counts] of Object.entries(figures[table] ?? {}))
      for (const [column, value] of Object.entries(counts)) set(cellId(table, row, column), value);

  const at = (row: string, column: string) => values.get(cellId('applications', row, column)) ?? 0;
  const { rows } = form.tables.applications;
  const columns = rows[0]!.columns.map((column) => column.id).filter((column) => column !== 'total');
  const outcomes = rows.filter((row) => row.group !== null && row.id !== 'decidedTotal');
  for (const column of columns) {
    const decided = outcomes.reduce((sum, row) => sum + at(row.id, column), 0);
    const open = at('received', column) + at('carriedIn', column) - decided;
    if (open < 0) throw new Error(`more decided than received in column ${column}`);
    set(cellId('applications', 'decidedTotal', column), decided);
    set(cellId('applications', 'carriedOut', column), open);
  }
  for (const row of rows)
    set(
      cellId('applications', row.id, 'total'),
      columns.reduce((sum, column) => sum + at(row.id, column), 0),
    );
  for (const row of form.tables.disputes.rows) {
    const parts = ['upheld', 'corrected', 'other', 'pending'];
    const sum = parts.reduce((all, part) => all + (values.get(cellId('disputes', row.id, part)) ?? 0), 0);
    set(cellId('disputes', row.id, 'total'), sum);
  }
  return Object.fromEntries([...values].map(([cell, value]) => [cell, number(value)]));
}
