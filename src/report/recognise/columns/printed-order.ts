import { compact } from '../lines/compact.ts';
import type { HeaderCell } from '../print/printed-rows.ts';

/** The words of the headings that stand on one line, or in one row of a grid. */
export type HeadingLine = readonly string[];

/** The headings line by line, as compact words: where nothing cuts a line into cells, its blanks do. */
export function headingLines(headers: readonly HeaderCell[]): readonly HeadingLine[] {
  const lines: string[][] = [];
  let last: HeaderCell | null = null;
  for (const header of headers) {
    const words = header.grid ? [compact(header.text)] : header.text.trim().split(/\s+/).map(compact);
    if (last && isBeside(header, last)) lines.at(-1)!.push(...words);
    else lines.push(words);
    last = header;
  }
  return lines;
}

/** Whether two headings stand on one line, or in one row of a grid. */
export const isBeside = ({ grid, place }: HeaderCell, other: HeaderCell): boolean =>
  grid === other.grid && place.row === other.place.row && (grid !== null || place.line === other.place.line);

/**
 * The names in the order in which one line prints them all. Headings on several lines tell no order: one that is
 * wrapped begins above those beside it.
 */
export function orderOnOneLine(
  lines: readonly HeadingLine[],
  named: (word: string) => string | undefined,
  names: readonly string[],
): readonly string[] | null {
  for (const line of lines) {
    if (line.length < names.length) continue;
    const order = orderOf(line, named, names);
    if (order) return order;
  }
  return null;
}

/** The names in the order in which lines print them that hold one word each, as a page does that was copied cell by cell. */
export function orderOfSingleWords(
  lines: readonly HeadingLine[],
  named: (word: string) => string | undefined,
  names: readonly string[],
): readonly string[] | null {
  return orderOf(
    lines.flatMap((line) => (line.length === 1 ? line : [])),
    named,
    names,
  );
}

/** The names in the order of the words; null where one is missing. What is named again is the next page's heading. */
function orderOf(
  words: HeadingLine,
  named: (word: string) => string | undefined,
  names: readonly string[],
): readonly string[] | null {
  const order = new Set<string>();
  for (const word of words) {
    const name = named(word);
    if (name !== undefined && names.includes(name)) order.add(name);
  }
  return order.size === names.length ? [...order] : null;
}
