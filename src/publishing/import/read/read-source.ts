import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { done, type Outcome, refused } from '../../../platform/index.ts';
import { decodeText } from './decode-text.ts';
import type { RawItem } from './raw-item.ts';
import { readCsv } from './read-csv.ts';
import { readHtmlPage } from './read-html.ts';
import { readJson } from './read-json.ts';

/** Larger files are to be divided: an entry of text takes some kilobytes. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The entries of a source: a CSV or JSON file, or a folder of pages `<body>/<column>/<name>.html`, where the folders
 * say what the pages themselves do not.
 */
export async function readSource(path: string): Promise<Outcome<readonly RawItem[]>> {
  const found = await stat(path).catch(() => null);
  if (!found)
    return refused({ code: 'source-missing', sentence: `找不到“${path}”，请核对文件或文件夹的名称。` });
  if (found.isDirectory()) return done(await readFolder(path));
  if (found.size > mostBytes)
    return refused({ code: 'source-too-large', sentence: '文件超过 256 MB，请分成几个文件后逐个导入。' });
  const ending = extname(path).toLowerCase();
  const read = { '.csv': readCsv, '.json': readJson, '.jsonl': readJson, '.ndjson': readJson }[ending];
  if (!read)
    return refused({
      code: 'source-unknown',
      sentence: '只能导入 CSV、JSON（.json、.jsonl）文件，或者存放 HTML 网页的文件夹。',
    });
  try {
    return done(read(decodeText(await readFile(path))));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused({ code: 'source-broken', sentence: '文件不是完整的 JSON，请从原系统重新导出。' });
  }
}

async function readFolder(folder: string): Promise<readonly RawItem[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const items: RawItem[] = [];
  for (const page of pages) {
    const [body = '', column = ''] = page.split(sep).slice(0, -1);
    const { place, fields } = readHtmlPage(
      decodeText(await readFile(join(folder, page))),
      page.split(sep).join('/'),
    );
    // The folders are chosen by whoever imports, the tags were written by another system.
    items.push({ place, fields: { ...fields, ...(body ? { body } : {}), ...(column ? { column } : {}) } });
  }
  return items;
}
