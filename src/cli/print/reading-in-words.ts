import type { Report } from '../../report/index.ts';
import { doubtLines } from './reading-doubts.ts';
import { tableLines } from './reading-tables.ts';
import { reportIdentity } from './report-identity.ts';

/** What was read from a file, for people: the tables with their numbers, then what is doubtful and why. */
export function readingInWords(file: string, report: Report): string {
  const readings = Object.values(report.cells);
  const known = readings.filter(({ value }) => value !== null).length;
  const doubts = doubtLines(report);
  return [
    `${file}：${reportIdentity(report)}`,
    ...(report.title ? [`标题：${report.title.text}`] : []),
    ...(report.edition ? [`读出 ${known} 格，共 ${readings.length} 格。`] : []),
    ...tableLines(report),
    ...(doubts.length > 0 ? ['', '需要留意：', ...doubts.map((line) => `  ${line}`)] : []),
    '',
  ].join('\n');
}
