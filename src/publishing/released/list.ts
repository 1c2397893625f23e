import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
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

/** One page of a list, the newest first, and how many there are in all, counted no further than {@link listedUpTo}. */
export interface ReleasedPage {
  readonly lines: readonly ReleasedLine[];
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly capped: boolean;
}

/** Lists are counted and turned over no further: who looks for something older searches by year. */
export const listedUpTo = 10_000;

/** Lists what is released (列表页). */
export async function releasedList(
  db: Kysely<PublishingTables>,
  selection: ReleasedSelection,
): Promise<ReleasedPage> {
  const { page = 1, size = 20 } = selection;
  // The page is chosen before its texts are fetched, else a late page fetches all those before it.
  const chosen = selected(db, selection)
    .selectAll('publication')
    .orderBy('publication.released_at', 'desc')
    .orderBy('publication.id', 'desc')
    .limit(size)
    .offset((page - 1) * size);
  const [lines, counted] = await Promise.all([
    db
      .selectFrom(chosen.as('publication'))
      .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
      .select(['publication.id', 'revision.title', 'publication.body_id as bodyId'])
      .select(['publication.column_id as columnId', 'publication.index_no as indexNo'])
      .select([
        sql<string>`publication.first_released_at`.as('releasedAt'),
        sql<string | null>`revision.metadata ->> 'number'`.as('number'),
      ])
      .orderBy('publication.released_at', 'desc')
      .orderBy('publication.id', 'desc')
      .execute(),
    keptCount(db, selection),
  ]);
  return { lines, ...counted };
}

/** How many there are, as every release and withdrawal has kept it: a large county does not count anew each time. */
async function keptCount(
  db: Kysely<PublishingTables>,
  { bodyId, columnId, kinds }: ReleasedSelection,
): Promise<{ readonly count: number; readonly capped: boolean }> {
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
async function countedOf(
  db: Kysely<PublishingTables>,
  rows: SelectQueryBuilder<PublishingTables, 'publication', { id: string }>,
): Promise<{ readonly count: number; readonly capped: boolean }> {
  const { count } = await db
    .selectFrom(rows.limit(listedUpTo + 1).as('counted'))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return { count: Math.min(count, listedUpTo), capped: count > listedUpTo };
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

/** Which documents of the policy library to list. */
export interface PolicySelection {
  readonly bodyId?: string;
  /** Where it stands in its life: `in-force`, `amended`, `repealed`, `expired`. */
  readonly validity?: string;
  /** The year of its forming. */
  readonly year?: number;
  /** A part of the title. */
  readonly title?: string;
  readonly page: number;
  readonly size: number;
}

/** One document of the policy library. */
export interface PolicyLine {
  readonly id: string;
  readonly title: string;
  readonly bodyId: string;
  readonly formedOn: Day;
  readonly number: string | null;
  readonly state: string | null;
}

/** Lists the policy library (政策文件库), the newest first. */
export async function policyLibrary(
  db: Kysely<PublishingTables>,
  selection: PolicySelection,
): Promise<{
  readonly documents: readonly PolicyLine[];
  readonly count: number;
  readonly capped: boolean;
}> {
  const { page, size, bodyId, validity, year, title } = selection;
  const chosen = selectedPolicies(db, selection)
    .selectAll('publication')
    .orderBy('publication.formed_on', 'desc')
    .orderBy('publication.id', 'desc')
    .limit(size)
    .offset((page - 1) * size);
  const [documents, counted] = await Promise.all([
    db
      .selectFrom(chosen.as('publication'))
      .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
      .leftJoin('normative_document as document', 'document.publication_id', 'publication.id')
      .select(['publication.id', 'revision.title', 'publication.body_id as bodyId'])
      .select(['publication.formed_on as formedOn', 'document.state'])
      .select(sql<string | null>`coalesce(document.number, revision.metadata ->> 'number')`.as('number'))
      .orderBy('publication.formed_on', 'desc')
      .orderBy('publication.id', 'desc')
      .execute(),
    validity || year || title
      ? countedOf(db, selectedPolicies(db, selection).select('publication.id'))
      : keptCount(db, { kinds: ['policy'], ...(bodyId ? { bodyId } : {}) }),
  ]);
  return { documents, ...counted };
}

function selectedPolicies(db: Kysely<PublishingTables>, selection: PolicySelection) {
  const { bodyId, validity, year, title } = selection;
  let rows = db
    .selectFrom('publication')
    .where('publication.released_revision', 'is not', null)
    .where('publication.column_id', 'in', (column) =>
      column.selectFrom('publish_column').select('id').where('kind', '=', 'policy'),
    );
  if (bodyId) rows = rows.where('publication.body_id', '=', bodyId);
  if (year)
    rows = rows
      .where('publication.formed_on', '>=', `${year}-01-01` as Day)
      .where('publication.formed_on', '<=', `${year}-12-31` as Day);
  if (validity)
    rows = rows.where('publication.id', 'in', (document) =>
      document.selectFrom('normative_document').select('publication_id').where('state', '=', validity),
    );
  if (title)
    rows = rows.where('publication.id', 'in', (found) =>
      found
        .selectFrom('publication_search')
        .select('publication_id')
        .where('column_kind', '=', 'policy')
        .where('title', 'like', `%${title.replace(/[\\%_]/g, '\\$&')}%`),
    );
  return rows;
}

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
