import type { CellId, FormRow, TableId } from '../../law/index.ts';
import { cellId, officialForms } from '../../law/index.ts';
import type { Reading, Report } from '../../report/index.ts';
import { plainDecimal, stateNames } from '../../report/index.ts';
import { cellInWords } from './cell-in-words.ts';
import { placeInWords } from './place-in-words.ts';
import { reportIdentity } from './report-identity.ts';
import { alignedTo, paddedTo } from './text-width.ts';

/** What was read from a file, for people: the tables with their numbers, then what is doubtful and why. */
export function readingInWords(file: string, report: Report): string {
  const readings = Object.values(report.cells);
  const known = readings.filter(({ value }) => value !== null).length;
  return [
    `${file}：${reportIdentity(report)}`,
    ...(report.title ? [`  标题：${report.title.text}`] : []),
    ...(report.edition ? [`  读出 ${known} 格，共 ${readings.length} 格。`] : []),
    ...tables.flatMap((table) => tableLines(report, table)),
    ...doubts(report),
    '',
  ].join('\n');
}

const tables: readonly TableId[] = ['disclosed', 'applications', 'disputes'];

function tableLines(report: Report, table: TableId): string[] {
  if (!report.edition) return [];
  const { title, rows } = officialForms[report.edition].tables[table];
  const heads = rows[0]!.columns.every(({ label }, index) =>
    rows.every((row) => row.columns[index]?.label === label),
  );
  return [
    '',
    `  ${title}`,
    ...(heads ? [`    ${paddedTo('', labelWidth)}${columnHeads(rows[0]!)}`] : []),
    ...rows.map((row) => `    ${paddedTo(shortLabel(row), labelWidth)}${numbers(report, table, row, heads)}`),
  ];
}

const labelWidth = 36;
const columnWidth = 10;

const columnHeads = ({ columns }: FormRow): string =>
  columns.map(({ label }) => alignedTo(shortened(label, columnWidth - 2), columnWidth)).join('');

/** Rows that share their columns print bare numbers; the others say what each number is. */
function numbers(report: Report, table: TableId, { id, columns }: FormRow, headed: boolean): string {
  return columns
    .map(({ id: column, label }) => {
      const text = numberOf(report.cells[cellId(table, id, column)]);
      return headed ? alignedTo(text, columnWidth) : `${label} ${text}`;
    })
    .join(headed ? '' : '，');
}

/** A number as read; what is not a number is named, so that nobody takes a blank for a zero. */
const numberOf = (reading: Reading | undefined): string =>
  !reading || reading.value === null
    ? stateNames[reading?.state ?? 'missing']
    : plainDecimal(reading.value) + (reading.unit ?? '');

const shortLabel = ({ label, group }: FormRow): string =>
  shortened(group ? `· ${label}` : label, labelWidth - 2);

/** Cut to a width in columns; the form's longest labels fill two lines. */
function shortened(text: string, width: number): string {
  if (text.length * 2 <= width) return text;
  return `${[...text].slice(0, Math.floor(width / 2) - 1).join('')}…`;
}

function doubts(report: Report): string[] {
  const named = (cells: Report['cells']) =>
    Object.entries(cells).flatMap(([cell, reading]) => doubt(report, cell, reading));
  const remarks = report.remarks.map(({ message, place }) => {
    const where = placeInWords(place);
    return `    ${message}${where ? `（${where}）` : ''}`;
  });
  const lines = [...remarks, ...named(report.cells), ...named(report.foreignCells)];
  return lines.length > 0 ? ['', '  需要留意：', ...lines] : [];
}

function doubt(report: Report, cell: CellId, { reason, proposal, value }: Reading): string[] {
  if (!reason) return [];
  const proposed =
    value === null && proposal !== undefined ? `；建议值 ${plainDecimal(proposal)}，请核对原件` : '';
  return [`    ${cellInWords(cell, report.edition)}：${reason}${proposed}`];
}
