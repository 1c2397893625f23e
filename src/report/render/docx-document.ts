import { AlignmentType, Document, Footer, HeadingLevel, Packer, Paragraph, type Table, TextRun } from 'docx';
import type { Report } from '../report.ts';
import { page, pageNumber } from './docx-page.ts';
import { documentStyles, fonts, twipsOfPoints } from './docx-styles.ts';
import { wordTable } from './docx-table.ts';
import { officialPage, signatureIndents, titleLines } from './official-page.ts';
import { type PrintedBlock, printReport, startsPage } from './printed-report.ts';
import { repack } from './reproducible-archive.ts';

/** Writes the Word document; see `renderDocx`. */
export async function writeDocument(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: report.title?.text ?? '政府信息公开工作年度报告',
    creator: report.body ?? '',
    lastModifiedBy: report.body ?? '',
    styles: documentStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        footers: {
          default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
          even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
        },
        children: wordBlocks(report),
      },
    ],
  });
  const archive = new Uint8Array(await Packer.toArrayBuffer(document));
  return repack(archive, { 'docProps/core.xml': withoutDates, 'word/styles.xml': offTheGrid });
}

function wordBlocks(report: Report): (Paragraph | Table)[] {
  const blocks = printReport(report);
  const content = blocks.flatMap((block, at) =>
    wordBlock(block, report.body, {
      startsPage: startsPage(blocks, at),
      followsTable: blocks[at - 1]?.kind === 'table',
    }),
  );
  // A document must not end with a table.
  return blocks.at(-1)?.kind === 'table' ? [...content, new Paragraph({ style: 'Prose' })] : content;
}

/** What stands around a block. */
interface Surroundings {
  readonly startsPage: boolean;
  readonly followsTable: boolean;
}

function wordBlock(block: PrintedBlock, body: string | null, around: Surroundings): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          children: titleLines(block.text, body).map(
            (line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }),
          ),
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          text: block.text,
          pageBreakBefore: around.startsPage,
          ...(around.followsTable &&
            !around.startsPage && { spacing: { before: twipsOfPoints(officialPage.linePitch) } }),
        }),
      ];
    case 'paragraph':
      if (block.lead === block.text)
        return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
      return [
        new Paragraph({
          style: 'Prose',
          // Every page holds its 22 lines: a paragraph may leave one of its lines alone on a page.
          widowControl: false,
          children: [
            ...(block.lead === '' ? [] : [new TextRun({ text: block.lead, font: fonts.lead })]),
            new TextRun(block.text.slice(block.lead.length)),
          ],
        }),
      ];
    case 'table':
      return [wordTable(block)];
    case 'signature':
      return signatureLines(block.body, block.date);
  }
}

/** Word leaves a quarter of a character between a digit and a Chinese character. */
const wordGap = 0.25;

function signatureLines(body: string | null, date: string | null): Paragraph[] {
  const indents = signatureIndents(body, date, wordGap);
  const line = (text: string, indent: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      style: 'Prose',
      alignment: AlignmentType.RIGHT,
      indent: { firstLine: 0, right: twipsOfPoints(indent * officialPage.size.body) },
      keepNext,
      text,
    });
  return [
    // 在正文下空一行.
    new Paragraph({ style: 'Prose', keepNext: true, children: [] }),
    ...(body === null ? [] : [line(body, indents.body, date !== null)]),
    ...(date === null ? [] : [line(date, indents.date, false)]),
  ];
}

/** When a file was written is not part of a report. */
const withoutDates = (xml: string): string =>
  xml.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, '');

/**
 * Title and table text leave the page's grid of 28.95 points, which would double the height of table 3 and part the
 * lines of the title. The library has no word for it.
 */
const offTheGrid = (xml: string): string =>
  xml.replace(/(<w:style [^>]*w:styleId="(?:TableText|Title)".*?<w:pPr>)/gs, '$1<w:snapToGrid w:val="0"/>');
