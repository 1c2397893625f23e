import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tools.ts';

/** Which of these files, by their hashes, were taken in before: kept, or waiting for a person. All, unless named. */
export async function knownFiles(
  db: Kysely<Tables>,
  hashes?: readonly string[],
): Promise<ReadonlySet<string>> {
  const among = hashes ? sql`key = any (${[...hashes]}::text[])` : sql`true`;
  const { rows } = await sql<{ key: string }>`
    select key from (
      select sha256 as key from filing_import where state <> 'rejected'
      union all
      select key from filing_act where act in ('import', 'exchange')
    ) known where ${among}`.execute(db);
  return new Set(rows.map(({ key }) => key));
}

/** The bodies and years, as `BODY YEAR`, that have a filing already. */
export async function filedAlready(
  db: Kysely<Tables>,
  placed: readonly { readonly bodyId: string | null }[],
): Promise<Set<string>> {
  const ids = [...new Set(placed.flatMap(({ bodyId }) => bodyId ?? []))];
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('filing')
    .select(['body_id', 'year'])
    .where('body_id', 'in', ids)
    .execute();
  return new Set(rows.map(({ body_id, year }) => `${body_id} ${year}`));
}
