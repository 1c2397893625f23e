import { type CellId, cellId, cellParts, officialForms, type TableId } from '../../../law/index.ts';

type CellsByColumn = ReadonlyMap<string, CellId>;

/** Every cell of both editions by table, row and column: made once, because two hundred new strings a report cost more than reading it. */
const known: Readonly<Record<TableId, ReadonlyMap<string, CellsByColumn>>> = {
  disclosed: cellsOf('disclosed'),
  applications: cellsOf('applications'),
  disputes: cellsOf('disputes'),
};

function cellsOf(table: TableId): ReadonlyMap<string, CellsByColumn> {
  const known = new Map<string, Map<string, CellId>>();
  for (const form of Object.values(officialForms)) {
    for (const cell of form.tables[table].cells) {
      const { row, column } = cellParts(cell);
      if (!known.has(row)) known.set(row, new Map());
      known.get(row)!.set(column, cell);
    }
  }
  return known;
}

/** The cells of a row of the form, in the order of these columns. */
export function rowCells(table: TableId, row: string, columns: readonly string[]): CellId[] {
  const cells = known[table].get(row);
  return columns.map((column) => cells?.get(column) ?? cellId(table, row, column));
}
