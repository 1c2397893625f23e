import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { createTarDecoder } from 'modern-tar';
import { BackupFault, backupFault } from './backup-fault.ts';
import {
  type Contents,
  contentsName,
  contentsSchema,
  type Manifest,
  manifestName,
  manifestSchema,
} from './manifest.ts';

/** What to do with the entries of a backup, in their order. */
export interface ArchiveVisitor {
  /** Comes first. */
  begin(contents: Contents): Promise<void>;
  /** Every other entry; `body` is to be read to its end. */
  entry(name: string, body: AsyncIterable<Uint8Array>): Promise<void>;
}

/** Largest entry that is held in memory: the JSON at both ends. */
const largestJson = 256 << 20;

/**
 * Reads a backup from end to end and checks every byte of it: format, checksums, that nothing is missing and
 * nothing was added. Answers its manifest. Throws BackupFault; what the visitor did until then it must undo itself.
 */
export async function readArchive(path: string, visitor: ArchiveVisitor): Promise<Manifest> {
  const source = createReadStream(path);
  const plain = pipeline(source, createGunzip(), () => undefined);
  const entries = (Readable.toWeb(plain) as unknown as ReadableStream<Uint8Array>).pipeThrough(
    createTarDecoder({ strict: true }) as never,
  ) as ReadableStream<{ header: { name: string; type?: string }; body: ReadableStream<Uint8Array> }>;
  const seen: Manifest['entries'] = {};
  let manifest: Manifest | null = null;
  let first = true;
  try {
    for await (const { header, body } of entries) {
      if (manifest || (header.type ?? 'file') !== 'file' || seen[header.name]) throw damaged(path);
      const checked = new CheckedBody(body);
      if (header.name === manifestName) manifest = manifestSchema.parse(await json(checked));
      else if (first) await visitor.begin(contentsFrom(header.name, await json(checked), path));
      else await visitor.entry(header.name, checked);
      first = false;
      if (header.name !== manifestName) seen[header.name] = checked.result();
    }
    if (!manifest) throw incomplete(path);
    requireSame(manifest.entries, seen, path);
    return manifest;
  } catch (error) {
    const invalid = error instanceof SyntaxError || (error as Error).name === 'ZodError';
    throw invalid ? damaged(path, error) : backupFault(error, path);
  } finally {
    source.destroy();
  }
}

/** Counts and hashes what passes. */
class CheckedBody implements AsyncIterable<Uint8Array> {
  private readonly body: AsyncIterable<Uint8Array>;
  private readonly hash = createHash('sha256');
  private bytes = 0;

  constructor(body: AsyncIterable<Uint8Array>) {
    this.body = body;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.body) {
      this.bytes += chunk.length;
      this.hash.update(chunk);
      yield chunk;
    }
  }

  result() {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

async function json(body: AsyncIterable<Uint8Array>): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > largestJson) throw new SyntaxError('too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function contentsFrom(name: string, value: unknown, path: string): Contents {
  if (name !== contentsName) throw damaged(path);
  const { format } = value as { format?: unknown };
  if (typeof format === 'number' && format > 1)
    throw new BackupFault('wrong-version', `备份 ${path} 由更新的程序版本制作，请升级本程序后再恢复。`);
  return contentsSchema.parse(value);
}

function requireSame(expected: Manifest['entries'], seen: Manifest['entries'], path: string): void {
  for (const [name, { bytes, sha256 }] of Object.entries(expected)) {
    if (seen[name]?.bytes !== bytes || seen[name]?.sha256 !== sha256) throw damaged(path, name);
  }
  if (Object.keys(seen).length !== Object.keys(expected).length) throw damaged(path);
}

const damaged = (path: string, cause?: unknown) =>
  new BackupFault('damaged', `备份文件已损坏：${path}。请换用另一份备份。`, cause);

const incomplete = (path: string) =>
  new BackupFault('incomplete', `备份文件不完整：${path}。请换用另一份备份。`);
