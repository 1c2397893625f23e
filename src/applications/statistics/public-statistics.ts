import type { Kysely } from 'kysely';
import { type Day, day, type WorkingCalendar, workdaysBetween } from '../../law/index.ts';
import type { Application } from '../application.ts';
import { readActs } from '../application-rows.ts';
import { foldApplication } from '../fold-application.ts';
import { isOverdue, replyClock } from '../reply-clock.ts';
import type { Tables } from '../tools.ts';
import { type OutcomeGroup, outcomeGroupIds, outcomeGroupOf } from './outcome-groups.ts';
import { type PublicCount, protectCounts, publicCount, usualSmallBelow } from './protect-counts.ts';

/** What the public sees of the applications of a body and a year (依申请公开统计). */
export interface PublicStatistics {
  readonly bodyId: string;
  readonly year: number;
  /** The last day that is counted: of the year, or today. */
  readonly until: Day;
  /** Applications with their day of receipt in the year. */
  readonly received: PublicCount;
  /** Replies and other ends of the year, by what they came to. */
  readonly concluded: PublicCount;
  readonly outcomes: Readonly<Record<OutcomeGroup, PublicCount>>;
  /** Working days from receipt to delivery of what was concluded; null when it was too few to tell. */
  readonly workdays: { readonly median: number; readonly p90: number } | null;
  /** Delivered late in the year, or late and still open at its end. */
  readonly overdue: PublicCount;
  readonly disputes: { readonly reconsideration: PublicCount; readonly litigation: PublicCount };
  /** Counts from 1 to one less than this are told as ranges. */
  readonly smallBelow: number;
}

/** How many disputes were begun against a body between two days; kept by another module. */
export type CountDisputes = (
  bodyId: string,
  first: Day,
  last: Day,
) => Promise<{ readonly reconsideration: number; readonly litigation: number }>;

/** What the statistics draw from. */
export interface StatisticsSources {
  readonly db: Kysely<Tables>;
  readonly calendar: WorkingCalendar;
  readonly countDisputes: CountDisputes;
  /** See `PublicStatistics.smallBelow`; at least 3, for a range of one value hides nothing. */
  readonly smallBelow?: number;
}

/**
 * Counts the applications of a body for the public. Only whole years are told, and no sums over bodies: the difference
 * of two tables would give away what each keeps back.
 */
export async function publicStatistics(
  { db, calendar, countDisputes, smallBelow = usualSmallBelow }: StatisticsSources,
  bodyId: string,
  year: number,
  today: Day,
): Promise<PublicStatistics> {
  const [first, end] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const until = today < end ? today : end;
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('received_on', '<=', until)
    .where((is) => is.or([is('concluded_on', 'is', null), is('concluded_on', '>=', first)]))
    .execute();
  const acts = await readActs(
    db,
    rows.map(({ id }) => id),
  );
  const applications = [...acts.values()].map((list) => foldApplication(list)).filter(isCounted);
  const within = (on: Day | null): on is Day => on !== null && first <= on && on <= until;
  const concluded = applications.filter(({ firstConclusion }) => within(firstConclusion?.on ?? null));
  const ofGroup = (group: OutcomeGroup) =>
    concluded.filter(({ firstConclusion }) => outcomeGroupOf(firstConclusion!.decision) === group).length;
  const { counts, total } = protectCounts(outcomeGroupIds.map(ofGroup), smallBelow);
  const taken = concluded.flatMap(({ receivedOn, deliveredOn }) =>
    receivedOn && deliveredOn ? [workdaysBetween(calendar, receivedOn, deliveredOn).workdays] : [],
  );
  const overdue = applications.filter(
    (application) =>
      (within(application.deliveredOn) || application.deliveredOn === null) &&
      isOverdue(replyClock(application, calendar, until), application.deliveredOn, until),
  ).length;
  const { reconsideration, litigation } = await countDisputes(bodyId, first, until);
  const told = (count: number) => publicCount(count, smallBelow);
  return {
    ...{ bodyId, year, until, smallBelow, concluded: total },
    received: told(applications.filter(({ receivedOn }) => within(receivedOn)).length),
    outcomes: Object.fromEntries(outcomeGroupIds.map((group, index) => [group, counts[index]!])) as Record<
      OutcomeGroup,
      PublicCount
    >,
    workdays: taken.length < smallBelow ? null : { median: quantile(taken, 0.5), p90: quantile(taken, 0.9) },
    overdue: told(overdue),
    disputes: { reconsideration: told(reconsideration), litigation: told(litigation) },
  };
}

const isCounted = ({ kind, state }: Application): boolean =>
  kind === 'information' && state !== 'handed-over';

/** The smallest value that at least this share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
