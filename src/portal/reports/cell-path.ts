import { type CellId, cellParts, type Edition, officialForms } from '../../law/index.ts';

/** Where a cell stands in the form, from its table to its column (单元格的位置). */
export function cellPath(edition: Edition, cell: CellId): readonly string[] {
  const { table, row, column } = cellParts(cell);
  const { title, rows } = officialForms[edition].tables[table];
  const own = rows.find(({ id }) => id === row);
  const heading = own?.columns.find(({ id }) => id === column)?.label;
  return [title, own?.group, own?.label, heading].filter((part) => part !== null && part !== undefined);
}

/** The row and column of a cell, short enough for a heading or the row of a table. */
export function cellLabel(edition: Edition, cell: CellId): string {
  const [, ...path] = cellPath(edition, cell);
  return path.join(' · ');
}

/** The unit of a cell that counts money; everything else counts 件. */
export function cellUnit(edition: Edition, cell: CellId): string {
  const { table, row, column } = cellParts(cell);
  return officialForms[edition].tables[table].rows.find(({ id }) => id === row)?.unit?.[column] ?? '件';
}
