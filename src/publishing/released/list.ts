import { type Kysely, sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTables } from '../tables.ts';

/** Which released publications to list. */
export interface ReleasedSelection {
  readonly bodyId?: string;
  readonly columnId?: string;
  readonly kinds?: readonly ColumnKind[];
  /** Counted from one. */
  readonly page?: number;
  readonly size?: number;
}

/** One line of a list. */
export interface ReleasedLine {
  readonly id: string;
  readonly title: string;
  readonly bodyId: string;
  readonly columnId: string;
  readonly releasedAt: string;
  readonly indexNo: string | null;
  readonly number: string | null;
}

/** One page of a list, the newest first, and how many there are in all. */
export interface ReleasedPage {
  readonly lines: readonly ReleasedLine[];
  readonly count: number;
}

/** Lists what is released (列表页). */
export async function releasedList(
  db: Kysely<PublishingTables>,
  selection: ReleasedSelection,
): Promise<ReleasedPage> {
  const { page = 1, size = 20 } = selection;
  const [lines, { count }] = await Promise.all([
    selected(db, selection)
      .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
      .select(['publication.id', 'revision.title', 'publication.body_id as bodyId'])
      .select(['publication.column_id as columnId', 'publication.index_no as indexNo'])
      .select([
        sql<string>`publication.first_released_at`.as('releasedAt'),
        sql<string | null>`revision.metadata ->> 'number'`.as('number'),
      ])
      .orderBy('publication.released_at', 'desc')
      .orderBy('publication.id', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    selected(db, selection).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow(),
  ]);
  return { lines, count };
}

function selected(db: Kysely<PublishingTables>, { bodyId, columnId, kinds }: ReleasedSelection) {
  let rows = db.selectFrom('publication').where('publication.released_revision', 'is not', null);
  if (bodyId) rows = rows.where('publication.body_id', '=', bodyId);
  if (columnId) rows = rows.where('publication.column_id', '=', columnId);
  if (kinds)
    rows = rows.where('publication.column_id', 'in', (column) =>
      column
        .selectFrom('publish_column')
        .select('id')
        .where('kind', 'in', [...kinds]),
    );
  return rows;
}

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
  return db
    .selectFrom('publish_column as column')
    .leftJoin('publication', (join) =>
      join
        .onRef('publication.column_id', '=', 'column.id')
        .on('publication.released_revision', 'is not', null),
    )
    .select(['column.id', 'column.body_id as bodyId', 'column.parent_id as parentId', 'column.name'])
    .select(['column.slug', 'column.kind', 'column.catalogue_item as catalogueItem'])
    .select(['column.update_within_days as updateWithinDays'])
    .select([
      sql<number>`count(publication.id)`.as('count'),
      sql<string | null>`max(publication.released_at)`.as('newestAt'),
    ])
    .where('column.body_id', '=', bodyId)
    .where((either) => either.or([either('closed_on', 'is', null), either('closed_on', '>', today)]))
    .groupBy('column.id')
    .orderBy('column.position')
    .execute();
}
