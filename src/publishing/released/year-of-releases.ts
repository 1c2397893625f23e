import { type Kysely, sql } from 'kysely';
import type { PublishingTables } from '../tables.ts';
import { releasedWithin } from './released-within.ts';

/** How much one body, or all of them together, released in one year, seen from three sides. */
export interface YearOfReleases {
  readonly columns: readonly { readonly name: string; readonly count: number }[];
  /** Twelve numbers, January first. */
  readonly months: readonly number[];
  readonly channels: readonly { readonly name: string; readonly count: number }[];
}

const month = sql<string>`to_char(publication.first_released_at at time zone 'Asia/Shanghai', 'MM')`;

/** Counts the releases of one year by column, month and channel (主动公开统计). */
export async function yearOfReleases(
  db: Kysely<PublishingTables>,
  year: number,
  bodyId?: string,
): Promise<YearOfReleases> {
  const [byColumn, byChannel] = await Promise.all([
    releasedWithin(db, year, bodyId)
      .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
      .select(['column.name', 'column.kind', month.as('month'), sql<number>`count(*)`.as('count')])
      .groupBy(['column.name', 'column.kind', month])
      .execute(),
    releasedWithin(db, year, bodyId)
      .innerJoin('publication_channel as also', 'also.publication_id', 'publication.id')
      .innerJoin('channel', 'channel.id', 'also.channel_id')
      .select(['channel.name', sql<number>`count(*)`.as('count')])
      .groupBy('channel.name')
      .orderBy(sql`count(*)`, 'desc')
      .orderBy('channel.name')
      .execute(),
  ]);
  const columns = [...Map.groupBy(byColumn, ({ name }) => name)].map(([name, rows]) => ({
    name,
    count: sumOf(rows),
  }));
  const months = Array.from({ length: 12 }, (_, index) =>
    sumOf(byColumn.filter((row) => Number(row.month) === index + 1)),
  );
  return {
    columns: columns.toSorted((one, other) => other.count - one.count),
    months,
    channels: byChannel,
  };
}

/** The first and the last year in which something was released that is public now; null when nothing was. */
export async function yearsOfReleases(
  db: Kysely<PublishingTables>,
  bodyId?: string,
): Promise<{ readonly first: number; readonly last: number } | null> {
  let rows = db.selectFrom('publication').where('released_revision', 'is not', null);
  if (bodyId) rows = rows.where('body_id', '=', bodyId);
  const row = await rows
    .select([yearOf('min').as('first'), yearOf('max').as('last')])
    .executeTakeFirstOrThrow();
  return row.first === null || row.last === null ? null : { first: row.first, last: row.last };
}

const yearOf = (which: 'min' | 'max') =>
  sql<
    number | null
  >`extract(year from ${sql.raw(which)}(first_released_at) at time zone 'Asia/Shanghai')::int`;

const sumOf = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);
