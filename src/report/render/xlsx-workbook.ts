import writeXlsxFile, { type CellObject, type Sheet, type SheetData } from 'write-excel-file/universal';
import type { Report, SectionId } from '../report.ts';
import { type PrintedBlock, type PrintedCell, type PrintedTable, printReport } from './printed-report.ts';
import { repack } from './reproducible-archive.ts';

/** Writes the workbook; see `renderXlsx`. */
export async function writeWorkbook(report: Report): Promise<Uint8Array> {
  const sheets = sheetsOf(printReport(report)).map(({ name, blocks }) => layOutSheet(name, blocks));
  const blob = await writeXlsxFile(sheets, { fontFamily: '宋体', fontSize: 11 }).toBlob();
  return repack(new Uint8Array(await blob.arrayBuffer()));
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
const sheetWidth = 90;

function layOutSheet(name: string, blocks: readonly PrintedBlock[]): Sheet<Blob> {
  const table = blocks.find((block) => block.kind === 'table')?.table;
  const widths = table?.widths ?? [100];
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
      return tableRows(block);
    case 'signature':
      return [block.body, block.date]
        .filter((line) => line !== null)
        .map((line) => wide(line, columns, { align: 'right' }));
  }
}

/** A line of text over the whole width. Excel gives merged cells no height of their own, so it is worked out here. */
function wide(text: string, columns: number, style: Partial<CellObject>): CellObject[] {
  const size = style.fontSize ?? 11;
  const charactersPerLine = Math.floor((sheetWidth * 5.2) / size);
  const lines = Math.ceil(text.length / charactersPerLine);
  return [
    {
      value: text,
      type: String,
      wrap: true,
      alignVertical: 'center',
      height: lines * size * 1.5 + 6,
      ...(columns > 1 && { columnSpan: columns }),
      ...style,
    },
  ];
}

function tableRows({ table, cells }: PrintedTable): SheetData {
  const rows: (CellObject | null)[][] = Array.from({ length: table.rowCount }, () =>
    Array.from({ length: table.columnCount }, () => null),
  );
  for (const cell of cells) rows[cell.row]![cell.column] = excelCell(cell);
  return rows;
}

const framed: CellObject = { borderStyle: 'thin', borderColor: '#000000' };

function excelCell(cell: PrintedCell): CellObject {
  const spans = {
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
  };
  const place = { ...framed, ...spans, wrap: true, alignVertical: 'center' } as const;
  const align = cell.kind === 'label' && cell.rowSpan === 1 ? 'left' : 'center';
  if (cell.text === '') return { ...place };
  if (cell.value !== null && /^-?\d+(\.\d+)?$/.test(cell.text))
    return { ...place, align, value: cell.value, type: Number, format: numberFormat(cell.text) };
  // Text is written as text: what looks like a formula stays inert.
  return { ...place, align, value: cell.text, type: String };
}

/** Shows the decimals as written: 1.50 stays 1.50. */
const numberFormat = (digits: string): string =>
  `0${digits.includes('.') ? `.${'0'.repeat(digits.split('.')[1]!.length)}` : ''}`;
