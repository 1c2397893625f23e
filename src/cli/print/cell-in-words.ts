import type { CellId, Edition, FormColumn, FormRow } from '../../law/index.ts';
import { cellParts, officialForms } from '../../law/index.ts';

/** A cell as people name it, e.g. （三）不予公开 1.属于国家秘密，自然人. A cell of no edition keeps its id. */
export function cellInWords(cell: CellId, edition: Edition | null): string {
  const printed = printedCell(cell, edition);
  return printed ? `${rowInWords(cell, edition)}，${printed.column.label}` : cell;
}

/** The row of a cell, e.g. （三）不予公开 1.属于国家秘密. */
export function rowInWords(cell: CellId, edition: Edition | null): string {
  const row = printedCell(cell, edition)?.row;
  if (!row) return cellParts(cell).row;
  // 三、本年度办理结果 heads most of the table and tells nothing.
  return row.group === null || row.group.startsWith('三、') ? row.label : `${row.group} ${row.label}`;
}

/** The column of a cell, e.g. 自然人. */
export function columnInWords(cell: CellId, edition: Edition | null): string {
  return printedCell(cell, edition)?.column.label ?? cellParts(cell).column;
}

/** How many columns the row of a cell has; 0 for a cell of no edition. */
export function columnCount(cell: CellId, edition: Edition | null): number {
  return printedCell(cell, edition)?.row.columns.length ?? 0;
}

/** Looks in the report's own edition first, then in the other: a row may be left over from it. */
function printedCell(
  cell: CellId,
  edition: Edition | null,
): { row: FormRow; column: FormColumn } | undefined {
  const parts = cellParts(cell);
  for (const candidate of edition === '2019' ? (['2019', '2021'] as const) : (['2021', '2019'] as const)) {
    const row = officialForms[candidate].tables[parts.table]?.rows.find(({ id }) => id === parts.row);
    const column = row?.columns.find(({ id }) => id === parts.column);
    if (row && column) return { row, column };
  }
  return undefined;
}
