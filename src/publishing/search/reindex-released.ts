import { type Kysely, sql } from 'kysely';
import type { PublishingTables } from '../tables.ts';
import { type SearchRow, searchRow, textsOf } from './index-released.ts';

/** Texts that are taken apart at a time; between two batches the process does other things. */
const batch = 200;

/**
 * Puts everything that is released into the search anew (重建索引), e.g. after a bulk import or when the dictionary
 * has changed. May be interrupted and repeated; the search stays usable meanwhile. Gives back how many there are.
 */
export async function reindexReleased(db: Kysely<PublishingTables>): Promise<number> {
  let count = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const texts = await textsOf(db, 'released')
      .where('publication.id', '>', last)
      .orderBy('publication.id')
      .limit(batch)
      .execute();
    if (texts.length === 0) return count;
    await store(db, texts.map(searchRow));
    count += texts.length;
    last = texts.at(-1)!.id;
  }
}

async function store(db: Kysely<PublishingTables>, rows: readonly SearchRow[]): Promise<void> {
  const fields = [
    ...([
      'body_id',
      'column_id',
      'column_kind',
      'year',
      'validity',
      'released_at',
      'title',
      'words',
    ] as const),
  ];
  await db
    .insertInto('publication_search')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('publication_id')
        .doUpdateSet(Object.fromEntries(fields.map((field) => [field, sql.ref(`excluded.${field}`)]))),
    )
    .execute();
}
