import { type Kysely, sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTables } from '../tables.ts';
import type { LinkedArticle } from './article.ts';

/** Everything that has an address, a page at a time in the order of ids: for maps of the site (网站地图). */
export async function releasedAddresses(
  db: Kysely<PublishingTables>,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<readonly { readonly id: string; readonly releasedAt: string }[]> {
  return db
    .selectFrom('publication')
    .select(['id', sql<string>`released_at`.as('releasedAt')])
    .where('released_revision', 'is not', null)
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
}

/** How many publications are public. */
export async function releasedCount(db: Kysely<PublishingTables>): Promise<number> {
  const { count } = await db
    .selectFrom('publication')
    .select(sql<number>`count(*)`.as('count'))
    .where('released_revision', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** A column with its address word, also one that takes nothing new any more: what is in it stays public. */
export interface ColumnAddress {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly kind: ColumnKind;
  readonly closedOn: Day | null;
}

/** The column of a body with this address word; null when there never was one. */
export async function columnAt(
  db: Kysely<PublishingTables>,
  bodyId: string,
  slug: string,
): Promise<ColumnAddress | null> {
  const row = await db
    .selectFrom('publish_column')
    .select(['id', 'name', 'slug', 'kind', 'closed_on as closedOn'])
    .where('body_id', '=', bodyId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

/** One annual report (年报) that is public. */
export interface ReleasedReport extends LinkedArticle {
  readonly bodyId: string;
  /** The year it reports on. */
  readonly year: number;
  readonly releasedAt: string;
}

/** The annual reports of all bodies or of one; the year is the one the title names, else the year before its release. */
export async function releasedReports(
  db: Kysely<PublishingTables>,
  bodyId?: string,
): Promise<readonly ReleasedReport[]> {
  let reports = db
    .selectFrom('publication')
    .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
    .select(['publication.id', 'publication.body_id as bodyId', 'revision.title'])
    .select(sql<string>`publication.first_released_at`.as('releasedAt'))
    .where('column.kind', '=', 'report');
  if (bodyId) reports = reports.where('publication.body_id', '=', bodyId);
  const rows = await reports.orderBy('publication.first_released_at', 'desc').limit(5000).execute();
  return rows.map((report) => ({
    ...report,
    year: Number(/(?:19|20)\d\d/.exec(report.title)?.[0] ?? Number(report.releasedAt.slice(0, 4)) - 1),
  }));
}
