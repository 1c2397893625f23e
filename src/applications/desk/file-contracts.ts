import { z } from 'zod';
import { decisions } from '../../law/index.ts';
import { contract, day, id, oneOf, refusal } from '../../platform/contract.ts';
import { applicantSchema, provisionSchema } from '../applicant.ts';
import { applicantColumns, applicationKinds, reviewAspects } from '../application.ts';
import { applicationActNames } from '../application-acts.ts';
import { feeBases } from '../processing-fee.ts';
import { channels } from '../receipt-day.ts';
import { clock, key, state } from './shown.ts';

const tracedDay = z.object({
  day,
  ordinal: z.number().nullable(),
  paused: z.boolean(),
  reason: z.string(),
  name: z.string().nullable(),
});
const decision = oneOf(decisions);
const demand = z.object({
  ...{ askedOn: day, deliveredOn: day.nullable(), workdays: z.number(), answeredOn: day.nullable() },
});
const reserved = z.array(z.union([z.literal(14), z.literal(15), z.literal(16)])).readonly();
const conclusion = z.object({ decision, withheldUnder: reserved, on: day });

/** What the office and the interface agree on about the file of one application, and what is done with it. */
export const fileContracts = {
  openApplication: contract({
    method: 'GET',
    path: '/api/applications/:id',
    params: z.object({ id }),
    reply: z.object({
      ...{ id, bodyId: id, version: z.number(), description: z.string(), provision: provisionSchema, state },
      superseded: z.array(z.object({ description: z.string(), until: day })).readonly(),
      ...{ number: z.string().nullable(), receivedOn: day.nullable(), deliveredOn: day.nullable() },
      clock: clock.extend({ trace: z.array(tracedDay) }),
      acts: z.array(
        z.object({
          ...{ act: z.string(), label: z.string(), on: day, at: z.string(), by: z.string() },
          facts: z.record(z.string(), z.unknown()),
        }),
      ),
      standing: z.object({
        ...{ kind: oneOf(applicationKinds), channel: oneOf(channels), column: oneOf(applicantColumns) },
        ...{ submittedOn: day, cycle: z.number(), proactiveOn: day.nullable() },
        ...{
          correction: demand.nullable(),
          reasons: demand.extend({ reasonable: z.boolean().nullable() }).nullable(),
        },
        consultations: z
          .array(
            z.object({
              ...{ id: z.number(), with: z.enum(['third-party', 'body']), sentOn: day },
              ...{ receivedOn: day.nullable(), answeredOn: day.nullable(), opinion: z.string().nullable() },
            }),
          )
          .readonly(),
        extension: z.object({ on: day, workdays: z.number() }).nullable(),
        fee: z
          .object({
            ...{ noticedOn: day, deliveredOn: day.nullable(), basis: oneOf(feeBases) },
            ...{ yuan: z.number(), paidOn: day.nullable() },
          })
          .nullable(),
        draft: z.object({ decision, withheldUnder: reserved, reasons: z.string() }).nullable(),
        reviews: z.array(z.object({ aspect: oneOf(reviewAspects) })).readonly(),
        conclusion: conclusion.nullable(),
        firstConclusion: conclusion.nullable(),
      }),
      actions: z.record(z.string(), refusal.nullable()),
      letters: z.array(z.object({ id, kind: z.string(), number: z.string(), dated: day })).readonly(),
      related: z.array(
        z.object({
          ...{ id, number: z.string().nullable(), submittedOn: z.string() },
          ...{ description: z.string(), state },
        }),
      ),
    }),
    summary: '一件申请的卷宗',
  }),
  readApplicant: contract({
    method: 'POST',
    path: '/api/applications/:id/applicant',
    params: z.object({ id }),
    reply: applicantSchema,
    summary: '查看申请人信息（留痕）',
  }),
  actOnApplication: contract({
    method: 'POST',
    path: '/api/applications/:id/acts',
    params: z.object({ id }),
    body: z.object({
      ...{ version: z.int().min(1), key, on: day.optional() },
      act: z.enum(applicationActNames),
      input: z.record(z.string(), z.unknown()),
    }),
    reply: z.object({ version: z.number(), state }),
    summary: '办理申请',
  }),
} as const;
