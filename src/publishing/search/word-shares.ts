import { type Kysely, sql } from 'kysely';
import type { PublishingTables } from '../tables.ts';
import { segmentation } from './segmentation.ts';

/** How common words are, as the database last counted them; only decides how a search is carried out. */
export interface WordShares {
  /** How many publications there are to search. */
  readonly publications: number;
  /** When the newest was released; null while there is none. */
  readonly newest: string | null;
  /** Everything is indexed in today's way, under the words of its time and place too. */
  readonly placed: boolean;
  /** The share of publications that hold all (or any) of the words, from 0 to 1; unknown words are rare. */
  share(words: readonly string[], joiner: ' & ' | ' | '): number;
}

/** Milliseconds after which the counts are asked for again. */
const lasting = 300_000;
const kept = new WeakMap<object, { readonly until: number; readonly shares: Promise<WordShares> }>();

/** The counts of this database, a few minutes old at most. */
export function wordShares(db: Kysely<PublishingTables>): Promise<WordShares> {
  const now = performance.now();
  const known = kept.get(db);
  if (known && known.until > now) return known.shares;
  const shares = readShares(db).catch(() => nothingKnown);
  kept.set(db, { until: now + lasting, shares });
  return shares;
}

const nothingKnown: WordShares = { publications: 0, newest: null, placed: false, share: () => 0 };

async function readShares(db: Kysely<PublishingTables>): Promise<WordShares> {
  const { rows } = await sql<{
    total: number;
    newest: string | null;
    fingerprint: string | null;
    words: string[] | null;
    shares: number[] | null;
  }>`
    select greatest(relation.reltuples, 0)::float8 as total,
      (select released_at from publication_search order by released_at desc limit 1) as newest,
      (select fingerprint from search_segmentation) as fingerprint,
      stats.most_common_elems::text::text[] as words, stats.most_common_elem_freqs as shares
    from pg_class relation
    left join pg_stats stats on stats.tablename = relation.relname and stats.attname = 'words'
      and stats.schemaname = current_schema()
    where relation.oid = 'publication_search'::regclass`.execute(db);
  const { total = 0, newest = null, fingerprint, words, shares } = rows[0] ?? {};
  const byWord = new Map((words ?? []).map((word, index) => [word, shares?.[index] ?? 0]));
  const of = (word: string) => byWord.get(word) ?? 0;
  return {
    publications: total,
    newest,
    placed: fingerprint === segmentation(),
    share: (sought, joiner) =>
      joiner === ' & '
        ? together(sought.map(of))
        : 1 - sought.reduce((without, word) => without * (1 - of(word)), 1),
  };
}

/** Words of one query belong together: 农村 stands beside 低保 more often than chance has it, but not always. */
function together(shares: readonly number[]): number {
  const rarest = Math.min(...shares);
  const others = shares.reduce((product, share) => product * share, 1) / (rarest || 1);
  return rarest * Math.sqrt(others);
}
