import { type Kysely, sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { PublicationState } from '../publication.ts';
import type { ReviewStep } from '../review.ts';
import type { PublishingTables } from '../tables.ts';

/** Which publications of an office to list; everything but the bodies may be left out. */
export interface DeskSelection {
  /** The bodies whose drafts the reader may see. */
  readonly bodies: readonly string[];
  readonly state?: PublicationState;
  readonly step?: ReviewStep;
  readonly columnId?: string;
  /** A part of the title. */
  readonly title?: string;
  /** Counted from one. */
  readonly page: number;
}

/** One line of the list. */
export interface DeskLine {
  readonly id: string;
  readonly version: number;
  readonly bodyId: string;
  readonly column: string;
  readonly title: string;
  readonly state: PublicationState;
  readonly step: ReviewStep | null;
  readonly author: string;
  readonly formedOn: Day;
  readonly changedAt: string;
  readonly releaseAt: string | null;
  readonly releasedAt: string | null;
}

/** Lines on a page. */
const deskPageSize = 20;

/** Lists publications of the office in every state, the last changed first. */
export async function listPublications(
  db: Kysely<PublishingTables>,
  selection: DeskSelection,
): Promise<{ readonly lines: readonly DeskLine[]; readonly count: number }> {
  if (selection.bodies.length === 0) return { lines: [], count: 0 };
  const [lines, { count }] = await Promise.all([
    selected(db, selection)
      .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
      .select([
        'publication.id',
        'publication.version',
        'publication.body_id as bodyId',
        'column.name as column',
      ])
      .select(['revision.title', 'publication.state', 'publication.review_step as step'])
      .select(['revision.author_name as author', 'publication.formed_on as formedOn'])
      .select(['revision.created_at as changedAt', 'publication.release_at as releaseAt'])
      .select('publication.first_released_at as releasedAt')
      .orderBy('revision.created_at', 'desc')
      .orderBy('publication.id', 'desc')
      .limit(deskPageSize)
      .offset((selection.page - 1) * deskPageSize)
      .execute(),
    selected(db, selection).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow(),
  ]);
  return { lines, count };
}

function selected(db: Kysely<PublishingTables>, { bodies, state, step, columnId, title }: DeskSelection) {
  let rows = db
    .selectFrom('publication')
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.working_revision')
    .where('publication.body_id', 'in', [...bodies]);
  if (state) rows = rows.where('publication.state', '=', state);
  if (step) rows = rows.where('publication.review_step', '=', step);
  if (columnId) rows = rows.where('publication.column_id', '=', columnId);
  if (title) rows = rows.where('revision.title', 'like', `%${title.replace(/[\\%_]/g, '\\$&')}%`);
  return rows;
}
