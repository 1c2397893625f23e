import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { unfinishedName } from '../unfinished.ts';
import { faultOfDisk } from './file-fault.ts';

/** A file in quarantine: whole and on disk, but accepted by nobody yet. */
export interface ReceivedFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Writes a stream into the quarantine while hashing it. Null when it is longer than allowed; nothing is left then,
 * nor when the sender gives up. Throws FileFault when the disk is full.
 */
export async function receive(
  quarantine: string,
  stream: Readable,
  mostBytes: number,
): Promise<ReceivedFile | null> {
  const path = unfinishedName(join(quarantine, 'upload'));
  const file = await open(path, 'wx', 0o600);
  let kept = false;
  try {
    const written = await write(file, stream, mostBytes);
    if (written === null) return null;
    await file.sync();
    kept = true;
    return { path, ...written };
  } catch (error) {
    return faultOfDisk(error);
  } finally {
    await file.close();
    if (!kept) await rm(path, { force: true });
  }
}

async function write(file: FileHandle, stream: Readable, mostBytes: number) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > mostBytes) return null;
    hash.update(bytes);
    await file.writev([bytes]);
  }
  return { sha256: hash.digest('hex'), size };
}
