import { type CellId, cellId, officialForms, type TableId } from '../../law/index.ts';

/** Every cell of both editions by table, row and column: made once, because two hundred new strings a report cost more than reading it. */
const known: ReadonlyMap<string, ReadonlyMap<string, CellId>> = new Map(
  Object.values(officialForms).flatMap((form) =>
    Object.entries(form.tables).flatMap(([table, { rows }]) =>
      rows.map(
        (row) =>
          [
            `${table}/${row.id}`,
            new Map(row.columns.map(({ id }) => [id, cellId(table as TableId, row.id, id)] as const)),
          ] as const,
      ),
    ),
  ),
);

/** The cells of a row of the form, in the order of these columns. */
export function rowCells(table: TableId, row: string, columns: readonly string[]): CellId[] {
  const cells = known.get(`${table}/${row}`);
  return columns.map((column) => cells?.get(column) ?? cellId(table, row, column));
}
