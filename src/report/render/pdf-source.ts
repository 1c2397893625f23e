import type { Report } from '../report.ts';
import { shareOf } from './laid-table.ts';
import { officialPage, signatureIndents, sizeOfNumber, titleLines } from './official-page.ts';
import { pdfTemplate } from './pdf-template.ts';
import { type PrintedBlock, type PrintedTable, printReport, startsPage } from './printed-report.ts';

/** A Typst document: the constant template, and the report as data that the template prints literally. */
export interface PdfSource {
  readonly mainFileContent: string;
  readonly inputs: { readonly data: string };
}

/** The report as a Typst document. No text of the report is ever part of the source, so none can be run as code. */
export function pdfSource(report: Report): PdfSource {
  const blocks = printReport(report);
  const data = {
    title: report.title?.text ?? '政府信息公开工作年度报告',
    author: report.body,
    page: officialPage,
    blocks: blocks.map((block, at) => typstBlock(block, report.body, startsPage(blocks, at))),
  };
  return { mainFileContent: pdfTemplate, inputs: { data: JSON.stringify(data) } };
}

function typstBlock(block: PrintedBlock, body: string | null, startsPage: boolean): object {
  switch (block.kind) {
    case 'title':
      return { kind: block.kind, lines: titleLines(block.text, body) };
    case 'heading':
      return { kind: block.kind, text: block.text, startsPage };
    case 'paragraph':
      return { kind: block.kind, lead: block.lead, text: block.text.slice(block.lead.length) };
    case 'table':
      return typstTable(block);
    case 'signature':
      return { ...block, indents: signatureIndents(block.body, block.date, 0) };
  }
}

function typstTable({ table, cells }: PrintedTable): object {
  const [first] = table.blocks;
  return {
    kind: 'table',
    columns: table.widths,
    rowHeight: officialPage.rowHeight[table.id],
    // Rows at the head of the table repeat on every page; the headings inside table 2 stand where they are.
    repeated: table.blocks.length === 1 ? first!.body : 0,
    splits: table.id !== 'disputes',
    cells: cells.map((cell) => ({
      x: cell.column,
      y: cell.row,
      colspan: cell.columnSpan,
      rowspan: cell.rowSpan,
      text: cell.text,
      flush: table.id === 'applications' && cell.kind === 'label' && cell.rowSpan === 1,
      size: cell.value === null ? officialPage.size.table : sizeOfNumber(cell.text, shareOf(table, cell)),
      block: table.blocks.findIndex(({ body }) => cell.kind === 'heading' && cell.row < body),
    })),
  };
}
