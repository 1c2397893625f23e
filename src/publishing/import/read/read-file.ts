import { done, type Outcome, type Refusal, refused } from '../../../platform/contract.ts';
import { decodeText } from './decode-text.ts';
import type { RawItem } from './raw-item.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readZip } from './read-zip.ts';

/** Larger files are to be divided: an entry of text takes some kilobytes. */
export const mostImportBytes: number = 256 * 1024 * 1024;

/** The entries of one file: CSV, JSON, or pages of HTML packed as ZIP. Runs in the browser as well as on the server. */
export function readImportFile(name: string, bytes: Uint8Array): Outcome<readonly RawItem[]> {
  if (bytes.length > mostImportBytes) return refused(importTooLarge);
  const ending = /\.[a-z]+$/.exec(name.trim().toLowerCase())?.[0] ?? '';
  try {
    if (ending === '.csv') return done(readCsv(decodeText(bytes)));
    if (['.json', '.jsonl', '.ndjson'].includes(ending)) return done(readJson(decodeText(bytes)));
    if (ending === '.zip') return readZip(bytes, mostImportBytes);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused({ code: 'source-broken', sentence: '文件不是完整的 JSON，请从原系统重新导出。' });
  }
  return refused(unknown);
}

/** Said before a file is read. */
export const importTooLarge: Refusal = {
  code: 'source-too-large',
  sentence: '文件超过 256 MB，请分成几个文件后逐个导入。',
};

const unknown = {
  code: 'source-unknown',
  sentence: '只能导入 CSV、JSON（.json、.jsonl）文件，或者存放 HTML 网页的文件夹或 ZIP 压缩包。',
};
