import { z } from 'zod';
import { decisions } from '../law/index.ts';
import { contract, day, id, oneOf, refusal } from '../platform/contract.ts';
import { applicantSchema, provisionSchema } from './applicant.ts';
import { applicantColumns, applicationKinds, applicationStates, reviewAspects } from './application.ts';
import { applicationActNames } from './application-acts.ts';
import { calendarContracts } from './calendar/contracts.ts';
import { caseFileContracts } from './case-file/contracts.ts';
import { codeContracts } from './codes/contracts.ts';
import { deliveryContracts } from './delivery/contracts.ts';
import { evidenceContracts } from './evidence/contracts.ts';
import { batchContracts } from './letters/batch-contracts.ts';
import { contentLabels } from './letters/content-labels.ts';
import { letterKindIds } from './letters/letter-kinds.ts';
import { feeBases } from './processing-fee.ts';
import { channels } from './receipt-day.ts';
import { recordContracts } from './records/contracts.ts';
import { relatedContracts } from './related/contracts.ts';
import { reminderContracts } from './reminders/contracts.ts';
import { statisticsContracts } from './statistics/contracts.ts';

export { type GroundId, groundIds, grounds, type Mark } from '../redaction/contract.ts';
export { deliveryMeans } from './actions/deliver.ts';
export { idKinds, provisionForms, provisionWays } from './applicant.ts';
export { applicantColumns, applicationKinds, applicationStates, reviewAspects } from './application.ts';
export { applicationActNames, declaredActs } from './application-acts.ts';
export { toWhom } from './delivery/delivery.ts';
export { doubtfulDetails } from './doubtful-details.ts';
export { evidencePurposes } from './evidence/evidence.ts';
export { type ContentKey, contentLabels } from './letters/content-labels.ts';
export { decisionTexts } from './letters/decision-texts.ts';
export { settledContents } from './letters/known-content.ts';
export { type LetterKindId, letterKindIds, letterKinds } from './letters/letter-kinds.ts';
export { feeBases, itemPrice, pageFee } from './processing-fee.ts';
export { channels, receiptDay } from './receipt-day.ts';

const key = z.string().min(16).max(128);
const state = oneOf(applicationStates);
const clock = z.object({
  standing: z.enum(['not-started', 'running', 'paused', 'stopped', 'ended']),
  due: day.nullable(),
  provisional: z.boolean(),
  provisionalReason: z.string().nullable(),
  waitingUntil: day.nullable(),
  startedOn: day.nullable(),
  why: z.string(),
  workdays: z.number(),
});
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
const letterBody = z.object({
  ...{ title: z.string(), number: z.string(), addressee: z.string().nullable() },
  ...{ paragraphs: z.array(z.string()).readonly(), organ: z.string(), date: z.string() },
});
const contentKey = oneOf(contentLabels);
const letterWish = z.object({
  kind: z.enum(letterKindIds),
  dated: day,
  content: z.partialRecord(contentKey, z.string().max(20_000)),
  overInternet: z.boolean().optional(),
});
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

/** What the office and the interface agree on about applications. */
export const applicationContracts = {
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
            decision: decision.nullable(),
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
  receiveApplication: contract({
    method: 'POST',
    path: '/api/applications',
    body: z.object({
      ...{ bodyId: id, kind: z.enum(['information', 'record-correction']) },
      column: oneOf(applicantColumns),
      description: z.string().trim().min(1).max(4000),
      ...{ provision: provisionSchema, applicant: applicantSchema, key },
      channel: oneOf(channels),
      ...{ submittedOn: day, signedOn: day.nullable(), confirmedOn: day.nullable() },
      evidence: z.string().trim().min(1).max(500),
    }),
    reply: z.object({ id, code: z.string(), state: z.enum(['submitted', 'received']) }),
    summary: '接收申请',
  }),
  sameApplicant: contract({
    method: 'POST',
    path: '/api/applications/same-applicant',
    body: z.object({ bodyId: id, idNumber: z.string().trim().min(1).max(200) }),
    reply: z
      .array(
        z.object({
          ...{ id, number: z.string().nullable(), submittedOn: day },
          ...{ description: z.string(), state },
        }),
      )
      .readonly(),
    summary: '同一申请人的其他申请',
  }),
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
  makeLetter: contract({
    method: 'POST',
    path: '/api/applications/:id/letters',
    params: z.object({ id }),
    body: letterWish,
    reply: z.object({ id, letter: letterBody }),
    summary: '制发文书',
  }),
  previewLetter: contract({
    method: 'POST',
    path: '/api/applications/:id/letters/preview',
    params: z.object({ id }),
    body: letterWish,
    reply: z.object({
      needs: z.array(z.object({ key: contentKey, optional: z.boolean() })).readonly(),
      known: z.partialRecord(contentKey, z.string()),
      ...{ letter: letterBody.nullable(), missing: z.string().nullable() },
    }),
    summary: '预览文书',
  }),
  downloadLetter: contract({
    method: 'GET',
    path: '/api/applications/:id/letters/:letter/:format',
    params: z.object({ id, letter: id, format: z.enum(['docx', 'pdf']) }),
    reply: z.unknown(),
    summary: '下载文书',
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
  ...batchContracts,
  ...calendarContracts,
  ...caseFileContracts,
  ...codeContracts,
  ...deliveryContracts,
  ...evidenceContracts,
  ...recordContracts,
  ...relatedContracts,
  ...reminderContracts,
  ...statisticsContracts,
} as const;
