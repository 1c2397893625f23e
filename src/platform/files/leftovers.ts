import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import { holdContent } from './hold-content.ts';
import { placeOf } from './place-of.ts';
import type { FileTables } from './tables.ts';

/** What is looked for. */
export interface LeftoverOptions {
  /** The hashes that somebody refers to, asked from the modules above. */
  readonly used: ReadonlySet<string>;
  /** Younger files are left alone: whoever put them in may be about to refer to them. 24 hours unless said. */
  readonly olderThanHours?: number;
}

/** What may be removed. */
export interface FileLeftovers {
  /** Only what is older than this instant. */
  readonly before: string;
  /** Accepted, but nobody refers to them. */
  readonly unused: readonly string[];
  /** In the store without ever having been accepted, by a crash between the two. */
  readonly unknown: readonly string[];
  /** Paths of uploads that broke off. */
  readonly unfinished: readonly string[];
}

const hour = 60 * 60_000;

/** Lists what nobody refers to any more; removes nothing. */
export async function leftovers(
  db: Kysely<FileTables>,
  clock: Clock,
  folder: string,
  { used, olderThanHours = 24 }: LeftoverOptions,
): Promise<FileLeftovers> {
  const before = Date.parse(clock.now()) - olderThanHours * hour;
  const rows = await db.selectFrom('stored_file').select(['sha256', 'created_at']).execute();
  const known = new Set(rows.map(({ sha256 }) => sha256));
  const old = rows.filter(({ sha256, created_at }) => !used.has(sha256) && Date.parse(created_at) < before);
  const stored = await filesIn(join(folder, 'store'), before);
  const broken = await filesIn(join(folder, 'quarantine'), before);
  return {
    before: new Date(before).toISOString(),
    unused: old.map(({ sha256 }) => sha256),
    unknown: stored.map((path) => path.slice(-64)).filter((name) => !known.has(name) && !used.has(name)),
    unfinished: broken,
  };
}

/** Removes what `leftovers` listed; what was taken in again since then stays. */
export async function removeLeftovers(
  db: Kysely<FileTables>,
  folder: string,
  { before, unused, unknown, unfinished }: FileLeftovers,
): Promise<void> {
  for (const sha256 of [...unused, ...unknown])
    await holdContent(db, sha256, async (transaction) => {
      const named = transaction.selectFrom('stored_file').select('sha256').where('sha256', '=', sha256);
      if (await named.where('created_at', '>=', before).executeTakeFirst()) return;
      await transaction.deleteFrom('stored_file').where('sha256', '=', sha256).execute();
      await rm(placeOf(folder, sha256), { force: true });
    });
  for (const path of unfinished) await rm(path, { force: true });
}

async function filesIn(folder: string, before: number): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const times = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return paths.filter((_, index) => (times[index]?.mtimeMs ?? Number.POSITIVE_INFINITY) < before);
}
