import { inflateSync } from 'node:zlib';

/** A stream of a PDF, unpacked. */
export interface PdfStream {
  readonly picture: boolean;
  readonly bytes: Buffer;
}

/** What a released file may unpack to; a page of A3 at 150 dots takes 13 MB. */
const mostUnpacked = 64 * 1024 * 1024;

/**
 * Every stream of a PDF, found by its bytes and not by its table, so that nothing lies beside the table unseen. Null
 * when one cannot be unpacked: then nobody knows what is in it.
 */
export function pdfStreams(file: Buffer): readonly PdfStream[] | null {
  const streams: PdfStream[] = [];
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const head = file.toString('latin1', Math.max(0, file.lastIndexOf(' obj', at)), at);
    const begin = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head)?.[1] ?? Number.NaN);
    const end = Number.isNaN(length) ? file.indexOf('endstream', begin) : begin + length;
    if (end < begin || end > file.length) return null;
    const bytes = unpacked(file.subarray(begin, end), head);
    if (!bytes) return null;
    streams.push({ picture: /\/Subtype\s*\/Image/.test(head), bytes });
    at = file.indexOf('endstream', end);
    if (at < 0) return null;
    at += 'endstream'.length;
  }
  return streams;
}

function unpacked(bytes: Buffer, head: string): Buffer | null {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(head)?.[1];
  if (filter === undefined) return bytes;
  if (!/^\[?\s*\/FlateDecode\s*\]?$/.test(filter)) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: mostUnpacked });
  } catch {
    return null;
  }
}
