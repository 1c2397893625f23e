import { z } from 'zod';
import { contract, day, oneOf } from '../../platform/contract.ts';
import { outcomeGroupIds } from './outcome-groups.ts';
import { periods } from './period.ts';

const count = z.object({
  ...{ exact: z.number().nullable(), from: z.number(), to: z.number().nullable() },
});

const period = oneOf(periods);

/** What the public is told of the applications of a body and a span; see `PublicStatistics`. */
export const publicStatisticsSchema = z.object({
  ...{ bodyId: z.uuid(), year: z.number(), period, until: day, smallBelow: z.number() },
  ...{ received: count, concluded: count, overdue: count },
  outcomes: z.record(z.enum(outcomeGroupIds), count),
  workdays: z.object({ median: z.number(), p90: z.number() }).nullable(),
  disputes: z.object({ reconsideration: count, litigation: count }),
});

/** What the public interface agrees on about the statistics of applications. */
export const statisticsContracts = {
  publicStatistics: contract({
    method: 'GET',
    path: '/api/public/application-statistics',
    query: z.object({
      ...{ body: z.uuid(), year: z.coerce.number().int().min(2019).max(2100) },
      period: period.default('year'),
    }),
    reply: publicStatisticsSchema,
    summary: '依申请公开统计（公开）',
  }),
} as const;
