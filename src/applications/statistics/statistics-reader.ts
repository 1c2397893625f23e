import type { ApplicationTools } from '../tools.ts';
import type { CountDisputes } from './count-quarters.ts';
import type { PeriodId } from './period.ts';
import { type PublicStatistics, publicStatistics } from './public-statistics.ts';

/** What the county sets, and where disputes are counted. */
export interface StatisticsSettings {
  readonly countDisputes: CountDisputes;
  /** See `PublicStatistics.smallBelow`. */
  readonly smallBelow?: number | undefined;
}

/** Milliseconds for which the same statistics are not reckoned again, however many ask. */
const freshFor = 60_000;

/** Gives the statistics of a body and a closed span; `at` is now, in milliseconds. */
export type StatisticsReader = (
  bodyId: string,
  year: number,
  period: PeriodId,
  at: number,
) => Promise<PublicStatistics>;

/** Reckons the statistics of applications, the same at most once a minute. */
export function statisticsReader(
  tools: Pick<ApplicationTools, 'db' | 'calendar'>,
  { countDisputes, smallBelow }: StatisticsSettings,
): StatisticsReader {
  const kept = new Map<string, { readonly at: number; readonly statistics: Promise<PublicStatistics> }>();
  return (bodyId, year, period, at) => {
    const key = `${bodyId} ${year} ${period}`;
    const known = kept.get(key);
    if (known && at - known.at < freshFor) return known.statistics;
    const sources = { db: tools.db, calendar: tools.calendar, countDisputes };
    const statistics = publicStatistics(
      smallBelow === undefined ? sources : { ...sources, smallBelow },
      ...([bodyId, year, period] as const),
    );
    for (const [old, entry] of kept) if (at - entry.at >= freshFor) kept.delete(old);
    kept.set(key, { at, statistics });
    statistics.catch(() => kept.delete(key));
    return statistics;
  };
}
