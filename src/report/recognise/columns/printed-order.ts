import type { Table } from '../../source-document.ts';
import { compact } from '../lines/compact.ts';
import type { HeaderCell } from '../print/printed-rows.ts';

/** What the headings on one line, or in one row of a grid, name; `words` counts those that name nothing as well. */
export interface HeadingLine {
  readonly names: readonly string[];
  readonly words: number;
  readonly grid: Table | null;
}

/** What a compact heading names; undefined for a word that is none. */
export interface HeadingNames {
  /** The signs with which headings begin: asked first, because in some texts every label stands among the headings. */
  readonly beginnings: string;
  readonly named: (word: string) => string | undefined;
}

/** The headings line by line: where nothing cuts a line into cells, its blanks do. */
export function headingLines(headers: readonly HeaderCell[], names: HeadingNames): readonly HeadingLine[] {
  const lines: { names: string[]; words: number; grid: Table | null }[] = [];
  let last: HeaderCell | null = null;
  for (const header of headers) {
    const { text, grid } = header;
    if (!last || !isBeside(header, last)) lines.push({ names: [], words: 0, grid });
    last = header;
    const line = lines.at(-1)!;
    const words = grid === null && blank.test(text) ? text.split(/\s+/) : [text];
    for (const word of words) {
      line.words += 1;
      if (!names.beginnings.includes(word.charAt(0))) continue;
      const name = names.named(compact(word));
      if (name !== undefined) line.names.push(name);
    }
  }
  return lines;
}

const blank = /\s/;

/** Whether two headings stand on one line, or in one row of a grid. */
const isBeside = ({ grid, place }: HeaderCell, other: HeaderCell): boolean =>
  grid === other.grid && place.row === other.place.row && (grid !== null || place.line === other.place.line);

/**
 * The wanted names in the order in which one line prints them all. Headings on several lines tell no order: one that is
 * wrapped begins above those beside it.
 */
export function orderOnOneLine(
  lines: readonly HeadingLine[],
  wanted: readonly string[],
): readonly string[] | null {
  for (const { names } of lines) {
    const order = names.length < wanted.length ? null : orderOf(names, wanted);
    if (order) return order;
  }
  return null;
}

/**
 * The wanted names in the order in which neighbouring lines print them that hold one word each, as a page does that was
 * copied cell by cell. What stands behind another word, or is named again, are the headings of other rows.
 */
export function orderOfSingleWords(
  lines: readonly HeadingLine[],
  wanted: readonly string[],
): readonly string[] | null {
  let run: string[] = [];
  for (const { names, words } of lines) {
    const [name] = names;
    if (name === undefined || words > 1) run = [];
    else if (wanted.includes(name)) {
      if (run.includes(name)) run = [];
      run.push(name);
      if (run.length === wanted.length) return run;
    }
  }
  return null;
}

/** The wanted names in the order printed; null where one is missing. What is named again is the next page's heading. */
function orderOf(names: readonly string[], wanted: readonly string[]): readonly string[] | null {
  const order = new Set<string>();
  for (const name of names) if (wanted.includes(name)) order.add(name);
  return order.size === wanted.length ? [...order] : null;
}
