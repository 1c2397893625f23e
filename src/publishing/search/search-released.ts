import { type Kysely, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { PublishingTables } from '../tables.ts';
import { words } from './index-released.ts';

/** What somebody looks for; everything may be left out, and then all that is released is listed. */
export interface SearchQuery {
  readonly text: string;
  readonly bodyId?: string;
  readonly columnId?: string;
  readonly kind?: string;
  readonly year?: number;
  readonly validity?: string;
  readonly order: 'newest' | 'best';
  /** Counted from one. */
  readonly page: number;
}

/** One page of what was found. */
export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** How many in all, counted no further than `countedUpTo`. */
  readonly count: number;
  readonly capped: boolean;
  /** The words that were looked for, to be marked. */
  readonly words: readonly string[];
  /** Whether not every word had to occur, because nothing holds them all. */
  readonly loosened: boolean;
}

/** One publication that was found. */
export interface SearchHit {
  readonly id: string;
  readonly title: string;
  readonly bodyId: string;
  readonly columnId: string;
  readonly releasedAt: string;
  readonly summary: string;
}

/** Hits on a page. */
export const pageSize = 20;
/** Nobody turns to a later page, and exact counts of common words take a second. */
export const countedUpTo = 1000;
/** Among how many of the newest hits the best are sought. */
const ranked = 1000;

/**
 * Searches what is released: all words must occur; when nothing holds them all, any of them will do. `newest`
 * sorts by date of release, `best` ranks the newest thousand hits by weight.
 */
export async function searchReleased(db: Kysely<PublishingTables>, query: SearchQuery): Promise<SearchPage> {
  const sought = words().sought(query.text);
  const strict = await searchWords(db, query, sought, ' & ');
  if (strict.count > 0 || sought.length < 2) return { ...strict, words: sought, loosened: false };
  const loose = await searchWords(db, query, sought, ' | ');
  return { ...loose, words: sought, loosened: loose.count > 0 };
}

async function searchWords(
  db: Kysely<PublishingTables>,
  query: SearchQuery,
  sought: readonly string[],
  joiner: ' & ' | ' | ',
): Promise<Pick<SearchPage, 'hits' | 'count' | 'capped'>> {
  const wanted = sql<string>`to_tsquery('simple', ${sought.map((word) => `'${word}'`).join(joiner)})`;
  const offset = Math.min((query.page - 1) * pageSize, countedUpTo);
  const found = matching(db, query, sought.length > 0 ? sql<SqlBool>`words @@ ${wanted}` : null);
  const counted = db
    .selectFrom(
      found
        .select('publication_id')
        .limit(countedUpTo + 1)
        .as('found'),
    )
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  const page = ordered(db, query, found, sought.length > 0 ? wanted : null)
    .limit(pageSize)
    .offset(offset)
    .execute();
  const [{ count }, ids] = await Promise.all([counted, page]);
  return {
    hits: await hitsOf(
      db,
      ids.map(({ publication_id }) => publication_id),
    ),
    count: Math.min(count, countedUpTo),
    capped: count > countedUpTo,
  };
}

type Found = ReturnType<typeof matching>;

/** Ranking reads every word of every hit, so only the newest thousand are ranked. */
function ordered(
  db: Kysely<PublishingTables>,
  { order }: SearchQuery,
  found: Found,
  wanted: RawBuilder<string> | null,
): SelectQueryBuilder<PublishingTables, never, { publication_id: string }> {
  const newest = found.orderBy('released_at', 'desc').orderBy('publication_id', 'desc');
  if (order === 'newest' || wanted === null) return newest.select('publication_id') as never;
  return db
    .selectFrom(newest.select(['publication_id', 'released_at', 'words']).limit(ranked).as('newest'))
    .select('publication_id')
    .orderBy(sql`ts_rank(words, ${wanted})`, 'desc')
    .orderBy('released_at', 'desc') as never;
}

function matching(
  db: Kysely<PublishingTables>,
  query: SearchQuery,
  words: ReturnType<typeof sql<SqlBool>> | null,
) {
  let found = db.selectFrom('publication_search');
  if (words) found = found.where(words);
  if (query.bodyId) found = found.where('body_id', '=', query.bodyId);
  if (query.columnId) found = found.where('column_id', '=', query.columnId);
  if (query.kind) found = found.where('column_kind', '=', query.kind as never);
  if (query.year) found = found.where('year', '=', query.year);
  if (query.validity) found = found.where('validity', '=', query.validity);
  return found;
}

async function hitsOf(db: Kysely<PublishingTables>, ids: readonly string[]): Promise<readonly SearchHit[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('publication')
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
    .select(['publication.id', 'publication.body_id as bodyId', 'publication.column_id as columnId'])
    .select(['revision.title', sql<string>`left(revision.plain, 2000)`.as('summary')])
    .select(sql<string>`publication.first_released_at`.as('releasedAt'))
    .where('publication.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
