import { Readable } from 'node:stream';
import { csvText } from '../csv.ts';
import { Download, type DownloadParts } from './download.ts';

/** Bytes at hand as the answer of a route, under a name for people. */
export const downloadBytes = (
  bytes: Uint8Array,
  offered: Pick<DownloadParts, 'name' | 'type' | 'inline'>,
): Download =>
  new Download({
    ...offered,
    size: bytes.length,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  });

/** A table as the answer of a route, as a file that table programs of every kind read (导出 CSV). */
export const downloadCsv = (rows: Parameters<typeof csvText>[0], name: string): Download =>
  downloadBytes(Buffer.from(csvText(rows)), { name, type: 'text/csv; charset=utf-8' });
