import { type Kysely, sql } from 'kysely';
import type { Grants, Role } from '../../bodies/index.ts';
import { addDays, type Day } from '../../law/index.ts';
import { type ReviewStep, reviewerRoles } from '../review.ts';
import type { PublishingTables } from '../tables.ts';
import type { DeskLine } from './list-publications.ts';

/** Somebody at their desk: what they hold, and the day it is. */
export interface Desk {
  readonly grants: Grants;
  /** The bodies whose unreleased publications they may read. */
  readonly readable: readonly string[];
  readonly today: Day;
}

/** Why a text came back. */
export interface ReturnedLine extends DeskLine {
  readonly comments: readonly { readonly reviewer: string; readonly comment: string }[];
}

/** Lines shown of each heap; the list of publications shows all of them. */
const heap = 20;

/** Days between forming and the earliest day on which the 20 working days of art. 26 may run out, less a week. */
const soonAfter = 14;

/** Everything that waits for somebody (工作台), heap by heap, what has waited longest first. */
export async function workbench(db: Kysely<PublishingTables>, desk: Desk) {
  const held = (role: Role) => desk.grants.flatMap((grant) => (grant.role === role ? [grant.bodyId] : []));
  const clerkOf = held('clerk');
  const steps = (Object.entries(reviewerRoles) as [ReviewStep, Role][]).map(
    ([step, role]) => [step, held(role)] as const,
  );
  const [toReview, drafts, approved, scheduled, unpublished, toExcept] = await Promise.all([
    Promise.all(
      steps.map(([step, bodies]) =>
        heapOf(
          lines(db, bodies)
            .where('publication.state', '=', 'in-review')
            .where('publication.review_step', '=', step),
          'asc',
        ),
      ),
    ),
    heapOf(lines(db, clerkOf).where('publication.state', '=', 'draft'), 'desc'),
    heapOf(lines(db, clerkOf).where('publication.state', '=', 'approved'), 'asc'),
    heapOf(lines(db, desk.readable).where('publication.state', '=', 'scheduled'), 'asc'),
    lines(db, desk.readable)
      .where('publication.first_released_at', 'is', null)
      .where('publication.state', 'in', ['draft', 'in-review', 'approved'])
      .where('publication.attribute', '=', 'proactive')
      .where('publication.formed_on', '<=', addDays(desk.today, -soonAfter))
      .orderBy('publication.formed_on')
      .limit(heap * 2)
      .execute(),
    heapOf(
      lines(db, held('final-approver'))
        .where('publication.state', 'in', ['draft', 'in-review', 'approved', 'scheduled'])
        .where((row) =>
          row.exists(
            row
              .selectFrom('screening_exception')
              .select('screening_exception.id')
              .whereRef('screening_exception.revision_id', '=', 'publication.working_revision')
              .where('screening_exception.approved_by', 'is', null),
          ),
        ),
      'asc',
    ),
  ]);
  const comments = await commentsOn(
    db,
    drafts.map(({ revision }) => revision),
  );
  return {
    toReview: toReview.flat(),
    returned: drafts.flatMap((line) => {
      const said = comments.get(line.revision);
      return said ? [{ ...line, comments: said }] : [];
    }),
    drafts: drafts.filter(({ revision }) => !comments.has(revision)),
    ...{ approved, scheduled, unpublished, toExcept },
  };
}

function lines(db: Kysely<PublishingTables>, bodies: readonly string[]) {
  return db
    .selectFrom('publication')
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.working_revision')
    .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
    .select(['publication.id', 'publication.version', 'publication.body_id as bodyId'])
    .select(['column.name as column', 'revision.id as revision', 'revision.title', 'publication.state'])
    .select(['publication.review_step as step', 'revision.author_name as author'])
    .select(['publication.formed_on as formedOn', 'revision.created_at as changedAt'])
    .select(['publication.release_at as releaseAt', 'publication.first_released_at as releasedAt'])
    .where('publication.body_id', '=', sql<string>`any(${[...bodies]}::uuid[])`);
}

const heapOf = (rows: ReturnType<typeof lines>, order: 'asc' | 'desc') =>
  rows.orderBy('revision.created_at', order).limit(heap).execute();

/** What reviewers said against these revisions. */
async function commentsOn(db: Kysely<PublishingTables>, revisions: readonly string[]) {
  const rows = await db
    .selectFrom('publication_review')
    .select(['revision_id', 'reviewer_name', 'comment'])
    .where('revision_id', '=', sql<string>`any(${[...revisions]}::uuid[])`)
    .where('result', '<>', 'pass')
    .orderBy('id')
    .execute();
  const said = new Map<string, { reviewer: string; comment: string }[]>();
  for (const { revision_id, reviewer_name, comment } of rows) {
    const before = said.get(revision_id) ?? [];
    said.set(revision_id, [...before, { reviewer: reviewer_name, comment }]);
  }
  return said;
}
