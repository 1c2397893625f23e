import { z } from 'zod';
import { disputeOutcomes } from '../law/index.ts';
import { contract, day, id, oneOf, refusal } from '../platform/contract.ts';
import { disputeProcedures, disputeStages } from './dispute.ts';
import { disputeActNames } from './dispute-acts.ts';

export { disputeProcedures, disputeStages } from './dispute.ts';
export { disputeActNames, disputeActs } from './dispute-acts.ts';

const stage = oneOf(disputeStages);
const outcome = oneOf(disputeOutcomes);
const procedure = oneOf(disputeProcedures);
const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['application', 'publication']), id }),
  z.object({ kind: z.literal('other'), id: z.null() }),
]);

const deadline = z.object({
  ...{ label: z.string(), due: day, provisional: z.boolean(), whose: z.enum(['ours', 'theirs']) },
  citation: z.object({ id: z.string(), label: z.string() }),
});
const article = z.enum(['REG-47', 'REG-51']);
const result = z.enum(['rectified', 'unfounded', 'passed-on']);

/** What the office and the interface agree on about disputes. */
export const disputeContracts = {
  listDisputes: contract({
    method: 'GET',
    path: '/api/disputes',
    query: z.object({
      ...{ body: id.optional(), about: id.optional(), procedure: procedure.optional() },
      open: z.enum(['yes', 'no']).optional(),
      // The list behind a number of table 4: its cell and year; the body is needed with them.
      cell: z.string().max(100).optional(),
      year: z.coerce.number().int().min(2019).max(2100).optional(),
    }),
    reply: z.array(
      z.object({
        ...{ id, bodyId: id, procedure, forum: z.string(), caseNumber: z.string(), filedOn: day, stage },
        ...{ outcome: outcome.nullable(), version: z.number() },
        deadlines: z.array(deadline).readonly(),
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
  openDispute: contract({
    method: 'GET',
    path: '/api/disputes/:id',
    params: z.object({ id }),
    reply: z.object({
      ...{ id, bodyId: id, version: z.number(), forum: z.string(), caseNumber: z.string() },
      ...{ priorId: id.nullable(), subject, deadlines: z.array(deadline).readonly() },
      dispute: z.object({
        ...{ procedure, stage, afterReconsideration: z.boolean(), coDefendant: z.boolean() },
        ...{ filedOn: day, acceptedOn: day.nullable(), simplified: z.boolean() },
        ...{ copyReceivedOn: day.nullable(), answeredOn: day.nullable(), extendedOn: day.nullable() },
        ...{ appealedOn: day.nullable(), outcome: outcome.nullable(), outcomeOn: day.nullable() },
      }),
      acts: z
        .array(
          z.object({
            ...{ act: z.string(), label: z.string(), on: z.string(), at: z.string(), by: z.string() },
            facts: z.record(z.string(), z.unknown()),
          }),
        )
        .readonly(),
      actions: z.record(z.string(), refusal.nullable()),
    }),
    summary: '一件复议、诉讼案件',
  }),
  recordDisputeAct: contract({
    method: 'POST',
    path: '/api/disputes/:id/acts',
    params: z.object({ id }),
    body: z.object({
      ...{ version: z.int().min(1), key: z.string().min(16).max(128), on: day.optional() },
      act: z.enum(disputeActNames),
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
  listComplaints: contract({
    method: 'GET',
    path: '/api/complaints',
    query: z.object({ body: id.optional() }),
    reply: z.array(
      z.object({
        ...{ id, bodyId: id, article, content: z.string(), named: z.boolean(), receivedOn: day },
        ...{ result: result.nullable(), answer: z.string().nullable(), answeredOn: day.nullable() },
        refusal: refusal.nullable(),
      }),
    ),
    summary: '投诉举报',
  }),
  enterComplaint: contract({
    method: 'POST',
    path: '/api/complaints',
    body: z.object({
      ...{ bodyId: id, article, content: z.string().trim().min(1).max(4000) },
      complainant: z.string().trim().min(1).max(200).nullable(),
    }),
    reply: z.object({ id }),
    summary: '登记投诉举报',
  }),
  answerComplaint: contract({
    method: 'POST',
    path: '/api/complaints/:id/answer',
    params: z.object({ id }),
    body: z.object({ result, answer: z.string().trim().min(1).max(4000) }),
    reply: z.object({ id }),
    summary: '答复投诉举报',
  }),
} as const;
