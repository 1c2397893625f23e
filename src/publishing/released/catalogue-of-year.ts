import { type Kysely, sql } from 'kysely';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTables } from '../tables.ts';
import { releasedWithin } from './released-within.ts';

/** One released publication as a line of the whole list of a year. */
export interface CatalogueEntry {
  readonly id: string;
  readonly indexNo: string | null;
  readonly title: string;
  readonly summary: string;
  readonly number: string | null;
  readonly bodyId: string;
  readonly column: string;
  readonly kind: ColumnKind;
  readonly formedOn: string;
  readonly releasedAt: string;
}

/** Lines in the list of one year at most. */
export const mostEntries = 50_000;

/** Everything released in a year that is public now (主动公开信息目录), the oldest first. */
export function catalogueOfYear(
  db: Kysely<PublishingTables>,
  year: number,
): Promise<readonly CatalogueEntry[]> {
  return releasedWithin(db, year)
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
    .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
    .select(['publication.id', 'publication.index_no as indexNo', 'publication.body_id as bodyId'])
    .select(['revision.title', 'revision.summary', 'column.name as column', 'column.kind'])
    .select([
      'publication.formed_on as formedOn',
      sql<string>`publication.first_released_at`.as('releasedAt'),
      sql<string | null>`revision.metadata ->> 'number'`.as('number'),
    ])
    .orderBy('publication.first_released_at')
    .orderBy('publication.id')
    .limit(mostEntries)
    .execute();
}
