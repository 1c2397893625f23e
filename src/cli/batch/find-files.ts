import { readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { InputFile } from './input-file.ts';

/**
 * Endings that may be an annual report. Old .doc and .wps are here so that a folder's check names them
 * as unreadable, instead of leaving bodies out without a word.
 */
const endings = new Set([
  ...['.txt', '.md', '.markdown', '.html', '.htm', '.docx', '.pdf', '.xlsx', '.json'],
  ...['.doc', '.wps', '.xls', '.et', '.rtf', '.ofd'],
]);

/**
 * The files behind what the user wrote: files as they are, folders with everything below them in the
 * order of their names. Hidden files and folders and links to folders are left out; `-` is not handled here.
 * Holds one folder's names at a time, however many files there are.
 * @param except absolute paths that are not taken from a folder: what the program itself writes there.
 */
export function* findFiles(
  inputs: readonly string[],
  except: ReadonlySet<string> = new Set(),
): Generator<InputFile> {
  // Only overlapping inputs (a folder and a file in it) can name a file twice.
  const seen = inputs.length > 1 ? new Set<string>() : null;
  for (const input of inputs) {
    for (const file of filesOf(input)) {
      const path = resolve(file.name);
      if (seen?.has(path) || (file.found && except.has(path))) continue;
      seen?.add(path);
      yield file;
    }
  }
}

function* filesOf(input: string): Generator<InputFile> {
  const found = look(input);
  if (found?.isDirectory()) yield* filesBelow(input);
  else yield inputFile(input, found);
}

function* filesBelow(folder: string): Generator<InputFile> {
  const entries = entriesOf(folder);
  // A folder that may not be opened is reported like a file that may not be.
  if (!entries) yield inputFile(folder, undefined);
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (endings.has(extname(entry.name).toLowerCase())) {
      const found = look(path);
      if (!found?.isDirectory()) yield { ...inputFile(path, found), found: true };
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

function inputFile(path: string, found: ReturnType<typeof look>): InputFile {
  return {
    name: path.replaceAll('\\', '/'),
    path,
    size: found?.size ?? 0,
    modified: found ? Math.floor(found.mtimeMs) : 0,
  };
}

/** Undefined when the file is not there or may not be looked at; opening it later says which. */
export function look(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
