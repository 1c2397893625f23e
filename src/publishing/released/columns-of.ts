import { type Kysely, sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTables } from '../tables.ts';
import { listedUpTo } from './count-listed.ts';

/** A column of a body as the public sees it. */
export interface ReleasedColumn {
  readonly id: string;
  readonly bodyId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly slug: string;
  readonly kind: ColumnKind;
  readonly catalogueItem: string | null;
  readonly updateWithinDays: number | null;
  /** No more than {@link listedUpTo}. */
  readonly count: number;
  /** The instant of its newest release; null while it is empty. */
  readonly newestAt: string | null;
}

/** The open columns of a body in their order, with how much they hold and how fresh they are. */
export async function columnsOf(
  db: Kysely<PublishingTables>,
  bodyId: string,
  today: Day,
): Promise<readonly ReleasedColumn[]> {
  const own = (column: string) => sql`
    from publication where publication.column_id = ${sql.ref(column)} and publication.released_revision is not null`;
  return db
    .selectFrom('publish_column as column')
    .select(['column.id', 'column.body_id as bodyId', 'column.parent_id as parentId', 'column.name'])
    .select(['column.slug', 'column.kind', 'column.catalogue_item as catalogueItem'])
    .select(['column.update_within_days as updateWithinDays'])
    .select([
      sql<number>`(select least(coalesce(sum(released), 0), ${listedUpTo}::int)::bigint from released_count
        where column_id = ${sql.ref('column.id')})`.as('count'),
      sql<string | null>`(select publication.released_at ${own('column.id')}
        order by publication.released_at desc, publication.id desc limit 1)`.as('newestAt'),
    ])
    .where('column.body_id', '=', bodyId)
    .where((either) => either.or([either('closed_on', 'is', null), either('closed_on', '>', today)]))
    .orderBy('column.position')
    .execute();
}
