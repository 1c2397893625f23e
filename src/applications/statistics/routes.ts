import type { Grants } from '../../bodies/index.ts';
import { type Day, day } from '../../law/index.ts';
import { type RequestContext, type Route, refused, route } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';
import { statisticsContracts as contracts } from './contracts.ts';
import { type CountDisputes, type PublicStatistics, publicStatistics } from './public-statistics.ts';

type Context = RequestContext<Grants>;

/** What the county sets, and where disputes are counted. */
export interface StatisticsSettings {
  readonly countDisputes: CountDisputes;
  /** See `PublicStatistics.smallBelow`. */
  readonly smallBelow?: number | undefined;
}

/** Milliseconds for which the same statistics are not reckoned again, however many ask. */
const freshFor = 60_000;

/** What the public may ask of the statistics. */
export function statisticsRoutes(
  tools: ApplicationTools,
  { countDisputes, smallBelow }: StatisticsSettings,
): readonly Route<Grants>[] {
  const kept = new Map<string, { readonly at: number; readonly statistics: Promise<PublicStatistics> }>();
  const statisticsOf = (bodyId: string, year: number, today: Day, at: number) => {
    const key = `${bodyId} ${year} ${today}`;
    const known = kept.get(key);
    if (known && at - known.at < freshFor) return known.statistics;
    const sources = { db: tools.db, calendar: tools.calendar, countDisputes };
    const statistics = publicStatistics(
      smallBelow === undefined ? sources : { ...sources, smallBelow },
      ...([bodyId, year, today] as const),
    );
    for (const [old, entry] of kept) if (at - entry.at >= freshFor) kept.delete(old);
    kept.set(key, { at, statistics });
    statistics.catch(() => kept.delete(key));
    return statistics;
  };
  return [
    route(
      contracts.publicStatistics,
      async ({ query }, { act }: Context) => {
        const { body } = await tools.structureOn(day(act.today));
        if (!body(query.body))
          return refused({ code: 'body-unknown', field: 'body', sentence: '找不到这个机关，请核对。' });
        const { outcomes, ...statistics } = await statisticsOf(
          ...([query.body, query.year, day(act.today), Date.parse(act.at)] as const),
        );
        return { ok: true, value: { ...statistics, outcomes: { ...outcomes } } };
      },
      { access: 'public', rateLimit: { max: 60, per: 60_000 } },
    ),
  ];
}
