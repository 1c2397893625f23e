import { type Kysely, sql } from 'kysely';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTables } from '../tables.ts';

/** How much was released, by body, column and month: the open data of publishing, and the source of its charts. */
export async function releasedCounts(db: Kysely<PublishingTables>): Promise<
  readonly {
    bodyId: string;
    columnId: string;
    column: string;
    kind: ColumnKind;
    month: string;
    count: number;
  }[]
> {
  const month = sql<string>`to_char(publication.first_released_at at time zone 'Asia/Shanghai', 'YYYY-MM')`;
  return db
    .selectFrom('publication')
    .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
    .select([
      'publication.body_id as bodyId',
      'column.id as columnId',
      'column.name as column',
      'column.kind',
    ])
    .select([month.as('month'), sql<number>`count(*)`.as('count')])
    .where('publication.released_revision', 'is not', null)
    .groupBy(['publication.body_id', 'column.id', month])
    .orderBy(month)
    .orderBy('publication.body_id')
    .orderBy('column.position')
    .execute();
}
