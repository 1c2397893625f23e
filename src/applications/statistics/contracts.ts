import { z } from 'zod';
import type { Day } from '../../law/index.ts';
import { contract } from '../../platform/contract.ts';
import { type OutcomeGroup, outcomeGroupIds } from './outcome-groups.ts';

const day = z.iso.date() as unknown as z.ZodType<Day, string>;
const count = z.object({
  ...{ exact: z.number().nullable(), from: z.number(), to: z.number().nullable() },
});

/** What the public is told of the applications of a body and a year; see `PublicStatistics`. */
export const publicStatisticsSchema = z.object({
  ...{ bodyId: z.uuid(), year: z.number(), until: day, smallBelow: z.number() },
  ...{ received: count, concluded: count, overdue: count },
  outcomes: z.record(z.enum(outcomeGroupIds as unknown as [OutcomeGroup, ...OutcomeGroup[]]), count),
  workdays: z.object({ median: z.number(), p90: z.number() }).nullable(),
  disputes: z.object({ reconsideration: count, litigation: count }),
});

/** What the public interface agrees on about the statistics of applications. */
export const statisticsContracts = {
  publicStatistics: contract({
    method: 'GET',
    path: '/api/public/application-statistics',
    query: z.object({ body: z.uuid(), year: z.coerce.number().int().min(2019).max(2100) }),
    reply: publicStatisticsSchema,
    summary: '依申请公开统计（公开）',
  }),
} as const;
