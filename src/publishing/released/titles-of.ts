import type { Kysely } from 'kysely';
import type { PublishingTables } from '../tables.ts';

/** The titles under which publications are public now, by their ids; one that is not public has none. */
export async function titlesOf(
  db: Kysely<PublishingTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('publication')
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
    .select(['publication.id', 'revision.title'])
    .where('publication.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
