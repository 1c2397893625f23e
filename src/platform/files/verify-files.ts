import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import { placeOf } from './place-of.ts';
import type { FileTables } from './tables.ts';

/** A file that is not what it was when it was accepted. */
export interface DamagedFile {
  readonly sha256: string;
  readonly what: 'missing' | 'changed';
}

const page = 500;

/** Reads every accepted file again and compares it with its hash. */
export async function* verifyFiles(db: Kysely<FileTables>, folder: string): AsyncGenerator<DamagedFile> {
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('stored_file')
      .select('sha256')
      .where('sha256', '>', last)
      .orderBy('sha256')
      .limit(page)
      .execute();
    for (const { sha256 } of rows) {
      const what = await conditionOf(placeOf(folder, sha256), sha256);
      if (what !== 'whole') yield { sha256, what };
    }
    if (rows.length < page) return;
    last = rows.at(-1)!.sha256;
  }
}

async function conditionOf(path: string, sha256: string): Promise<'whole' | DamagedFile['what']> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'changed';
}
