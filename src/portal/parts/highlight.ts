import { type Content, html } from '../../platform/index.ts';

const longest = 140;

const literal = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The text with the words that were looked for marked. */
export function highlighted(text: string, words: readonly string[]): Content {
  if (words.length === 0) return text;
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const parts = text.split(new RegExp(`(${longestFirst.map(literal).join('|')})`, 'gi'));
  return parts.map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : part));
}

/** A passage around the first word that was looked for. */
export function passageAround(text: string, words: readonly string[]): string {
  const flat = text.replace(/\s+/g, ' ');
  const lower = flat.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...(places.length > 0 ? places : [0])) - 30);
  const passage = flat.slice(start, start + longest);
  return `${start > 0 ? '……' : ''}${passage}${start + longest < flat.length ? '……' : ''}`;
}
