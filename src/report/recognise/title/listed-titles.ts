import type { Line } from '../lines/lines.ts';

/** So many lines of the first section are looked at for the year it is about. */
const linesOfOpening = 6;

/**
 * The last title that names a year; where a list of other years' reports stands beside it, the last one of the year
 * that the text goes on to speak of.
 */
export function ofStatedYear<Titled extends { readonly text: string }>(
  found: readonly Titled[],
  text: readonly Line[],
): Titled | undefined {
  const dated = found.filter(({ text }) => /20\d{2}/.test(text));
  const last = dated.at(-1);
  if (new Set(dated.map(({ text }) => yearOf(text))).size < 2) return last;
  const opening = text.slice(0, linesOfOpening);
  const stated = yearOf(opening.map((line) => line.text).join(''));
  return dated.findLast(({ text }) => yearOf(text) === stated) ?? last;
}

/** The first year of a text that is none of a document number. */
const yearOf = (text: string): string | undefined => /(?<![〔[（(\d])20\d{2}(?=\s*年)/.exec(text)?.[0];
