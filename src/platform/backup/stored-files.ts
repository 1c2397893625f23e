import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unfinishedName } from '../unfinished.ts';
import { BackupFault } from './backup-fault.ts';

/** A stored file: named after its own SHA-256, below a folder of the first two digits. */
export interface StoredFile {
  readonly hash: string;
  readonly path: string;
  readonly bytes: number;
}

/** Where the accepted files of a data folder lie; those in quarantine are none. */
export const filesFolder = (dataFolder: string): string => join(dataFolder, 'files', 'store');

const placeOf = (folder: string, hash: string) => join(folder, hash.slice(0, 2), hash);

/** All stored files below a folder; what else lies there is none of them. */
export async function* storedFiles(folder: string): AsyncGenerator<StoredFile> {
  for (const part of (await names(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const hash of (await names(join(folder, part))).filter((name) => /^[0-9a-f]{64}$/.test(name))) {
      const path = join(folder, part, hash);
      const status = await stat(path).catch(() => null);
      if (status?.isFile() && hash.startsWith(part)) yield { hash, path, bytes: status.size };
    }
  }
}

/** Stores a file under its hash. Throws BackupFault when the content has another one. */
export async function placeStoredFile(
  folder: string,
  hash: string,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  const path = placeOf(folder, hash);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = unfinishedName(path);
  try {
    const actual = createHash('sha256');
    await pipeline(
      body,
      async function* hashed(chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          actual.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }),
    );
    if (actual.digest('hex') !== hash)
      throw new BackupFault('damaged', `备份中的文件 ${hash} 内容与校验值不符。请换用另一份备份。`);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function names(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}
