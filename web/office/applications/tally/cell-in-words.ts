import { cellParts, officialForms } from '../../../../src/law/index.ts';

/** A cell of the annual report as people read it: the row, then the column. */
export function cellInWords(cell: string): string {
  if (cell === 'fees') return '收取信息处理费';
  const { table, row, column } = cellParts(cell);
  for (const edition of ['2021', '2019'] as const) {
    const found = officialForms[edition].tables[table]?.rows.find(({ id }) => id === row);
    const heading = found?.columns.find(({ id }) => id === column);
    if (found && heading) return [found.group, found.label, heading.label].filter(Boolean).join(' ');
  }
  return cell;
}
