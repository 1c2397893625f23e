import type { Report } from '../report.ts';
import { flatRows } from './flat-rows.ts';
import { type PrintedBlock, type PrintedTable, printReport } from './printed-report.ts';

/**
 * The report as Markdown (CommonMark with pipe tables). Markdown has neither merged cells nor more than one heading
 * row, so the further heading rows of the form follow as ordinary rows.
 */
export function renderMarkdown(report: Report): string {
  return `${printReport(report).map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(block: PrintedBlock): string {
  switch (block.kind) {
    case 'title':
      return `# ${literal(block.text)}`;
    case 'heading':
      return `## ${literal(block.text)}`;
    case 'paragraph':
      return `${block.lead === block.text ? '### ' : ''}${literal(block.text)}`;
    case 'table':
      return pipeTable(block);
    case 'signature':
      // Two spaces keep the line break.
      return [block.body, block.date]
        .filter((line) => line !== null)
        .map(literal)
        .join('  \n');
  }
}

function pipeTable(table: PrintedTable): string {
  const [head, ...body] = flatRows(table);
  const line = (cells: readonly string[]): string => `| ${cells.map(inline).join(' | ')} |`;
  return [line(head!), `|${' --- |'.repeat(head!.length)}`, ...body.map(line)].join('\n');
}

/** A line of text: what Markdown would take for the start of a list, heading or quotation is escaped too. */
const literal = (text: string): string =>
  inline(text)
    .replace(/^([#+-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** Text within a line: what a body wrote is printed as it wrote it, not read as markup. */
const inline = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
