import type { FormRow, TableId } from '../../law/index.ts';
import { cellId, officialForms } from '../../law/index.ts';
import type { Reading, Report } from '../../report/index.ts';
import { plainDecimal, stateNames } from '../../report/index.ts';
import { alignedTo, paddedTo } from './text-width.ts';

const tables: readonly TableId[] = ['disclosed', 'applications', 'disputes'];
const labelWidth = 40;
const columnWidth = 10;

/** The three tables with the numbers read, in columns; nothing when no table was found. */
export function tableLines(report: Report): string[] {
  const { edition } = report;
  return edition === null
    ? []
    : tables.flatMap((table) => linesOf(report, table, officialForms[edition].tables[table]));
}

function linesOf(
  report: Report,
  table: TableId,
  { title, rows }: { title: string; rows: readonly FormRow[] },
): string[] {
  const headed = rows.every(({ columns }) =>
    columns.every(({ id }, index) => id === rows[0]!.columns[index]?.id),
  );
  const heads = rows[0]!.columns.map(({ label }) =>
    alignedTo(shortened(label, columnWidth - 2), columnWidth),
  );
  return [
    ...['', title, ...(headed ? [paddedTo('', labelWidth) + heads.join('')] : [])],
    ...rows.flatMap((row, index) => [
      ...(row.group !== null && row.group !== rows[index - 1]?.group ? [`  ${row.group}`] : []),
      paddedTo(shortLabel(row), labelWidth) +
        (headed ? columnsOf(report, table, row) : namedColumns(report, table, row)),
    ]),
  ];
}

const columnsOf = (report: Report, table: TableId, { id, columns }: FormRow): string =>
  columns
    .map((column) => alignedTo(numberOf(report.cells[cellId(table, id, column.id)]), columnWidth))
    .join('');

/** Rows of table 2 have columns of their own, so each number says what it is. */
const namedColumns = (report: Report, table: TableId, { id, columns }: FormRow): string =>
  columns
    .map((column) => `${column.label} ${numberOf(report.cells[cellId(table, id, column.id)])}`)
    .join('，');

/** A number as read; what is not a number is named, so that nobody takes a blank for a zero. */
function numberOf(reading: Reading | undefined): string {
  if (!reading || reading.value === null) return `[${stateNames[reading?.state ?? 'missing']}]`;
  return plainDecimal(reading.value) + (reading.unit ?? '');
}

const shortLabel = ({ label, group }: FormRow): string =>
  shortened(group === null ? `  ${label}` : `    ${label}`, labelWidth - 2);

/** Cut to a width in columns; the form's longest labels fill two lines. */
function shortened(text: string, width: number): string {
  const letters = [...text];
  return letters.length * 2 <= width + 2 ? text : `${letters.slice(0, Math.floor(width / 2)).join('')}…`;
}
