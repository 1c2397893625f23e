import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository, with a slash at the end. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

const notOurs = new Set(['node_modules', '.git', 'dist']);

/** Paths of all files below a folder of the repository, relative to the root, in alphabetical order. */
export function filesBelow(folder = ''): string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

/** The text of a file, by its path from the root. */
export const textOf = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

/** Source files written in TypeScript, tests and type declarations left out. */
export const sourceFiles = (folder: string): string[] =>
  filesBelow(folder).filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path));
