import type { PrintedTable } from './printed-report.ts';

/**
 * The rows of a table where cells cannot be merged: a merged cell prints its text at its first position and leaves the
 * others empty. Every row has the same number of fields, and the values of a row always stand at the same positions,
 * so an empty value can be told from a position that a heading covers.
 */
export function flatRows({ table, cells }: PrintedTable): readonly (readonly string[])[] {
  // Table 2 has groups of different width; without merging its values simply follow the label.
  const packed = table.id === 'disclosed';
  const width = packed ? 4 : table.columnCount;
  const rows = Array.from({ length: table.rowCount }, () => Array.from({ length: width }, () => ''));
  const filled = rows.map(() => 0);
  for (const cell of cells) {
    const column = packed ? filled[cell.row]! : cell.column;
    rows[cell.row]![column] = cell.text;
    filled[cell.row]! += 1;
  }
  return rows;
}
