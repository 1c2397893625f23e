import type { Grants } from '../../bodies/index.ts';
import { type Refusal, type RequestContext, type Route, refused, route } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';
import { statisticsContracts as contracts } from './contracts.ts';
import { closedPeriods } from './period.ts';
import { type StatisticsSettings, statisticsReader } from './statistics-reader.ts';

type Context = RequestContext<Grants>;

const stillRunning: Refusal = {
  ...{ code: 'period-running', field: 'period' },
  sentence: '只公布已经结束的季度和年度，请选择以前的时段。',
};

/** What the public may ask of the statistics. */
export function statisticsRoutes(
  tools: ApplicationTools,
  settings: StatisticsSettings,
): readonly Route<Grants>[] {
  const statisticsOf = statisticsReader(tools, settings);
  return [
    route(
      contracts.publicStatistics,
      async ({ query }, { act }: Context) => {
        const { body } = await tools.structureOn(act.today);
        if (!body(query.body))
          return refused({ code: 'body-unknown', field: 'body', sentence: '找不到这个机关，请核对。' });
        if (!closedPeriods(query.year, act.today).includes(query.period)) return refused(stillRunning);
        const { outcomes, ...statistics } = await statisticsOf(
          ...([query.body, query.year, query.period, Date.parse(act.at)] as const),
        );
        return { ok: true, value: { ...statistics, outcomes: { ...outcomes } } };
      },
      { access: 'public', rateLimit: { max: 60, per: 60_000 } },
    ),
  ];
}
