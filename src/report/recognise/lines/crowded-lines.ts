import { isValue } from '../print/printed-values.ts';
import type { Line } from './lines.ts';

/** The widest row of the form, table 4 with its fifteen values, has fewer cells, labels and blanks of spans included. */
const widestRow = 24;

/**
 * The lines with each cell on a line of its own where one line holds a whole table, or the whole page: extraction that
 * put pipes or tabs between cells, but no line ends between rows.
 */
export function withCrowdedApart(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isCrowded)) return lines;
  return lines.flatMap((line) => (isCrowded(line) ? cellsOf(line) : [line]));
}

/** More cells than any row has, and labels behind values more than once. */
function isCrowded({ grid, cells }: Line): boolean {
  if (grid || cells.length <= widestRow) return false;
  let returns = 0;
  let behindValue = false;
  for (const cell of cells) {
    if (cell.text === '') continue;
    const value = isValue(cell);
    if (behindValue && !value) returns += 1;
    behindValue = value;
  }
  return returns > 1;
}

function cellsOf(line: Line): Line[] {
  return line.cells
    .filter(({ text }) => text !== '')
    .map((cell) => ({ ...line, text: cell.text, cells: [{ ...cell, column: 0 }], place: cell.place }));
}
