import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The words that texts are taken apart into (分词词典), as the library brings them. Read when it is wanted, which is
 * twice in the life of a server: the library's own way in keeps it in memory, and a second list with it.
 */
export const dictionary = (): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'));
