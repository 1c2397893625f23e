import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { twipsOfMillimetres, twipsOfPoints } from './docx-styles.ts';
import { type LaidTable, shareOf } from './laid-table.ts';
import { officialPage, sizeOfNumber } from './official-page.ts';
import type { PrintedCell, PrintedTable } from './printed-report.ts';

const { width, margin } = officialPage;
const typeArea = twipsOfMillimetres(width - margin.left - margin.right);

/**
 * A table of the form over the whole type area. No row splits and the heading repeats on every page; an item of table 2
 * and the whole of table 4 stay on one page.
 */
export function wordTable({ table, cells }: PrintedTable): Table {
  const columnWidths = table.widths.map((share) => Math.floor((typeArea * share) / 100));
  // Word repeats the rows a table begins with; table 2 begins anew for each item of article 20.
  const repeating = table.blocks.length === 1 ? table.blocks[0]!.body : 0;
  return new Table({
    width: { size: columnWidths.reduce((sum, twips) => sum + twips, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: { top: 20, bottom: 20, left: 30, right: 30, marginUnitType: WidthType.DXA },
    rows: Array.from(
      { length: table.rowCount },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row < repeating,
          height: { value: twipsOfPoints(officialPage.rowHeight[table.id]), rule: HeightRule.ATLEAST },
          children: cells
            .filter((cell) => cell.row === row)
            .map((cell) => wordCell(cell, table, columnWidths, staysWithNext(table, row))),
        }),
    ),
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** Table 2 may part between two items of article 20, table 4 nowhere, table 3 after any row. */
function staysWithNext({ id, blocks }: LaidTable, row: number): boolean {
  return id !== 'applications' && blocks.some(({ first, end }) => first <= row && row < end - 1);
}

function wordCell(
  cell: PrintedCell,
  table: LaidTable,
  columnWidths: readonly number[],
  keepNext: boolean,
): TableCell {
  const covered = columnWidths.slice(cell.column, cell.column + cell.columnSpan);
  const flush = table.id === 'applications' && cell.kind === 'label' && cell.rowSpan === 1;
  const numberSize = sizeOfNumber(cell.text, shareOf(table, cell));
  return new TableCell({
    width: { size: covered.reduce((sum, twips) => sum + twips, 0), type: WidthType.DXA },
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: 'TableText',
        ...(flush && { alignment: AlignmentType.LEFT, indent: { left: 60 } }),
        keepNext,
        children: [new TextRun({ text: cell.text, ...(cell.value !== null && { size: numberSize * 2 }) })],
      }),
    ],
  });
}
