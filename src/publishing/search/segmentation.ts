import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { PublishingTables } from '../tables.ts';
import { dictionary } from './dictionary.ts';
import { reindexReleased } from './reindex-released.ts';
import { terms } from './terms.ts';

/** To be raised with every change of how texts are taken apart that neither dictionary nor terms tell of. */
const rules = 3;

let fingerprint: string | undefined;

/** Tells apart the ways in which texts were ever taken into words (分词版本). */
export function segmentation(): string {
  fingerprint ??= createHash('sha256')
    .update(`${rules}\n${terms.join('\n')}\n`)
    .update(dictionary())
    .digest('hex')
    .slice(0, 16);
  return fingerprint;
}

/** Whether texts lie in the search that were taken apart in another way, so that some words no longer find them. */
export async function searchOutdated(db: Kysely<PublishingTables>): Promise<boolean> {
  const built = await db.selectFrom('search_segmentation').select('fingerprint').executeTakeFirst();
  if (built?.fingerprint === segmentation()) return false;
  const any = await db.selectFrom('publication_search').select('publication_id').limit(1).executeTakeFirst();
  return any !== undefined;
}

/**
 * Takes everything apart anew when the way of doing it has changed, e.g. after an upgrade. May be interrupted: it then
 * begins again the next time. Gives back how many texts it took; null when nothing was to be done.
 */
export async function renewSearch(
  db: Kysely<PublishingTables>,
  /** Whether to do it even when nothing has changed. */
  { always = false } = {},
): Promise<number | null> {
  const renewed = always || (await searchOutdated(db)) ? await reindexReleased(db) : null;
  await db
    .insertInto('search_segmentation')
    .values({ fingerprint: segmentation() })
    .onConflict((conflict) =>
      conflict
        .column('single')
        .doUpdateSet({ fingerprint: segmentation() })
        // Every few minutes the same is no change.
        .where('search_segmentation.fingerprint', '<>', sql<string>`excluded.fingerprint`),
    )
    .execute();
  return renewed;
}
