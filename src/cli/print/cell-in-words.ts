import type { CellId, Edition } from '../../law/index.ts';
import { cellParts, officialForms } from '../../law/index.ts';

/**
 * A cell as the form prints it, e.g. 三、收到和处理政府信息公开申请情况：（三）不予公开 1.属于国家秘密，自然人.
 * Falls back to the other edition (a row that was left over from it), then to the id itself.
 */
export function cellInWords(cell: CellId, edition: Edition | null): string {
  const order: readonly Edition[] = edition === '2019' ? ['2019', '2021'] : ['2021', '2019'];
  return order.map((candidate) => wordsIn(cell, candidate)).find((words) => words !== null) ?? cell;
}

function wordsIn(cell: CellId, edition: Edition): string | null {
  const parts = cellParts(cell);
  const table = officialForms[edition].tables[parts.table];
  const row = table?.rows.find(({ id }) => id === parts.row);
  const column = row?.columns.find(({ id }) => id === parts.column);
  if (!table || !row || !column) return null;
  return `${table.title}：${row.group ? `${row.group} ` : ''}${row.label}，${column.label}`;
}
