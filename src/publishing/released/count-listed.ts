import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTables } from '../tables.ts';

/** Lists are counted and turned over no further: who looks for something older searches by year. */
export const listedUpTo = 10_000;

/** How many there are, counted no further than {@link listedUpTo}. */
export interface Counted {
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly capped: boolean;
}

/** How many there are, as every release and withdrawal has kept it: a large county does not count anew each time. */
export async function keptCount(
  db: Kysely<PublishingTables>,
  {
    bodyId,
    columnId,
    kinds,
  }: {
    readonly bodyId?: string | undefined;
    readonly columnId?: string | undefined;
    readonly kinds?: readonly ColumnKind[] | undefined;
  },
): Promise<Counted> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(released), 0)::bigint as count from released_count where true
    ${bodyId ? sql`and body_id = ${bodyId}` : sql``}
    ${columnId ? sql`and column_id = ${columnId}` : sql``}
    ${kinds ? sql`and column_id in (select id from publish_column where kind in (${sql.join(kinds)}))` : sql``}
  `.execute(db);
  const { count } = rows[0]!;
  return { count: Math.min(count, listedUpTo), capped: count > listedUpTo };
}

/** Counts rows, but not all of a million. */
export async function countedOf(
  db: Kysely<PublishingTables>,
  rows: SelectQueryBuilder<PublishingTables, 'publication', { id: string }>,
): Promise<Counted> {
  const { count } = await db
    .selectFrom(rows.limit(listedUpTo + 1).as('counted'))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return { count: Math.min(count, listedUpTo), capped: count > listedUpTo };
}
