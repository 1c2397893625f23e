import { type CellId, cellParts, type Edition, officialForms, type TableId } from '../../law/index.ts';
import { plainDecimal } from '../amounts.ts';
import type { Reading, Report } from '../report.ts';
import { stateNames } from '../state-names.ts';

/**
 * The cells of the report as CSV (RFC 4180) with a byte order mark, which Excel needs to see Chinese: one line per cell
 * with table, row, column, cell id, number, text as written and state. An unknown number is an empty field.
 */
export function renderCsv(report: Report): string {
  const editions: readonly Edition[] = ['2019', '2021'];
  const lines = editions.flatMap((edition) =>
    officialForms[edition].cells.flatMap((cell) => {
      const reading = edition === report.edition ? report.cells[cell] : report.foreignCells[cell];
      return reading ? [csvLine(edition, cell, reading)] : [];
    }),
  );
  return `\u{feff}${[csvHeadings, ...lines].map((fields) => fields.map(field).join(',')).join('\r\n')}\r\n`;
}

const csvHeadings = ['表', '行', '列', '单元格编号', '数值', '原文', '状态'];

function csvLine(edition: Edition, cell: CellId, { value, written, state }: Reading): string[] {
  const { table, row, column } = cellParts(cell);
  const formRow = officialForms[edition].tables[table].rows.find(({ id }) => id === row)!;
  const label = formRow.columns.find(({ id }) => id === column)!.label;
  return [
    tableNames[table],
    formRow.group === null ? formRow.label : `${formRow.group} ${formRow.label}`,
    label,
    cell,
    value === null ? '' : plainDecimal(value),
    inert(written ?? ''),
    stateNames[state],
  ];
}

const tableNames: Readonly<Record<TableId, string>> = {
  disclosed: '主动公开',
  applications: '依申请公开',
  disputes: '行政复议、行政诉讼',
};

/**
 * A spreadsheet would run text that starts like a formula. An apostrophe in front keeps it text; a plain negative
 * number is no formula and stays as it is.
 */
function inert(text: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
