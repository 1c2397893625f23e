import writeXlsxFile, { type CellObject, type Sheet, type SheetData } from 'write-excel-file/universal';
import type { Report, SectionId } from '../report.ts';
import { type LaidTable, shareOf } from './laid-table.ts';
import { type PrintedBlock, type PrintedCell, type PrintedTable, printReport } from './printed-report.ts';
import { repack } from './reproducible-archive.ts';
import { widthOf } from './text-width.ts';

/** Writes the workbook; see `renderXlsx`. */
export async function writeWorkbook(report: Report): Promise<Uint8Array> {
  const plans = sheetsOf(printReport(report));
  const sheets = plans.map(({ name, blocks }) => layOutSheet(name, blocks));
  const blob = await writeXlsxFile(sheets, { fontFamily: '宋体', fontSize }).toBlob();
  const worksheets = plans.map(({ blocks }, at) => {
    const height = blocks.some(({ kind }) => kind === 'table') ? 1 : 0;
    return [`xl/worksheets/sheet${at + 1}.xml`, (xml: string) => fitToPaper(xml, height)] as const;
  });
  return repack(new Uint8Array(await blob.arrayBuffer()), Object.fromEntries(worksheets));
}

const sheetNames: Readonly<Record<SectionId, string>> = {
  s1: '总体情况',
  s2: '主动公开',
  s3: '依申请公开',
  s4: '复议诉讼',
  s5: '问题与其他事项',
  s6: '问题与其他事项',
};

interface SheetPlan {
  readonly name: string;
  readonly blocks: PrintedBlock[];
}

/** Every block goes to the sheet of its section; what stands before the first section opens the first sheet. */
function sheetsOf(blocks: readonly PrintedBlock[]): SheetPlan[] {
  const sheets: SheetPlan[] = [{ name: sheetNames.s1, blocks: [] }];
  for (const block of blocks) {
    const name = block.kind === 'heading' ? sheetNames[block.section] : sheets.at(-1)!.name;
    if (name !== sheets.at(-1)!.name) sheets.push({ name, blocks: [] });
    sheets.at(-1)!.blocks.push(block);
  }
  return sheets.filter((sheet, at) => at === 0 || sheet.blocks.length > 0);
}

/** Width of a sheet in characters of the default font: what fits an A4 page upright. */
const sheetWidth = 80;

/** Prose runs over several columns: a sheet of a single wide column is not fitted to paper by every program. */
const proseColumns = [25, 25, 25, 25];

function layOutSheet(name: string, blocks: readonly PrintedBlock[]): Sheet<Blob> {
  const table = blocks.find((block) => block.kind === 'table')?.table;
  const widths = table?.widths ?? proseColumns;
  return {
    sheet: name,
    columns: widths.map((width) => ({ width: (width * sheetWidth) / 100 })),
    data: blocks.flatMap((block) => rowsOf(block, widths.length)),
    showGridLines: false,
  };
}

function rowsOf(block: PrintedBlock, columns: number): SheetData {
  switch (block.kind) {
    case 'title':
      return [wide(block.text, columns, { fontFamily: '方正小标宋简体', fontSize: 18, align: 'center' })];
    case 'heading':
      return [wide(block.text, columns, { fontFamily: '黑体', fontSize: 14 })];
    case 'paragraph':
      return [wide(block.text, columns, {})];
    case 'table':
      // An empty row keeps the table apart from the text above it, for sorting, copying and reading alike.
      return [[], ...tableRows(block)];
    case 'signature':
      return [block.body, block.date]
        .filter((line) => line !== null)
        .map((line) => wide(line, columns, { align: 'right' }));
  }
}

/** A line of text over the whole width. */
function wide(text: string, columns: number, style: Partial<CellObject>): CellObject[] {
  const size = style.fontSize ?? fontSize;
  return [
    {
      value: text,
      type: String,
      wrap: true,
      alignVertical: 'center',
      height: heightOf(text, 100, size),
      ...(columns > 1 && { columnSpan: columns }),
      ...style,
    },
  ];
}

function tableRows({ table, cells }: PrintedTable): SheetData {
  return Array.from({ length: table.rowCount }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row);
    const heights = own
      .filter((cell) => cell.rowSpan === 1 && cell.value === null)
      .map((cell) => heightOf(cell.text, shareOf(table, cell), fontSize));
    const line: (CellObject | null)[] = Array.from({ length: table.columnCount }, () => null);
    for (const cell of own)
      line[cell.column] = {
        ...excelCell(cell, table),
        height: Math.max(...heights, heightOf('', 100, fontSize)),
      };
    return line;
  });
}

const fontSize = 11;

/** Height in points of a text that wraps in a share of the sheet's width: Excel gives merged cells no height of its own. */
function heightOf(text: string, share: number, size: number): number {
  const charactersPerLine = Math.max(1, Math.floor((sheetWidth * share * 0.052) / size));
  const lines = Math.max(1, Math.ceil(widthOf(text) / charactersPerLine));
  return Math.round(lines * size * 1.4 + 6);
}

const framed: CellObject = { borderStyle: 'thin', borderColor: '#000000' };

function excelCell(cell: PrintedCell, table: LaidTable): CellObject {
  const spans = {
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
  };
  const place = { ...framed, ...spans, wrap: true, alignVertical: 'center' } as const;
  const flush = table.id === 'applications' && cell.kind === 'label' && cell.rowSpan === 1;
  const align = flush ? 'left' : 'center';
  if (cell.text === '') return { ...place };
  if (cell.value !== null && /^-?\d+(\.\d+)?$/.test(cell.text))
    return { ...place, align, value: cell.value, type: Number, format: numberFormat(cell.text) };
  // Text is written as text: what looks like a formula stays inert.
  return { ...place, align, value: cell.text, type: String };
}

/** Shows the decimals as written: 1.50 stays 1.50. */
const numberFormat = (digits: string): string =>
  `0${digits.includes('.') ? `.${'0'.repeat(digits.split('.')[1]!.length)}` : ''}`;

/**
 * Printing fits the sheet to the width of A4 paper, and a table to one sheet of it; the library has no word for it.
 * @param height pages the sheet may be high, 0 for any number
 */
const fitToPaper = (xml: string, height: 0 | 1): string =>
  xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</worksheet>', `<pageSetup paperSize="9" fitToWidth="1" fitToHeight="${height}"/></worksheet>`);
