import type { Day } from '../../law/index.ts';
import { type CountSources, countQuarters, type QuarterCounts } from './count-quarters.ts';
import { type OutcomeGroup, outcomeGroupIds } from './outcome-groups.ts';
import { endOf, type PeriodId, periods, type Quarter } from './period.ts';
import {
  bandOf,
  type PublicCount,
  protectCounts,
  publicCount,
  sumOf,
  usualSmallBelow,
} from './protect-counts.ts';

/** What the public sees of the applications of a body in a span of closed quarters (依申请公开统计). */
export interface PublicStatistics {
  readonly bodyId: string;
  readonly year: number;
  readonly period: PeriodId;
  /** The last day that is counted. */
  readonly until: Day;
  /** Applications with their day of receipt in the span. */
  readonly received: PublicCount;
  /** Replies and other ends of the span, by what they came to. */
  readonly concluded: PublicCount;
  readonly outcomes: Readonly<Record<OutcomeGroup, PublicCount>>;
  /** Working days from receipt to delivery of what was concluded; null when it was too few to tell. */
  readonly workdays: { readonly median: number; readonly p90: number } | null;
  /** Those whose last day lies in the span and which were not answered by it. */
  readonly overdue: PublicCount;
  readonly disputes: { readonly reconsideration: PublicCount; readonly litigation: PublicCount };
  /** Counts from 1 to one less than this are told as ranges. */
  readonly smallBelow: number;
}

/** What the statistics draw from. */
export interface StatisticsSources extends CountSources {
  /** See `PublicStatistics.smallBelow`; at least 3, for a range of one value hides nothing. */
  readonly smallBelow?: number;
}

type Told = Omit<PublicStatistics, 'bodyId' | 'year' | 'period' | 'until' | 'smallBelow' | 'workdays'>;

/**
 * Counts the applications of a body for the public, over a span that is over. So that the difference of two tables gives
 * away nothing that each keeps back: quarters are told by fixed bounds only; spans of several quarters are the sums of
 * what is told of each; only whole years are told exactly, and where few are, in a way that holds against the bounds of
 * their quarters; nothing is summed over bodies.
 */
export async function publicStatistics(
  { smallBelow = usualSmallBelow, ...sources }: StatisticsSources,
  bodyId: string,
  year: number,
  period: PeriodId,
): Promise<PublicStatistics> {
  const [first, last] = periods[period].quarters;
  const quarters = ([1, 2, 3, 4] as const).filter((one: Quarter) => first <= one && one <= last);
  const counted = await countQuarters(sources, bodyId, year, quarters);
  const bands = summed(counted, smallBelow);
  const workdays = counted.flatMap((one) => one.workdays);
  return {
    ...{ bodyId, year, period, smallBelow, until: endOf(year, period) },
    ...(period === 'year' ? ofYear(counted, smallBelow, bands) : bands),
    workdays:
      workdays.length < smallBelow ? null : { median: quantile(workdays, 0.5), p90: quantile(workdays, 0.9) },
  };
}

const byGroup = (counts: readonly PublicCount[]): Told['outcomes'] =>
  Object.fromEntries(outcomeGroupIds.map((group, index) => [group, counts[index]!])) as Told['outcomes'];

/** The sums of what is told of each quarter. */
function summed(quarters: readonly QuarterCounts[], smallBelow: number): Told {
  const sum = (pick: (quarter: QuarterCounts) => number) =>
    sumOf(quarters.map((quarter) => bandOf(pick(quarter), smallBelow)));
  const outcomes = outcomeGroupIds.map((_, index) => sum((quarter) => quarter.outcomes[index]!));
  return {
    ...{ received: sum(({ received }) => received), overdue: sum(({ overdue }) => overdue) },
    ...{ outcomes: byGroup(outcomes), concluded: sumOf(outcomes) },
    disputes: {
      reconsideration: sum(({ reconsideration }) => reconsideration),
      litigation: sum(({ litigation }) => litigation),
    },
  };
}

/** The exact counts of a year but for the small ones. */
function ofYear(quarters: readonly QuarterCounts[], smallBelow: number, bands: Told): Told {
  const told = (pick: (quarter: QuarterCounts) => number) => publicCount(total(quarters, pick), smallBelow);
  const outcomes = outcomeGroupIds.map((_, index) => total(quarters, (quarter) => quarter.outcomes[index]!));
  const known = outcomeGroupIds.map((group) => bands.outcomes[group]);
  const { counts, total: concluded } = protectCounts(outcomes, smallBelow, known);
  return {
    ...{ received: told(({ received }) => received), overdue: told(({ overdue }) => overdue) },
    ...{ outcomes: byGroup(counts), concluded },
    disputes: {
      reconsideration: told(({ reconsideration }) => reconsideration),
      litigation: told(({ litigation }) => litigation),
    },
  };
}

const total = (quarters: readonly QuarterCounts[], pick: (quarter: QuarterCounts) => number): number =>
  quarters.reduce((sum, quarter) => sum + pick(quarter), 0);

/** The smallest value that at least this share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
