import type { Passage } from './attachment-content.ts';

/** Runs of letters and digits long enough to hold a number of a person. */
const runs = /[0-9A-Za-z@.:+ _-]{11,400}/g;
/** As many as a screening looks through. */
const mostCharacters = 2_000_000;

/** What stands in bytes of an unknown format, in one or two bytes for each letter: the last resort. */
export function rawStrings(bytes: Buffer, where: string): readonly Passage[] {
  const texts = [
    bytes.toString('latin1'),
    bytes.toString('utf16le'),
    bytes.subarray(1).toString('utf16le'),
  ].flatMap((text) =>
    [...text.matchAll(runs)].map(([run]) => run).filter((run) => /\d{5}/.test(run) || run.includes('@')),
  );
  const text = [...new Set(texts)].join('\n').slice(0, mostCharacters);
  return text === '' ? [] : [{ text, where, raw: true }];
}
