import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType, isCompressible } from './content-types.ts';

/** The ways a file can be sent. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** One file of the site, held in memory. */
export interface SiteFile {
  readonly type: string;
  /** Without quotes; the encoding is added to it. */
  readonly tag: string;
  /** The name holds a hash of the content, so a browser may keep it for good. */
  readonly immutable: boolean;
  readonly compressible: boolean;
  /** The content in an encoding; compressed once, when first wanted. */
  body(encoding: Encoding): Promise<Buffer>;
}

/** The files of the site by their address, e.g. `/assets/index-B7k2.js`. An address that is not a key does not exist. */
export type Site = ReadonlyMap<string, SiteFile>;

/** Reads a folder of static files into memory; hidden files are left out. */
export function loadSite(folder: string): Site {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => !parts.some((part) => part.startsWith('.')));
  return new Map(
    names.map((parts) => [`/${parts.join('/')}`, siteFile(join(folder, ...parts), parts.join('/'))]),
  );
}

const compress: Readonly<Record<Exclude<Encoding, 'identity'>, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content) => promisify(gzip)(content, { level: 9 }),
};

function siteFile(path: string, name: string): SiteFile {
  const content = readFileSync(path);
  const type = contentType(name);
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(content)]]);
  return {
    type,
    tag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    immutable: /^assets\/.*-[\w-]{8}\.\w+$/.test(name),
    compressible: isCompressible(type) && content.length > 1000,
    body(encoding) {
      const known = made.get(encoding);
      if (known) return known;
      const body = compress[encoding as 'br' | 'gzip'](content);
      made.set(encoding, body);
      return body;
    },
  };
}
