import { z } from 'zod';
import { decisions } from '../../law/index.ts';
import { contract, day, id, oneOf } from '../../platform/contract.ts';
import { clock, state } from './shown.ts';

/** What the list of applications can be asked for. */
const wanted = z.object({
  ...{
    body: id.optional(),
    scope: z.enum(['open', 'closed', 'all']).default('open'),
    state: state.optional(),
  },
  ...{ from: day.optional(), until: day.optional() },
  ...{ person: z.string().trim().max(50).optional(), text: z.string().trim().max(100).optional() },
  number: z.string().trim().max(30).optional(),
  // The list behind a number of table 3: its cell and year; the body is needed with them.
  cell: z.string().max(100).optional(),
  year: z.coerce.number().int().min(2019).max(2100).optional(),
});

/** What the office and the interface agree on about lists of applications, and the numbers counted from them. */
export const listContracts = {
  listUrgent: contract({
    method: 'GET',
    path: '/api/applications',
    query: z.object({ body: id.optional() }),
    reply: z.array(
      z.object({
        ...{ id, bodyId: id, number: z.string().nullable(), description: z.string(), state },
        ...{ corrected: z.boolean(), submittedOn: day, version: z.number(), clock, overdue: z.boolean() },
      }),
    ),
    summary: '待办的申请，按紧急程度',
  }),
  listApplications: contract({
    method: 'GET',
    path: '/api/applications/list',
    query: wanted.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
    reply: z.object({
      count: z.number(),
      lines: z
        .array(
          z.object({
            ...{ id, bodyId: id, number: z.string().nullable(), description: z.string(), state },
            ...{ corrected: z.boolean(), submittedOn: day },
            ...{ receivedOn: day.nullable(), deliveredOn: day.nullable() },
            ...{ version: z.number(), clock, overdue: z.boolean(), workdaysLeft: z.number().nullable() },
            decision: oneOf(decisions).nullable(),
          }),
        )
        .readonly(),
    }),
    summary: '申请列表',
  }),
  exportApplications: contract({
    method: 'GET',
    path: '/api/applications/export',
    query: wanted,
    reply: z.unknown(),
    summary: '导出申请列表',
  }),
  tallyApplications: contract({
    method: 'GET',
    path: '/api/applications/tally',
    query: z.object({ body: id, year: z.coerce.number().int().min(2019).max(2100) }),
    reply: z.object({
      counts: z.record(z.string(), z.number()),
      behind: z.record(z.string(), z.array(id).readonly()),
      fees: z.object({ yuan: z.number(), refunded: z.number(), behind: z.array(id) }),
    }),
    summary: '年报表三的数据及其申请',
  }),
} as const;
