import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PublishingTables } from '../tables.ts';
import { words } from './index-released.ts';
import { lastQuarters } from './quarters.ts';
import { wordShares } from './word-shares.ts';

/** What somebody looks for; everything may be left out, and then all that is released is listed. */
export interface SearchQuery {
  readonly text: string;
  readonly bodyId?: string;
  readonly columnId?: string;
  readonly kind?: string;
  /** Of release, in China. */
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
/** Nobody turns to a later page, and exact counts of common words take a second. The best are sought among as many. */
export const countedUpTo = 300;

/** What it costs to look whether a text holds a word, against fetching a hit of the index; measured. */
const lookAgainstHit = 25;

/**
 * Searches what is released: all words must occur; when nothing holds them all, any of them will do. `newest`
 * sorts by date of release, `best` ranks the newest hits by weight.
 */
export async function searchReleased(db: Kysely<PublishingTables>, query: SearchQuery): Promise<SearchPage> {
  const sought = words().sought(query.text);
  const strict = await searchWords(db, query, sought, ' & ');
  if (strict.count > 0 || sought.length < 2) return { ...strict, words: sought, loosened: false };
  const loose = await searchWords(db, query, sought, ' | ');
  return { ...loose, words: sought, loosened: loose.count > 0 };
}

type Found = Pick<SearchPage, 'hits' | 'count' | 'capped'>;

async function searchWords(
  db: Kysely<PublishingTables>,
  query: SearchQuery,
  sought: readonly string[],
  joiner: ' & ' | ' | ',
): Promise<Found> {
  const shares = await wordShares(db);
  const expected = sought.length === 0 ? 1 : shares.share(sought, joiner);
  const words = sought.map((word) => `'${word}'`).join(joiner);
  const common = sought.length === 0 || isCommon(expected, shares.publications);
  const many = expected * shares.publications > windowWorth;
  const within = (newest: string, quarters: number, rest: SearchQuery) =>
    foundBy(db, rest, `(${words}) & (${lastQuarters(newest, quarters).join(' | ')})`, false);

  if (query.year && sought.length > 0) {
    const { year, ...rest } = query;
    const end = `${year}-12-31T12:00:00+08:00`;
    const last = many ? await within(end, 1, rest) : null;
    return last?.capped ? last : within(end, 4, rest);
  }
  if (!common && many && shares.newest)
    for (const quarters of windows) {
      const found = await within(shares.newest, quarters, query);
      // What lies before the window is older than everything in it, and is not counted any more.
      if (found.capped) return found;
    }
  return foundBy(db, query, words, common);
}

/** Hits from which on it is worth looking into the last quarters first, and how many of these. */
const windowWorth = 2000;
const windows = [2, 8];

async function foundBy(
  db: Kysely<PublishingTables>,
  query: SearchQuery,
  words: string,
  common: boolean,
): Promise<Found> {
  const offset = Math.min((query.page - 1) * pageSize, countedUpTo);
  const wanted = words === '' ? null : sql<string>`to_tsquery('simple', ${words})`;
  const best = query.order === 'best' && wanted !== null;
  const order = best
    ? sql`ts_rank(words, ${wanted}) desc, released_at desc, publication_id desc`
    : sql`released_at desc, publication_id desc`;
  const { rows } = await sql<{ count: number; id: string | null }>`
    with found as materialized (${newestFound(query, wanted, common, best)})
    select counted.count, page.publication_id as id
    from (select count(*) as count from found) counted
    left join lateral (
      select publication_id, row_number() over (order by ${order}) as place
      from found order by ${order} limit ${pageSize} offset ${offset}
    ) page on true
    order by page.place`.execute(db);
  const count = rows[0]?.count ?? 0;
  return {
    hits: await hitsOf(
      db,
      rows.flatMap(({ id }) => id ?? []),
    ),
    count: Math.min(count, countedUpTo),
    capped: count > countedUpTo,
  };
}

/**
 * The newest hits, one more than are counted. Common words are met soon when the newest texts are looked through;
 * rare ones are fetched by the index of words. The database misjudges what looking into a text costs.
 */
function newestFound(
  query: SearchQuery,
  wanted: RawBuilder<string> | null,
  common: boolean,
  best: boolean,
): RawBuilder<unknown> {
  const fields = best ? sql`publication_id, released_at, words` : sql`publication_id, released_at`;
  const limited = sql`order by released_at desc, publication_id desc limit ${countedUpTo + 1}`;
  if (wanted === null || common)
    return sql`select ${fields} from publication_search where ${conditions(query, wanted)} ${limited}`;
  // Ordered by an expression, so that the list by date is out of the question.
  return sql`
    select ${fields} from publication_search where ${conditions(query, wanted)}
    order by released_at + interval '0' desc, publication_id desc limit ${countedUpTo + 1}`;
}

/** Whether looking through the newest texts meets enough hits sooner than fetching all hits. */
const isCommon = (expected: number, publications: number): boolean =>
  expected > 0 && (lookAgainstHit * countedUpTo) / expected < expected * publications;

function conditions(query: SearchQuery, wanted: RawBuilder<string> | null): RawBuilder<unknown> {
  const { bodyId, columnId, kind, year, validity } = query;
  const all = [
    ...(wanted ? [sql`words @@ ${wanted}`] : []),
    ...(bodyId ? [sql`body_id = ${bodyId}`] : []),
    ...(columnId ? [sql`column_id = ${columnId}`] : []),
    ...(kind ? [sql`column_kind = ${kind}`] : []),
    // As a period, so that lists by date lead to it.
    ...(year
      ? [
          sql`released_at >= ${newYear(year)}::timestamptz and released_at < ${newYear(year + 1)}::timestamptz`,
        ]
      : []),
    ...(validity ? [sql`validity = ${validity}`] : []),
  ];
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

const newYear = (year: number): string => `${year}-01-01T00:00:00+08:00`;

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
