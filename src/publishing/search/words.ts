import { Jieba } from '@node-rs/jieba';
import { dictionary } from './dictionary.ts';
import { terms } from './terms.ts';

/** Longer than any word; what is longer is somebody's random text. */
const longest = 32;

/** Takes texts apart into words; one for the process, for its dictionary takes long to load. */
export interface Words {
  /** The words of a text for the index: normalised, in order, with the shorter words inside longer ones. */
  of(text: string): readonly string[];
  /** The words that somebody looks for; each once. */
  sought(query: string): readonly string[];
}

/** Loads the dictionary, with the terms of the field. */
export function wordCutter(): Words {
  const jieba = Jieba.withDict(dictionary());
  jieba.loadDict(Buffer.from(terms.map((term) => `${normalised(term)} 100000 n`).join('\n')));
  // The library's guesses at unknown words depend on what stands beside them; characters and their pairs do not.
  const cut = (text: string) => jieba.cutForSearch(normalised(text), false);
  return {
    of: (text) => indexWords(cut(text)),
    sought: (query) => [...new Set(soughtWords(cut(query.slice(0, 100))))].slice(0, 12),
  };
}

/** NFKC, lower case; punctuation parts words. Done here so that every database finds the same. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Whether it may be looked for: neither empty nor random text, nor a function word. */
function isWord(piece: string): boolean {
  const word = piece.trim();
  return word.length > 0 && word.length <= longest && !hollow.has(word);
}

/** Characters side by side that belong to no word of the dictionary, mostly names of places and people: 鹤、涧、镇. */
function stretches(pieces: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  for (const piece of pieces)
    if (isWord(piece) && /^\p{Script=Han}$/u.test(piece)) found.at(-1)!.push(piece);
    else found.push([]);
  return found.filter(({ length }) => length > 1);
}

/** Every two neighbours of a stretch: 鹤涧、涧镇. */
const pairs = (stretch: readonly string[]): readonly string[] =>
  stretch.slice(1).map((character, index) => stretch[index]! + character);

const indexWords = (pieces: readonly string[]): readonly string[] => [
  ...pieces.filter(isWord),
  ...stretches(pieces).flatMap(pairs),
];

/** Who looks for a name wants its characters side by side. */
function soughtWords(pieces: readonly string[]): readonly string[] {
  const together = stretches(pieces);
  const inStretch = new Set(together.flat());
  return [...together.flatMap(pairs), ...pieces.filter((piece) => isWord(piece) && !inStretch.has(piece))];
}

/** A lone function word says nothing of what a text is about. */
const hollow: ReadonlySet<string> = new Set([
  '的',
  '了',
  '和',
  '与',
  '及',
  '或',
  '在',
  '是',
  '为',
  '等',
  '之',
  '把',
  '被',
]);
