import { type CellId, cellId, officialForms, type TableId } from '../../../law/index.ts';

type CellsByColumn = ReadonlyMap<string, CellId>;

/** Every cell of both editions by table, row and column: made once, because two hundred new strings a report cost more than reading it. */
const known: Readonly<Record<TableId, ReadonlyMap<string, CellsByColumn>>> = {
  disclosed: cellsOf('disclosed'),
  applications: cellsOf('applications'),
  disputes: cellsOf('disputes'),
};

function cellsOf(table: TableId): ReadonlyMap<string, CellsByColumn> {
  const rows = Object.values(officialForms).flatMap(({ tables }) => tables[table].rows);
  return new Map(
    rows.map(({ id, columns }) => [
      id,
      new Map(columns.map((column) => [column.id, cellId(table, id, column.id)] as const)),
    ]),
  );
}

/** The cells of a row of the form, in the order of these columns. */
export function rowCells(table: TableId, row: string, columns: readonly string[]): CellId[] {
  const cells = known[table].get(row);
  return columns.map((column) => cells?.get(column) ?? cellId(table, row, column));
}
