import { type Kysely, sql } from 'kysely';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTables } from '../tables.ts';
import { type Counted, keptCount } from './count-listed.ts';

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

/** One page of a list, the newest first. */
export interface ReleasedPage extends Counted {
  readonly lines: readonly ReleasedLine[];
}

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
