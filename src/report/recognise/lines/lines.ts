import type { Place, SourceDocument, Table } from '../../source-document.ts';
import { cellText } from './cell-text.ts';

/** One printed cell of a line. */
export interface PrintedCell {
  readonly text: string;
  /** 0-based grid column, or the number of separators before it in a text line. */
  readonly column: number;
  readonly span: number;
  readonly place: Place;
}

/** Whether anything is printed in a cell. */
export const isPrinted = (cell: PrintedCell): boolean => cell.text !== '';

/** One line of the document in reading order: a paragraph, a text line cut at its separators, or a grid row. */
export interface Line {
  readonly text: string;
  readonly cells: readonly PrintedCell[];
  /** The table the row belongs to; null for text. */
  readonly grid: Table | null;
  readonly heading: number | null;
  readonly place: Place;
}

/** The cells of a line in which something is printed. */
export const filledCells = (line: Line): readonly PrintedCell[] => line.cells.filter(isPrinted);

/** Where a flattened page, all on one line, is cut so that its tables and sections stand apart. */
const seams =
  /(?=[一二三四五六]、\s*(?:总体情况|主动公开政府信息情况|收到和处理|(?:因)?政府信息公开(?:工作被申请)?行政复议|存在的?(?:主要)?问题|政府信息公开工作存在|其他需要报告))|(?=第\s*二\s*十\s*条\s*第\s*[（(]\s*一\s*[)）]\s*项)|(?=[（(]\s*本列数据)/g;

/** A line longer than this that holds a table marker is a flattened page, not a sentence. */
const flattenedLength = 300;

/** The document as lines, whatever its format. */
export function linesOf(document: SourceDocument): Line[] {
  const lines: Line[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      gridLines(block, lines, document.format === 'xlsx');
    } else if (block.text.length > flattenedLength && seams.test(block.text)) {
      let column = block.place.column ?? 1;
      for (const piece of block.text.split(seams)) {
        lines.push(textLine(piece, { ...block.place, column }, null));
        column += piece.length;
      }
    } else {
      lines.push(textLine(block.text, block.place, block.heading ?? null));
    }
    seams.lastIndex = 0;
  }
  return lines;
}

function textLine(printed: string, place: Place, heading: number | null): Line {
  const text = printed.includes('&') ? printed.replace(spaceInCode, ' ') : printed;
  return { text, cells: separatedCells(text, place), grid: null, heading, place };
}

/** White space as pages write it in their source, from which somebody copied the text. */
const spaceInCode = /&(?:nbsp|ensp|emsp|thinsp|#160|#12288);/g;

/** Pipes, and the vertical strokes of a table drawn with characters. */
const pipe = /[|｜│┃║]/;

/** A row whose cells two pipes divide, as a wiki writes it. */
const doubled = /^\s*\|\|(?:[^|]|\|\|)*$/;

/** Two numbers that two pipes divide, and nothing else: one cell of which nothing tells what it counts. */
const twoCounts = /^\s*\d{1,8}\s*\|\|\s*\d{1,8}\s*$/;

/** Cuts a text line at tabs, or at the pipes of a table row; a line with neither is one cell. */
function separatedCells(text: string, place: Place): PrintedCell[] {
  const tabbed = text.includes('\t');
  const piped = !tabbed && pipe.test(text);
  if (!tabbed && !piped) return [{ text: cellText(text), column: 0, span: 1, place }];
  if (piped && twoCounts.test(text)) return [{ text: text.replace(/\s+/g, ''), column: 0, span: 1, place }];
  const parts = piped ? text.split(doubled.test(text) ? '||' : pipe) : text.split('\t');
  // The outer pipes of a row enclose cells, they do not separate any.
  if (piped && parts.length > 1 && parts.at(-1)!.trim() === '') parts.pop();
  const skipped = piped && parts.length > 1 && parts[0]!.trim() === '' ? 1 : 0;
  return parts.slice(skipped).map((part, index) => ({
    text: cellText(part),
    column: index,
    span: 1,
    place: { ...place, cell: index + 1 },
  }));
}

/** Rows of a grid. A spreadsheet stores no empty cells, but their columns are known; elsewhere an absent cell is lost. */
function gridLines(table: Table, lines: Line[], emptyAreBlank: boolean): void {
  const rows: PrintedCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const { text, row, column, columnSpan: span, place } of table.cells)
    rows[row]?.push({ text: cellText(text), column, span, place });
  const covered = emptyAreBlank ? coveredColumns(table) : null;
  for (const [index, cells] of rows.entries()) {
    if (cells.length === 0) continue;
    const first = cells[0]!.place;
    const place: Place = first.row === index + 1 ? first : { ...first, row: index + 1 };
    for (let column = 0; covered && column < table.columnCount; column += 1) {
      if (!covered[index]!.has(column))
        cells.push({ text: '', column, span: 1, place: { ...place, cell: column + 1 } });
    }
    if (!isInOrder(cells)) cells.sort((a, b) => a.column - b.column);
    lines.push({ text: textOf(cells), cells, grid: table, heading: null, place });
  }
}

function isInOrder(cells: readonly PrintedCell[]): boolean {
  for (let index = 1; index < cells.length; index += 1)
    if (cells[index - 1]!.column > cells[index]!.column) return false;
  return true;
}

/** Row by row, the columns over which some cell lies. */
function coveredColumns(table: Table): Set<number>[] {
  const covered: Set<number>[] = Array.from({ length: table.rowCount }, () => new Set());
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        covered[row]?.add(column);
    }
  }
  return covered;
}

function textOf(cells: readonly PrintedCell[]): string {
  let text = cells[0]!.text;
  for (let index = 1; index < cells.length; index += 1) text += `\t${cells[index]!.text}`;
  return text;
}
