import { createHash } from 'node:crypto';
import { type IncomingMessage, ServerResponse, validateHeaderName, validateHeaderValue } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PageReply } from '../http/page.ts';

/** How the bytes of a page are packed. */
export type Packing = 'br' | 'gzip' | 'identity';

interface Packed {
  readonly body: Buffer;
  readonly headers: readonly string[];
  /** The same headers as they go over the line, all but the date. */
  readonly head: string;
}

/** A page ready to be sent, packed once for each way browsers want it. */
export interface KeptPage {
  /** Bytes it holds in memory. */
  readonly size: number;
  /** The page in one packing, if it was packed before. */
  ready(packing: Packing): Packed | undefined;
  pack(packing: Packing): Promise<Packed>;
  readonly tag: string;
  /** Packing makes it smaller. */
  readonly packable: boolean;
  /** What goes with every answer, also with `304`. */
  readonly headers: readonly string[];
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** Objects, strings and lists that belong to a page. */
const overhead = 2048;

/** Keeps a rendered page; `always` are the headers of every answer of the site. `grew` hears of further bytes. */
export function keepPage(
  { type = 'text/html; charset=utf-8', headers = {}, body }: PageReply,
  always: Readonly<Record<string, string>>,
  grew: (bytes: number) => void,
): KeptPage {
  const plain = Buffer.from(body as string);
  const tag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const common = Object.entries({
    ...always,
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding, Cookie',
    ...headers,
    etag: tag,
  }).flat();
  const ready = new Map<Packing, Packed>();
  const add = (packing: Packing, bytes: Buffer) => {
    const lines = [
      ...['content-type', type, 'content-length', String(bytes.length)],
      ...(packing === 'identity' ? [] : ['content-encoding', packing]),
      ...common,
    ];
    const packed = { body: bytes, headers: lines, head: headOf(lines) };
    ready.set(packing, packed);
    return packed;
  };
  add('identity', plain);
  let size = plain.length + overhead;
  return {
    get size() {
      return size;
    },
    tag,
    packable: plain.length >= 1024 && /^(text\/|application\/(json|xml|[\w.]+\+xml))/.test(type),
    headers: common,
    ready: (packing) => ready.get(packing),
    pack: async (packing) => {
      const done = ready.get(packing);
      if (done) return done;
      const bytes = await compressed(plain, packing);
      size += bytes.length;
      grew(bytes.length);
      return add(packing, bytes);
    },
  };
}

function compressed(plain: Buffer, packing: Packing): Promise<Buffer> {
  if (packing === 'gzip') return compressGzip(plain, { level: 6 });
  return compressBrotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
}

/** The headers of a request that decide about a kept page. */
export interface Wishes {
  readonly cookies: string;
  readonly packings: string;
  readonly held: string;
}

/** Reads them as they came: taking all headers apart would cost more than sending the page. */
export function wishesOf({ rawHeaders }: IncomingMessage): Wishes {
  const wishes = { cookies: '', packings: '', held: '' };
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length === 6 && name.toLowerCase() === 'cookie') wishes.cookies = rawHeaders[at + 1]!;
    else if (name.length === 15 && name.toLowerCase() === 'accept-encoding')
      wishes.packings = rawHeaders[at + 1]!;
    else if (name.length === 13 && name.toLowerCase() === 'if-none-match') wishes.held = rawHeaders[at + 1]!;
  }
  return wishes;
}

/** What the browser takes; packing is not worth it for what is small or packed by nature. */
export function wantedPacking({ packings }: Wishes, page: KeptPage): Packing {
  if (packings === '' || !page.packable) return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(packings)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(packings) ? 'gzip' : 'identity';
}

/** Whether the browser already holds the page as it is now. */
export const isHeld = ({ held }: Wishes, { tag }: KeptPage): boolean =>
  held !== '' && (held === tag || held.includes(tag.slice(2)));

/** The status and the headers as text. Throws TypeError for a value that would end its line. */
function headOf(headers: readonly string[]): string {
  let head = 'HTTP/1.1 200 OK\r\n';
  for (let at = 0; at < headers.length; at += 2) {
    const [name, value] = [headers[at]!, headers[at + 1]!];
    validateHeaderName(name);
    validateHeaderValue(name, value);
    head += `${name}: ${value}\r\n`;
  }
  return `${head}connection: keep-alive\r\n`;
}

/** Writes the answer at once. */
export function writePage(response: ServerResponse, page: KeptPage, packed: Packed | null): void {
  if (packed === null) {
    response.writeHead(304, page.headers as string[]);
    response.end();
    return;
  }
  if (!takesReadyHead(response)) response.writeHead(200, packed.headers as string[]);
  else response._header = `${packed.head}date: ${dateNow()}\r\n\r\n`;
  response.end(packed.body);
}

interface WithHead extends ServerResponse {
  _header: string | null;
}

/**
 * Node writes and checks every header of every answer anew, which takes a quarter of the time of a kept page. Where
 * its answer holds the head as one text, as all versions so far do, ours is put there; everything else, such as a
 * connection that ends after the answer, goes the usual way.
 */
function takesReadyHead(response: ServerResponse): response is WithHead {
  if (response.constructor !== ServerResponse || (response as WithHead)._header !== null) return false;
  return response.shouldKeepAlive && response.req.httpVersion === '1.1';
}

let second = 0;
let date = '';

/** The date as HTTP writes it, made once a second. */
function dateNow(): string {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) {
    second = now;
    date = new Date(now * 1000).toUTCString();
  }
  return date;
}
