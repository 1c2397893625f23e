import type { Report } from '../report.ts';
import { flatRows } from './flat-rows.ts';
import { type PrintedBlock, printReport } from './printed-report.ts';

/**
 * The report as plain text: one paragraph a line, blank lines between them, table rows with TAB between the cells.
 * A row keeps all its TABs, so that blank cells stay countable.
 */
export function renderText(report: Report): string {
  return `${printReport(report).map(textOf).join('\n\n')}\n`;
}

function textOf(block: PrintedBlock): string {
  switch (block.kind) {
    case 'table':
      return flatRows(block)
        .map((row) => row.join('\t'))
        .join('\n');
    case 'signature':
      return [block.body, block.date].filter((line) => line !== null).join('\n');
    default:
      return block.text;
  }
}
