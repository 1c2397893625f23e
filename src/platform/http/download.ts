import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Part of a file: first and last byte. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What a file is called, what it is, and how it is read. */
export interface DownloadParts {
  /** What the file is called for people; may hold anything. */
  readonly name: string;
  readonly type: string;
  /** Bytes; null when nobody knows before the end. */
  readonly size: number | null;
  /** Of the content, e.g. its hash; lets browsers ask whether it changed. */
  readonly tag?: string;
  /** Shown in the browser instead of saved; only types that cannot run anything are. */
  readonly inline?: boolean;
  readonly caching?: 'public' | 'private';
  open(range?: ByteRange): Readable | Promise<Readable>;
}

/** A file as the answer of a route (下载). */
export class Download {
  readonly parts: DownloadParts;

  constructor(parts: DownloadParts) {
    this.parts = parts;
  }
}

const harmless =
  /^(application\/pdf|image\/(png|jpeg|gif|webp|bmp)|audio\/[\w.+-]+|video\/[\w.+-]+|text\/plain)\b/;

/** Sends a file: never sniffed, never shown unless harmless, in parts if the browser wants parts. */
export async function sendDownload(request: FastifyRequest, reply: FastifyReply, { parts }: Download) {
  const { name, type, size, tag, inline = false, caching = 'private' } = parts;
  reply.header('content-type', type);
  reply.header('content-disposition', contentDisposition(name, inline && harmless.test(type)));
  reply.header('cache-control', caching === 'public' ? 'public, no-cache' : 'private, no-store');
  if (tag !== undefined) reply.header('etag', `"${tag}"`);
  if (tag !== undefined && request.headers['if-none-match']?.includes(`"${tag}"`))
    return reply.code(304).send();
  if (size === null) return reply.send(await parts.open());
  reply.header('accept-ranges', 'bytes');
  const range = rangeOf(request, size, tag);
  if (range === 'outside') return reply.code(416).header('content-range', `bytes */${size}`).send('');
  reply.header('content-length', range ? range.end - range.start + 1 : size);
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  return reply.send(request.method === 'HEAD' ? '' : await parts.open(range));
}

/** One part, if exactly one is wanted and the file is still the one the browser has the rest of. */
function rangeOf({ headers }: FastifyRequest, size: number, tag?: string): ByteRange | 'outside' | undefined {
  const wanted = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '');
  if (!wanted || wanted[0] === 'bytes=-') return undefined;
  if (headers['if-range'] !== undefined && headers['if-range'] !== `"${tag}"`) return undefined;
  const [, first, last] = wanted as unknown as [string, string, string];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? 'outside' : { start, end };
}

/**
 * Names of files in Chinese for every browser (RFC 6266, RFC 8187); what could end the header, climb folders or
 * turn the reading direction is left out.
 */
export function contentDisposition(name: string, inline = false): string {
  const clean = downloadName(name);
  const ascii = clean.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
const unfit = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff/\\:*?"<>|]/g;

/** A name fit for every file system: no folders, no control characters, at most 120 characters, its ending kept. */
export function downloadName(name: string): string {
  const clean = name
    .toWellFormed()
    .replace(unfit, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|\s+$/g, '');
  const chars = [...clean];
  if (chars.length <= 120) return clean || '文件';
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return chars.slice(0, 120 - ending.length).join('') + ending;
}
