import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import { createTarPacker } from 'modern-tar';
import { type Manifest, manifestName } from './manifest.ts';

/** Writes a compressed archive entry by entry and keeps a checksum of each. */
export class ArchiveWriter {
  private readonly tar = createTarPacker();
  private readonly written: Promise<void>;
  private readonly entries: Record<string, { bytes: number; sha256: string }> = {};

  /** The file must not exist; only our account can read it. */
  constructor(path: string) {
    this.written = pipeline(
      Readable.fromWeb(this.tar.readable as ReadableStream<Uint8Array>),
      createGzip({ level: 3 }),
      createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
    );
    this.written.catch(() => undefined);
  }

  /** Adds an entry of exactly `size` bytes. */
  async add(
    name: string,
    size: number,
    body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<void> {
    const hash = createHash('sha256');
    const writer = this.tar.controller.add({ name, size, type: 'file', mode: 0o600 }).getWriter();
    for await (const chunk of body) {
      hash.update(chunk);
      // Streams of files hand out buffers of a subclass, which the archive does not take.
      await writer.write(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
    await writer.close();
    this.entries[name] = { bytes: size, sha256: hash.digest('hex') };
  }

  /** Adds a value as JSON. */
  async addJson(name: string, value: unknown): Promise<void> {
    const text = new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
    await this.add(name, text.length, [text]);
  }

  /** Ends the archive with its manifest; afterwards everything is on disk. */
  async finish(rest: Omit<Manifest, 'entries'>): Promise<void> {
    await this.addJson(manifestName, { ...rest, entries: this.entries } satisfies Manifest);
    this.tar.controller.finalize();
    await this.written;
  }

  /** Stops writing after a failure; the reason why writing failed, if it did. */
  async abandon(): Promise<unknown> {
    this.tar.controller.error(new Error('abandoned'));
    return this.written.then(
      () => undefined,
      (error) => error,
    );
  }
}
