import { type Kysely, sql } from 'kysely';
import { type Ancestors, type Grants, may } from '../../bodies/index.ts';
import { addWorkdays, type Day, type WorkingCalendar } from '../../law/index.ts';
import { dayOfInstant, type Refusal } from '../../platform/index.ts';
import type { PublishingTables } from '../tables.ts';
import { outOfTurn, stateOfFeedback } from './act-on-feedback.ts';
import { type FeedbackActionName, type FeedbackState, feedbackActions } from './feedback-actions.ts';

/** Working days for an answer to a correction (网民纠错 3 个工作日内答复). */
const answerWithin = 3;
/** Longest list. */
const most = 200;

/** A message that somebody sent. */
export interface FeedbackLine {
  readonly id: string;
  readonly bodyId: string;
  readonly publicationId: string | null;
  /** Title of what it is about; null when it is about the site. */
  readonly title: string | null;
  readonly message: string;
  /** Whether the visitor left a way to reach them. */
  readonly reachable: boolean;
  readonly at: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  /** Question and answer as the public reads them; null while they are not public. */
  readonly publicQuestion: string | null;
  readonly publicAnswer: string | null;
  readonly publishedAt: string | null;
  readonly state: FeedbackState;
  readonly due: { readonly on: Day; readonly provisional: boolean };
  /** Answered too late, or not answered although the last day has passed. */
  readonly late: boolean;
  readonly actions: Readonly<Record<FeedbackActionName, Refusal | null>>;
}

/** Whose messages are asked for, and by whom. */
export interface FeedbackSelection {
  readonly calendar: WorkingCalendar;
  readonly bodies: readonly string[];
  readonly today: Day;
  readonly grants: Grants;
  readonly ancestors: Ancestors;
  readonly open?: boolean;
}

/** The messages sent to these bodies: open ones by their age, then the answered ones, the newest first. */
export async function listFeedback(
  db: Kysely<PublishingTables>,
  { calendar, bodies, today, grants, ancestors, open }: FeedbackSelection,
): Promise<readonly FeedbackLine[]> {
  let rows = db
    .selectFrom('feedback')
    .leftJoin('publication', 'publication.id', 'feedback.publication_id')
    .leftJoin('publication_revision as revision', 'revision.id', 'publication.working_revision')
    .select(['feedback.id', 'feedback.body_id as bodyId', 'feedback.publication_id as publicationId'])
    .select(['revision.title', 'feedback.message', 'feedback.at', 'feedback.answer'])
    .select(['feedback.answered_at as answeredAt', 'feedback.contact'])
    .select(['feedback.public_question as publicQuestion', 'feedback.public_answer as publicAnswer'])
    .select('feedback.published_at as publishedAt')
    .where('feedback.kind', '=', 'correction')
    .where('feedback.body_id', '=', sql<string>`any(${[...bodies]}::uuid[])`);
  if (open !== undefined) rows = rows.where('feedback.answered_at', open ? 'is' : 'is not', null);
  const found = await rows
    .orderBy(sql`feedback.answered_at is not null`)
    .orderBy(sql`case when feedback.answered_at is null then feedback.at end`)
    .orderBy('feedback.answered_at', 'desc')
    .limit(most)
    .execute();
  return found.map(({ contact, ...line }) => {
    const { due, provisional } = answerBy(calendar, line.at);
    const answeredOn = line.answeredAt === null ? today : dayOfInstant(line.answeredAt);
    const stands = { answered_at: line.answeredAt, published_at: line.publishedAt };
    const actions = Object.values(feedbackActions).map((action) => [
      action.name,
      may(grants, action.permission, line.bodyId, ancestors) ?? outOfTurn(action, stands),
    ]);
    return {
      ...line,
      ...{ reachable: contact !== null, state: stateOfFeedback(stands) },
      ...{ due: { on: due, provisional }, late: answeredOn > due },
      actions: Object.fromEntries(actions),
    };
  });
}

/** Until when a message that came at this instant is to be answered. */
const answerBy = (calendar: WorkingCalendar, at: string) =>
  addWorkdays(calendar, dayOfInstant(at) as Day, answerWithin);
