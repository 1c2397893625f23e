import { z } from 'zod';
import { type Day, type DisputeOutcomeId, disputeOutcomes } from '../law/index.ts';
import { contract } from '../platform/contract.ts';
import { type DisputeStage, disputeStages } from './dispute.ts';
import { type DisputeActName, disputeActNames } from './dispute-acts.ts';

export { disputeStages } from './dispute.ts';
export { disputeActNames, disputeActs } from './dispute-acts.ts';

const id = z.uuid();
const day = z.iso.date() as unknown as z.ZodType<Day, string>;
const stage = z.enum(Object.keys(disputeStages) as [DisputeStage, ...DisputeStage[]]);
const outcome = z.enum(Object.keys(disputeOutcomes) as [DisputeOutcomeId, ...DisputeOutcomeId[]]);
const procedure = z.enum(['reconsideration', 'litigation']);
const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['application', 'publication']), id }),
  z.object({ kind: z.literal('other'), id: z.null() }),
]);

/** What the office and the interface agree on about disputes. */
export const disputeContracts = {
  listDisputes: contract({
    method: 'GET',
    path: '/api/disputes',
    query: z.object({ body: id.optional(), about: id.optional() }),
    reply: z.array(
      z.object({
        ...{ id, bodyId: id, procedure, forum: z.string(), caseNumber: z.string(), filedOn: day, stage },
        ...{ outcome: outcome.nullable(), version: z.number() },
        deadlines: z
          .array(
            z.object({
              ...{ label: z.string(), due: day, provisional: z.boolean(), whose: z.enum(['ours', 'theirs']) },
            }),
          )
          .readonly(),
      }),
    ),
    summary: '行政复议、行政诉讼案件及其期限',
  }),
  fileDispute: contract({
    method: 'POST',
    path: '/api/disputes',
    body: z.object({
      ...{ bodyId: id, priorId: id.nullable(), subject, procedure, filedOn: day },
      ...{ afterReconsideration: z.boolean(), coDefendant: z.boolean() },
      forum: z.string().trim().min(1).max(100),
      caseNumber: z.string().trim().max(100),
    }),
    reply: z.object({ id, version: z.number() }),
    summary: '登记案件',
  }),
  recordDisputeAct: contract({
    method: 'POST',
    path: '/api/disputes/:id/acts',
    params: z.object({ id }),
    body: z.object({
      ...{ version: z.int().min(1), key: z.string().min(16).max(128), on: day.optional() },
      act: z.enum(disputeActNames as unknown as [DisputeActName, ...DisputeActName[]]),
      input: z.record(z.string(), z.unknown()),
    }),
    reply: z.object({ version: z.number(), stage }),
    summary: '登记案件进程',
  }),
  tallyDisputes: contract({
    method: 'GET',
    path: '/api/disputes/tally',
    query: z.object({ body: id, year: z.coerce.number().int().min(2019).max(2100) }),
    reply: z.object({
      counts: z.record(z.string(), z.number()),
      behind: z.record(z.string(), z.array(id).readonly()),
    }),
    summary: '年报表四的数据及其案件',
  }),
} as const;
