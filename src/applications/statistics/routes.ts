import type { Grants } from '../../bodies/index.ts';
import { day } from '../../law/index.ts';
import { type RequestContext, type Route, refused, route } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';
import { statisticsContracts as contracts } from './contracts.ts';
import { type CountDisputes, publicStatistics } from './public-statistics.ts';

type Context = RequestContext<Grants>;

/** What the county sets, and where disputes are counted. */
export interface StatisticsSettings {
  readonly countDisputes: CountDisputes;
  /** See `PublicStatistics.smallBelow`. */
  readonly smallBelow?: number | undefined;
}

/** What the public may ask of the statistics. */
export const statisticsRoutes = (
  tools: ApplicationTools,
  settings: StatisticsSettings,
): readonly Route<Grants>[] => [
  route(
    contracts.publicStatistics,
    async ({ query }, { act }: Context) => {
      const { body } = await tools.structureOn(day(act.today));
      if (!body(query.body))
        return refused({ code: 'body-unknown', field: 'body', sentence: '找不到这个机关，请核对。' });
      const { countDisputes, smallBelow } = settings;
      const sources = { db: tools.db, calendar: tools.calendar, countDisputes };
      const statistics = await publicStatistics(
        smallBelow === undefined ? sources : { ...sources, smallBelow },
        query.body,
        query.year,
        day(act.today),
      );
      return { ok: true, value: { ...statistics, outcomes: { ...statistics.outcomes } } };
    },
    { access: 'public', rateLimit: { max: 60, per: 60_000 } },
  ),
];
