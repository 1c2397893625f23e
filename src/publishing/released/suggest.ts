import { type Kysely, sql } from 'kysely';
import type { PublishingTables } from '../tables.ts';
import type { LinkedArticle } from './article.ts';

/** Among how many of the newest titles likeness is sought: enough for people, and always quick. */
const looked = 5000;

/** Documents with exactly this 索引号 or 文号, whatever brackets it was typed with. */
export async function numbered(
  db: Kysely<PublishingTables>,
  text: string,
): Promise<readonly LinkedArticle[]> {
  const wanted = text
    .trim()
    .normalize('NFKC')
    .replace(/[[(【〔]/g, '〔')
    .replace(/[\])】〕]/g, '〕');
  if (!/\d/.test(wanted) || wanted.length > 60) return [];
  return db
    .selectFrom('publication')
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
    .select(['publication.id', 'revision.title'])
    .where((either) =>
      either.or([
        either('publication.index_no', '=', text.trim().toUpperCase()),
        either('publication.id', 'in', (inner) =>
          inner.selectFrom('normative_document').select('publication_id').where('number', '=', wanted),
        ),
      ]),
    )
    .limit(5)
    .execute();
}

/** Titles that share most pairs of characters with a text for which nothing was found (您是不是要找). */
export async function likeTitles(
  db: Kysely<PublishingTables>,
  text: string,
): Promise<readonly LinkedArticle[]> {
  const pairs = pairsOf(text);
  if (pairs.length === 0) return [];
  const shared = sql<number>`${sql.join(
    pairs.map((pair) => sql`(position(${pair} in lower(newest.title)) > 0)::int`),
    sql` + `,
  )}`;
  const rows = await db
    .selectFrom(
      db
        .selectFrom('publication_search')
        .select(['publication_id as id', 'title', 'released_at'])
        .orderBy('released_at', 'desc')
        .limit(looked)
        .as('newest'),
    )
    .select(['newest.id', 'newest.title', shared.as('shared')])
    .where(shared, '>', Math.floor(pairs.length / 3))
    .orderBy(shared, 'desc')
    .orderBy('newest.released_at', 'desc')
    .limit(8)
    .execute();
  return rows.map(({ id, title }) => ({ id, title }));
}

/** Neighbouring characters, each pair once; punctuation parts words. */
function pairsOf(text: string): readonly string[] {
  const parts =
    text
      .slice(0, 40)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = parts.flatMap((part) => {
    const signs = [...part];
    return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  });
  return [...new Set(pairs)].slice(0, 24);
}

/** A column whose name somebody may mean. */
export interface NamedColumn {
  readonly bodyId: string;
  readonly name: string;
  readonly slug: string;
}

/** Open columns whose name holds what somebody typed, or is held by it. */
export async function likeColumns(
  db: Kysely<PublishingTables>,
  text: string,
): Promise<readonly NamedColumn[]> {
  const wanted = text.trim().slice(0, 40);
  if (wanted.length < 2) return [];
  return db
    .selectFrom('publish_column')
    .select(['body_id as bodyId', 'name', 'slug'])
    .where('closed_on', 'is', null)
    .where(sql<boolean>`(position(${wanted} in name) > 0 or position(name in ${wanted}) > 0)`)
    .orderBy('position')
    .limit(6)
    .execute();
}
