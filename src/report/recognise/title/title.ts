import type { Located } from '../../report.ts';
import type { Line } from '../lines/lines.ts';
import { beginningAbove, bodyBelow, repeatedAfter, yearBelow } from './around-title.ts';
import { ofStatedYear } from './listed-titles.ts';
import { plainText } from './plain-title.ts';
import { titleInside } from './title-inside-line.ts';
import { type TitleLines, titleAt } from './title-lines.ts';
import { bodyAndYear, titleWords } from './title-words.ts';

/** The title with the body and the year it names, and the lines it takes up. */
export interface TitleReading {
  readonly title: Located | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly lines: ReadonlySet<number>;
  /** Line of a second printing of the same title; null when there is none. */
  readonly repeated: number | null;
}

/** Finds the title in the lines before the first section: the last one that reads as a title and names a year. */
export function readTitle(
  lines: readonly Line[],
  firstSection: number,
  documentTitles: readonly (string | null | undefined)[],
): TitleReading {
  const found: TitleLines[] = [];
  for (let index = 0; index < Math.min(firstSection, lines.length); index += 1) {
    const candidate = titleAt(lines, index, firstSection);
    if (!candidate) continue;
    found.push(candidate);
    index = candidate.lines.at(-1)!;
  }
  const best = ofStatedYear(found, lines.slice(firstSection)) ?? found.at(-1);
  return best ? readAround(lines, best, firstSection) : titleElsewhere(lines, firstSection, documentTitles);
}

/** The title with its beginning above and what stands below it: the year in brackets, the body. */
function readAround(lines: readonly Line[], best: TitleLines, end: number): TitleReading {
  const above = beginningAbove(lines, best);
  const below = /20\d{2}/.test(above.text) ? null : yearBelow(lines, best.lines.at(-1)!, end);
  const text = above.text + (below?.text ?? '');
  const taken = new Set([...above.lines, ...(below ? [below.line] : [])]);
  const { body, year } = bodyAndYear(text);
  const last = Math.max(...taken);
  return {
    title: { text, place: lines[Math.min(...taken)]!.place },
    body: body ?? bodyBelow(lines, last, end),
    year,
    lines: taken,
    repeated: repeatedAfter(lines, last, text),
  };
}

/** A title with the name of its site and the way through it; a longer property is no title. */
const longestProperty = 400;

/** A title at the head of a page that is one line, or in the document's own properties. */
function titleElsewhere(
  lines: readonly Line[],
  firstSection: number,
  documentTitles: readonly (string | null | undefined)[],
): TitleReading {
  const head = lines.slice(0, Math.max(firstSection, 1)).find((line) => titleInside(line.text) !== null);
  const inline = head ? titleInside(head.text) : null;
  const fallback = documentTitles
    .map((title) => plainText(title ?? ''))
    .find((title) => title.length <= longestProperty && titleWords.test(title));
  const text = inline ?? fallback;
  const nothing = { lines: new Set<number>(), repeated: null };
  if (!text) return { title: null, body: null, year: null, ...nothing };
  return { title: { text, place: head?.place ?? null }, ...bodyAndYear(text), ...nothing };
}
