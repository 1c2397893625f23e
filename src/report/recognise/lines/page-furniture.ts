import type { Line, PrintedCell } from './lines.ts';

/** A line between the rows of a table drawn with characters: of such characters alone, … */
const drawing = /^[-=+|\u2500-\u257f\s]+$/;
/** … some of which lie flat. */
const flat = /[─━═┄┈]|\+[-=]|[-=]\+/;

/** The line a program prints under its headings: a stretch of dashes for each column, one of them a wide one. */
const dashes = /^\s*-{3,}(?:\s+-{3,})+\s*$/;
const wide = '-----';

/** The lines that open, divide and close a table as a wiki writes it. */
const wikiRule = /^(?:\{\|.*|\|\}|\|-+)$/;

/** Whether a line draws the table and holds nothing of it. */
export const drawsTable = ({ text }: Line): boolean =>
  (drawing.test(text) && (flat.test(text) || (text.includes(wide) && dashes.test(text)))) ||
  wikiRule.test(text.trim());

/** The line under the headings of a Markdown table; two dashes alone may be a value. */
export function isMarkdownRule(line: Line, filled: readonly PrintedCell[]): boolean {
  const rule = filled.length > 1 && !line.text.includes('\t') ? /^:?-{2,}:?$/ : /^:?-{3,}:?$/;
  return filled.every((cell) => rule.test(cell.text));
}

const pageOfPages = /^第\s*\d+\s*页.*$/;
const decoratedPageNumber = /^(?:[-—–－―]+\s*\d{1,3}\s*[-—–－―]+|\d+\s*\/\s*\d+)$/;

/** What a page mark is told by beside its own line. */
interface PageAbove {
  /** Cells do not stand on lines of their own. */
  readonly rowWise: boolean;
  readonly awaitsShortRow: boolean;
}

/**
 * A running page number, which is no cell: decorated (- 3 -, 3/7) unless a row waits for its values, which may be
 * marks around a number; bare only where cells do not stand on lines of their own.
 */
export function isPageMark(line: Line, page: PageAbove): boolean {
  if (line.cells.length > 1) return false;
  const text = line.text.trim();
  if (pageOfPages.test(text)) return true;
  const mayBe = decoratedPageNumber.test(text) || (page.rowWise && /^\d{1,3}$/.test(text));
  // Asked last: all labels above are looked through for it.
  return mayBe && !page.awaitsShortRow;
}

/** A note below a table or the unit above it: its numbers are no values. */
export const isNote = (text: string): boolean =>
  /^\s*[（(]?(?:备?注|说明|填表说明|单位|数据来源)\s*[:：]/.test(text);
