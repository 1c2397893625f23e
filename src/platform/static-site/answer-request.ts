import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Encoding, Site, SiteFile } from './site-files.ts';

/** A folder of files and how it is served. */
export interface ServedSite {
  readonly files: Site;
  /** The address under which it lies, without a slash at the end; empty for the whole server. */
  readonly base: string;
  /** Sent with every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers one request from the site. Only what is in the site's list can be had, however the address is written. */
export async function answerRequest(
  { files, base, headers }: ServedSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return say(response, 405, '只能读取。');
  }
  const file = files.get(addressOf(request, base));
  if (!file) return say(response, 404, '没有这个页面。');
  const encoding = file.compressible ? encodingFor(request.headers['accept-encoding']) : 'identity';
  const tag = `"${file.tag}-${encoding}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (file.compressible) response.setHeader('Vary', 'Accept-Encoding');
  if (holds(request.headers['if-none-match'], tag)) return void response.writeHead(304).end();
  await send(file, encoding, request, response);
}

async function send(
  file: SiteFile,
  encoding: Encoding,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await file.body(encoding);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The path without query; `/` and folders stand for their index.html. Unreadable escapes lead nowhere. */
function addressOf({ url = '/' }: IncomingMessage, base: string): string {
  const path = url.split(/[?#]/, 1)[0]!.slice(base.length);
  try {
    const address = decodeURIComponent(path);
    return address.endsWith('/') ? `${address}index.html` : address;
  } catch {
    return '';
  }
}

/** The best encoding the browser takes. */
function encodingFor(accepted: string | string[] | undefined): Encoding {
  const wanted = new Map(
    String(accepted ?? '')
      .split(',')
      .map((entry) => entry.split(/;\s*q=/))
      .map(([name, weight]) => [name?.trim(), Number(weight ?? 1)] as const),
  );
  return (['br', 'gzip'] as const).find((name) => (wanted.get(name) ?? 0) > 0) ?? 'identity';
}

const holds = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag) ?? false;

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(response.req.method === 'HEAD' ? undefined : `${text}\n`);
}
