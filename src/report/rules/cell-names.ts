import { type CellId, cellParts, type Edition, officialForms } from '../../law/index.ts';

/** The name of a row as a message gives it: a row below a heading with its heading, without explanations. */
export function rowName(cell: CellId): string {
  return rowNames.get(cell) ?? rowNameOf(cell);
}

function rowNameOf(cell: CellId): string {
  const { table, row } = cellParts(cell);
  for (const edition of editions) {
    const found = officialForms[edition].tables[table].rows.find(({ id }) => id === row);
    if (!found) continue;
    const label = found.label
      .replace(/（区分.*?）/, '')
      .replace('“', '‘')
      .replace('”', '’');
    if (table === 'applications' && /^\d/.test(label)) return `${found.group}${label}`;
    if (table === 'disputes' && found.group) return `${found.group}（${label}）`;
    return label;
  }
  return groupNames[row] ?? row;
}

/** The name of a column as a message gives it. */
export function columnName(cell: CellId): string {
  return columnNames.get(cell) ?? columnNameOf(cell);
}

function columnNameOf(cell: CellId): string {
  const { table, row, column } = cellParts(cell);
  for (const edition of editions) {
    const rows = officialForms[edition].tables[table].rows;
    const found = (rows.find(({ id }) => id === row) ?? rows[0])?.columns.find(({ id }) => id === column);
    if (found) return found.label;
  }
  return column;
}

/** A cell as people point to it: “（一）予以公开”行“自然人”列. */
export function cellName(cell: CellId): string {
  return `“${rowName(cell)}”行“${columnName(cell)}”列`;
}

/** Several cells, the first few by name. */
export function cellNames(cells: readonly CellId[], most = 6): string {
  const names = cells.slice(0, most).map(cellName).join('、');
  return cells.length > most ? `${names}等 ${cells.length} 格` : names;
}

const editions: readonly Edition[] = ['2021', '2019'];

// Headings that print no numbers of their own in the form, but sometimes do in a report.
const groupNames: Readonly<Record<string, string>> = {
  denied: '（三）不予公开',
  unavailable: '（四）无法提供',
  notHandled: '（五）不予处理',
  otherDisposition: '（六）其他处理',
};

const everyCell = editions.flatMap((edition) => officialForms[edition].cells);

/** Written once: a report with gaps names a hundred cells. */
const rowNames: ReadonlyMap<CellId, string> = new Map(everyCell.map((cell) => [cell, rowNameOf(cell)]));
const columnNames: ReadonlyMap<CellId, string> = new Map(everyCell.map((cell) => [cell, columnNameOf(cell)]));
