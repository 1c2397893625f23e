import type { CellId, FormRow, OfficialForm } from '../../../src/law/index.ts';
import { cellParts, officialForms } from '../../../src/law/index.ts';

const tableNames = { disclosed: '表二', applications: '表三', disputes: '表四' } as const;

/** Headings that stand over rows without telling them apart. */
const silentGroups = /^(三、本年度办理结果|第二十条)/;

/**
 * How a cell is called in Chinese, by the labels of the form: row path and column,
 * e.g. “（三）不予公开 1.属于国家秘密，自然人”. A cell of the other edition is named by that edition.
 */
export function cellName(form: OfficialForm, cell: CellId): string {
  const { table, row: rowId, column: columnId } = cellParts(cell);
  for (const candidate of [form, ...Object.values(officialForms)]) {
    const row = candidate.tables[table]?.rows.find((one) => one.id === rowId);
    const column = row?.columns.find((one) => one.id === columnId);
    if (row && column) return `${rowName(row)}，${column.label.replace(/（单位.*）$/, '')}`;
  }
  return cell;
}

/** A row's label without its explanation in brackets, after its group's where it alone would be ambiguous. */
export function rowName({ label, group }: FormRow): string {
  const short = label.replace(/（(?:区分|单位).*）$/, '');
  return group === null || silentGroups.test(group) ? short : `${group} ${short}`;
}

/** The name of the table a cell belongs to, e.g. 表三. */
export function tableName(cell: CellId): string {
  return tableNames[cellParts(cell).table];
}
