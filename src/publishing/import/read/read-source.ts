import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { done, type Outcome, refused } from '../../../platform/index.ts';
import { decodeText } from './decode-text.ts';
import type { RawItem } from './raw-item.ts';
import { importTooLarge, mostImportBytes, readImportFile } from './read-file.ts';
import { pageItem } from './read-html.ts';

/**
 * The entries of a source: a CSV or JSON file, or pages `<body>/<column>/<name>.html` in a folder or a ZIP archive,
 * where the folders say what the pages themselves do not.
 */
export async function readSource(path: string): Promise<Outcome<readonly RawItem[]>> {
  const found = await stat(path).catch(() => null);
  if (!found)
    return refused({ code: 'source-missing', sentence: `找不到“${path}”，请核对文件或文件夹的名称。` });
  if (found.isDirectory()) return done(await readFolder(path));
  if (found.size > mostImportBytes) return refused(importTooLarge);
  return readImportFile(basename(path), await readFile(path));
}

async function readFolder(folder: string): Promise<readonly RawItem[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const items: RawItem[] = [];
  for (const page of pages)
    items.push(pageItem(decodeText(await readFile(join(folder, page))), page.split(sep).join('/')));
  return items;
}
