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
 * away nothing that each keeps back: parts of a year are told by fixed bounds only, none and few alike; whole
 * years are told exactly but for the few, in a way that holds against the bounds of their quarters; nothing is summed
 * over bodies.
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
  const workdays = counted.flatMap((one) => one.workdays);
  return {
    ...{ bodyId, year, period, smallBelow, until: endOf(year, period) },
    ...(period === 'year' ? ofYear(counted, smallBelow) : inBands(counted, smallBelow)),
    workdays:
      workdays.length < smallBelow ? null : { median: quantile(workdays, 0.5), p90: quantile(workdays, 0.9) },
  };
}

const byGroup = (counts: readonly PublicCount[]): Told['outcomes'] =>
  Object.fromEntries(outcomeGroupIds.map((group, index) => [group, counts[index]!])) as Told['outcomes'];

/** The counts of a part of a year: only between which bounds each lies. */
function inBands(quarters: readonly QuarterCounts[], smallBelow: number): Told {
  const told = (pick: Pick) => bandOf(total(quarters, pick), smallBelow);
  const outcomes = groups.map(told);
  return { ...measures(told), outcomes: byGroup(outcomes), concluded: told(ended) };
}

/** The counts of a year: exact but for the small ones. */
function ofYear(quarters: readonly QuarterCounts[], smallBelow: number): Told {
  const told = (pick: Pick) => publicCount(total(quarters, pick), smallBelow);
  const known = groups.map((pick) => sumOf(quarters.map((quarter) => bandOf(pick(quarter), smallBelow))));
  const outcomes = groups.map((pick) => total(quarters, pick));
  const { counts, total: concluded } = protectCounts(outcomes, smallBelow, known);
  return { ...measures(told), outcomes: byGroup(counts), concluded };
}

/** Picks one count of a quarter. */
type Pick = (quarter: QuarterCounts) => number;

const groups: readonly Pick[] = outcomeGroupIds.map(
  (_, index) =>
    ({ outcomes }) =>
      outcomes[index]!,
);

const ended: Pick = ({ outcomes }) => outcomes.reduce((sum, count) => sum + count, 0);

const measures = (told: (pick: Pick) => PublicCount) => ({
  ...{ received: told(({ received }) => received), overdue: told(({ overdue }) => overdue) },
  disputes: {
    reconsideration: told(({ reconsideration }) => reconsideration),
    litigation: told(({ litigation }) => litigation),
  },
});

const total = (quarters: readonly QuarterCounts[], pick: Pick): number =>
  quarters.reduce((sum, quarter) => sum + pick(quarter), 0);

/** The smallest value that at least this share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
