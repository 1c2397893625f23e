import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PublishingTables } from '../tables.ts';
import { words } from './index-released.ts';
import { narrowestScope } from './scopes.ts';
import { type Window, windowFor } from './windows.ts';
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
  /** Given by whoever wrote it (关键词). */
  readonly keywords: readonly string[];
}

/** Hits on a page. */
export const pageSize = 20;
/** Nobody turns to a later page, and exact counts of common words take a second. The best are sought among as many. */
export const countedUpTo = 300;

/** Words that so many texts hold are met soon enough when the newest texts are looked through one by one. */
const nearlyAll = 0.7;

/** A county in which the database would rather look into every text than use the index of words; measured. */
const small = 100_001;

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
  if (sought.length === 0) return told(db, await foundBy(db, query, { words: null, way: 'by date' }));
  const shares = await wordShares(db);
  const needed = joiner === ' & ' ? withoutParts(sought) : sought;
  const words = needed.map((word) => `'${word}'`).join(joiner);
  const share = shares.share(needed, joiner);
  if (share > nearlyAll) return told(db, await foundBy(db, query, { words, way: 'by date' }));
  const emphasis = shares.publications < small ? 4 : 1;
  for (let grown = 1; ; ) {
    const window = windowFor({ ...query, share, enough: countedUpTo + 1 }, shares, grown);
    const place = shares.placed ? placeOf(query, window) : [];
    const found = await foundBy(db, query, { words, way: 'by words', place, emphasis });
    // What lies before the window is older than everything in it, and is not counted any more.
    if (found.count > countedUpTo || window === null || window.whole) return told(db, found);
    // Words that stand together more rarely than was expected need a wider look.
    grown *= Math.max(2, (1.6 * countedUpTo) / Math.max(found.count, 10));
  }
}

/** A word that holds another is never there without it: 农村低保 needs no look for 低保. */
const withoutParts = (words: readonly string[]): readonly string[] =>
  words.filter(
    (word) =>
      word.length < 2 || word.length > 3 || !words.some((other) => other !== word && other.includes(word)),
  );

/** What narrows a search within the index, each part of it with the words of which any will do. */
function placeOf(query: SearchQuery, window: Window | null): readonly (readonly string[])[] {
  const scope = narrowestScope(query);
  const byQuarter = window !== null && scope?.byQuarter;
  return [...(window ? [window.anyOf] : []), ...(scope && !byQuarter ? [[scope.word]] : [])];
}

/** How hits are found: all texts looked through by their date, or fetched by their words, in a place of the index. */
type Way =
  | { readonly way: 'by date'; readonly words: string | null }
  | {
      readonly way: 'by words';
      readonly words: string;
      readonly place: readonly (readonly string[])[];
      /** How often the words are said, so that the database does not rather look into every text. */
      readonly emphasis: number;
    };

/** How many were found, counted no further than one more than is told, and which stand on the page. */
interface Counted {
  readonly count: number;
  readonly page: readonly string[];
}

async function foundBy(db: Kysely<PublishingTables>, query: SearchQuery, way: Way): Promise<Counted> {
  const offset = Math.min((query.page - 1) * pageSize, countedUpTo);
  const best = query.order === 'best' && way.words !== null;
  const order = best
    ? sql`ts_rank(words, to_tsquery('simple', ${way.words})) desc, released_at desc, publication_id desc`
    : sql`released_at desc, publication_id desc`;
  const { rows } = await sql<{ count: number; id: string | null }>`
    with found as materialized (${newestFound(query, way, best)})
    select counted.count, page.publication_id as id
    from (select count(*) as count from found) counted
    left join lateral (
      select publication_id, row_number() over (order by ${order}) as place
      from found order by ${order} limit ${pageSize} offset ${offset}
    ) page on true
    order by page.place`.execute(db);
  return { count: rows[0]?.count ?? 0, page: rows.flatMap(({ id }) => id ?? []) };
}

async function told(db: Kysely<PublishingTables>, { count, page }: Counted): Promise<Found> {
  const hits = await hitsOf(db, page);
  return { hits, count: Math.min(count, countedUpTo), capped: count > countedUpTo };
}

/** The newest hits, one more than are counted. The database misjudges what looking into a text costs. */
function newestFound(query: SearchQuery, way: Way, best: boolean): RawBuilder<unknown> {
  const fields = best ? sql`publication_id, released_at, words` : sql`publication_id, released_at`;
  if (way.way === 'by date') {
    const wanted = way.words === null ? [] : [sql`words @@ to_tsquery('simple', ${way.words})`];
    return sql`
      select ${fields} from publication_search where ${allOf([...wanted, ...conditions(query)])}
      order by released_at desc, publication_id desc limit ${countedUpTo + 1}`;
  }
  const sought = [...Array(way.emphasis).fill(way.words), ...way.place.map((words) => words.join(' | '))];
  // The database takes a text for cheap to look into, as it is not: said several times, the words seem rare enough
  // for their index, and no other index seems to help.
  const held = sought.map((words) => sql`words @@ to_tsquery('simple', ${words})`);
  const others = conditions(query).map((condition) => sql`(${condition}) is true`);
  return sql`
    select ${fields} from publication_search where ${allOf([...held, ...others])}
    order by released_at + interval '0' desc, publication_id desc limit ${countedUpTo + 1}`;
}

const allOf = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

function conditions({ bodyId, columnId, kind, year, validity }: SearchQuery): RawBuilder<unknown>[] {
  return [
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
    .select(sql<readonly string[]>`coalesce(revision.metadata -> 'keywords', '[]')`.as('keywords'))
    .where('publication.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
