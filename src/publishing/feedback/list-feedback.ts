import { type Kysely, sql } from 'kysely';
import { addWorkdays, type Day, type WorkingCalendar } from '../../law/index.ts';
import { dayOfInstant } from '../../platform/index.ts';
import type { PublishingTables } from '../tables.ts';

/** Working days for an answer to a correction (网民纠错 3 个工作日内答复). */
const answerWithin = 3;
/** Longest list. */
const most = 200;

/** A correction that somebody sent. */
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
  readonly due: { readonly on: Day; readonly provisional: boolean };
  /** Answered too late, or not answered although the last day has passed. */
  readonly late: boolean;
}

/** The corrections sent to these bodies: open ones by their age, then the answered ones, the newest first. */
export async function listFeedback(
  db: Kysely<PublishingTables>,
  calendar: WorkingCalendar,
  bodies: readonly string[],
  today: Day,
  open?: boolean,
): Promise<readonly FeedbackLine[]> {
  let rows = db
    .selectFrom('feedback')
    .leftJoin('publication', 'publication.id', 'feedback.publication_id')
    .leftJoin('publication_revision as revision', 'revision.id', 'publication.working_revision')
    .select(['feedback.id', 'feedback.body_id as bodyId', 'feedback.publication_id as publicationId'])
    .select(['revision.title', 'feedback.message', 'feedback.at', 'feedback.answer'])
    .select(['feedback.answered_at as answeredAt', 'feedback.contact'])
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
    return { ...line, reachable: contact !== null, due: { on: due, provisional }, late: answeredOn > due };
  });
}

/** Until when a message that came at this instant is to be answered. */
const answerBy = (calendar: WorkingCalendar, at: string) =>
  addWorkdays(calendar, dayOfInstant(at) as Day, answerWithin);

/** Corrections of a released publication with their answers, for its page; who asked is not told. */
export async function answeredFeedback(
  db: Kysely<PublishingTables>,
  publicationId: string,
): Promise<readonly { readonly message: string; readonly answer: string; readonly answeredAt: string }[]> {
  const rows = await db
    .selectFrom('feedback')
    .innerJoin('publication', 'publication.id', 'feedback.publication_id')
    .select(['feedback.message', 'feedback.answer', 'feedback.answered_at as answeredAt'])
    .where('feedback.publication_id', '=', publicationId)
    .where('publication.released_revision', 'is not', null)
    .where('feedback.kind', '=', 'correction')
    .where('feedback.answered_at', 'is not', null)
    .orderBy('feedback.answered_at', 'desc')
    .limit(20)
    .execute();
  return rows as never;
}
