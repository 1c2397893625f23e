import type { Kysely } from 'kysely';
import { addDays, type Day, type WorkingCalendar, workdaysBetween } from '../../law/index.ts';
import type { Application } from '../application.ts';
import { readActs } from '../application-rows.ts';
import { foldApplication } from '../fold-application.ts';
import { isOverdue, replyClock } from '../reply-clock.ts';
import type { Tables } from '../tools.ts';
import { outcomeGroupIds, outcomeGroupOf } from './outcome-groups.ts';
import { daysOfQuarter, type Quarter } from './period.ts';

/** How many disputes were begun against a body between two days; kept by another module. */
export type CountDisputes = (
  bodyId: string,
  first: Day,
  last: Day,
) => Promise<{ readonly reconsideration: number; readonly litigation: number }>;

/** What the counts are made from. */
export interface CountSources {
  readonly db: Kysely<Tables>;
  readonly calendar: WorkingCalendar;
  readonly countDisputes: CountDisputes;
}

/** What happened in one quarter, in true figures: never for the public. Those of several quarters add up. */
export interface QuarterCounts {
  /** Applications with their day of receipt in the quarter. */
  readonly received: number;
  /** Those whose last day lies in the quarter and which were not answered by it. */
  readonly overdue: number;
  /** Replies and other ends, by group in the order of table 3. */
  readonly outcomes: readonly number[];
  /** Working days from receipt to delivery of each that was concluded. */
  readonly workdays: readonly number[];
  readonly reconsideration: number;
  readonly litigation: number;
}

/** Counts quarters of a year at a body. */
export async function countQuarters(
  { db, calendar, countDisputes }: CountSources,
  bodyId: string,
  year: number,
  quarters: readonly Quarter[],
): Promise<readonly QuarterCounts[]> {
  const spans = quarters.map((quarter) => daysOfQuarter(year, quarter));
  const [from, until] = [spans[0]!.first, spans.at(-1)!.last];
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('received_on', '<=', until)
    .where((is) => is.or([is('concluded_on', 'is', null), is('concluded_on', '>=', from)]))
    .execute();
  const ids = rows.map(({ id }) => id);
  const applications = [...(await readActs(db, ids)).values()]
    .map((acts) => foldApplication(acts))
    .filter(isCounted);
  return Promise.all(
    spans.map(async (span) => ({
      ...countOf(applications, calendar, span),
      ...(await countDisputes(bodyId, span.first, span.last)),
    })),
  );
}

const isCounted = ({ kind, state }: Application): boolean =>
  kind === 'information' && state !== 'handed-over';

function countOf(
  applications: readonly Application[],
  calendar: WorkingCalendar,
  { first, last }: { readonly first: Day; readonly last: Day },
): Omit<QuarterCounts, 'reconsideration' | 'litigation'> {
  const within = (on: Day | null) => on !== null && first <= on && on <= last;
  const concluded = applications.filter(({ firstConclusion }) => within(firstConclusion?.on ?? null));
  const groups = concluded.map(({ firstConclusion }) => outcomeGroupOf(firstConclusion!.decision));
  return {
    received: applications.filter(({ receivedOn }) => within(receivedOn)).length,
    overdue: applications.filter((one) => within(dueUnanswered(one, calendar, last))).length,
    outcomes: outcomeGroupIds.map((group) => groups.filter((one) => one === group).length),
    workdays: concluded.flatMap(({ receivedOn, deliveredOn }) =>
      receivedOn && deliveredOn ? [workdaysBetween(calendar, receivedOn, deliveredOn).workdays] : [],
    ),
  };
}

/** The last day of an application that was not answered by it, as known on a later day; null for all others. */
function dueUnanswered(application: Application, calendar: WorkingCalendar, later: Day): Day | null {
  const clock = replyClock(application, calendar, later);
  return isOverdue(clock, application.deliveredOn, addDays(later, 1)) ? clock.due : null;
}
