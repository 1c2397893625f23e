import type { Line, PrintedCell } from './lines.ts';

/** A line between the rows of a table drawn with characters. */
export const drawnRule =
  /^\s*(?=.*(?:[─━═┄┈]|\+[-=]|[-=]\+))[-=+|\u2500-\u257f\s]+$|^\s*(?=.*-{5})-{3,}(?:\s+-{3,})+\s*$/;

/** The line under the headings of a Markdown table; two dashes alone may be a value. */
export function isMarkdownRule(line: Line, filled: readonly PrintedCell[]): boolean {
  const rule = filled.length > 1 && !line.text.includes('\t') ? /^:?-{2,}:?$/ : /^:?-{3,}:?$/;
  return filled.every((cell) => rule.test(cell.text));
}

const decoratedPageNumber = /^(?:[-—–－―]+\s*\d{1,3}\s*[-—–－―]+|第\s*\d+\s*页.*|\d+\s*\/\s*\d+)$/;

/** A running page number, which is no cell: decorated always, bare only where cells do not stand on lines of their own. */
export function isPageMark(line: Line, rowWise: boolean): boolean {
  if (line.cells.length > 1) return false;
  const text = line.text.trim();
  return decoratedPageNumber.test(text) || (rowWise && /^\d{1,3}$/.test(text));
}
