import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
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

/** Loads the dictionary, with the terms of the field and the names that this county uses. */
export function wordCutter(names: readonly string[] = []): Words {
  const jieba = Jieba.withDict(dict);
  const own = [...new Set([...terms, ...names])].filter((name) => name.length > 1);
  jieba.loadDict(Buffer.from(own.map((name) => `${normalised(name)} 100000 n`).join('\n')));
  const cut = (text: string): string[] =>
    jieba
      .cutForSearch(normalised(text), true)
      .map((word) => word.trim())
      .filter((word) => word.length > 0 && word.length <= longest && hasSubstance(word));
  return {
    of: cut,
    sought: (query) => [...new Set(cut(query.slice(0, 100)))].slice(0, 12),
  };
}

/** NFKC, lower case; punctuation parts words. Done here so that every database finds the same. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
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
const hasSubstance = (word: string): boolean => !hollow.has(word);
