import { z } from 'zod';
import { contract, id, oneOf, refusal } from '../../platform/contract.ts';
import { attributes, publicationStates, risks, withdrawals } from '../publication.ts';
import { attachment, finding, line, metadata } from '../publication-fields.ts';
import { aspects, reviewResults, reviewSteps } from '../review.ts';

const actions = z.enum([
  ...[
    'draft',
    'revise',
    'submit-for-review',
    'review',
    'release',
    'withdraw',
    'ask-exception',
    'approve-exception',
  ],
] as const);

/** A column that is empty or was not updated in time, or an item of articles 20 and 21 that has none. */
const gap = z.object({
  bodyId: id,
  state: z.enum(['stale', 'empty', 'missing']),
  columnId: id.nullable(),
  item: z.string().nullable(),
  sentence: z.string(),
});

const params = z.object({ id });

/** What is read about publications at the desk: lists, the workbench, one of them with all its records. */
export const deskContracts = {
  listPublications: contract({
    method: 'GET',
    path: '/api/publications',
    query: z.object({
      body: id.optional(),
      state: oneOf(publicationStates).optional(),
      step: oneOf(reviewSteps).optional(),
      column: id.optional(),
      title: z.string().max(100).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    reply: z.object({ lines: z.array(line), count: z.number() }),
    summary: '公开信息列表',
  }),
  workbench: contract({
    method: 'GET',
    path: '/api/workbench',
    reply: z.object({
      toReview: z.array(line),
      returned: z.array(
        line.extend({ comments: z.array(z.object({ reviewer: z.string(), comment: z.string() })) }),
      ),
      drafts: z.array(line),
      approved: z.array(line),
      scheduled: z.array(line),
      /** Not public yet and overdue or due within a week, the most urgent first. */
      unpublished: z.array(line),
      /** Screening exceptions that wait for their approval. */
      toExcept: z.array(line),
    }),
    summary: '工作台：等我办理的事项',
  }),
  listGaps: contract({
    method: 'GET',
    path: '/api/workbench/gaps',
    query: z.object({ body: id.optional() }),
    reply: z.object({
      gaps: z.array(gap),
      bodies: z.number(),
      /** Why the caller may not arrange the columns of the body asked for; null when they may. */
      arranging: refusal.nullable(),
      /** Why the caller may not declare items outside the duties of the body asked for; null when they may. */
      declaring: refusal.nullable(),
    }),
    summary: '空白、应更新未更新和缺少的栏目',
  }),
  openPublication: contract({
    method: 'GET',
    path: '/api/publications/:id',
    params,
    reply: z.object({
      ...line.omit({ column: true, title: true, author: true, changedAt: true }).shape,
      columnId: id,
      indexNo: z.string().nullable(),
      risk: oneOf(risks),
      attribute: oneOf(attributes),
      attributeReason: z.string().nullable(),
      workingRevision: id,
      releasedRevision: id.nullable(),
      withdrawal: oneOf(withdrawals).nullable(),
      withdrawalReason: z.string().nullable(),
      revisions: z.array(
        z.object({
          id,
          number: z.number(),
          title: z.string(),
          summary: z.string(),
          html: z.string(),
          metadata,
          authorId: id,
          authorName: z.string(),
          createdAt: z.string(),
        }),
      ),
      attachments: z.array(attachment.extend({ id })),
      reviews: z.array(
        z.object({
          revisionId: id,
          step: oneOf(reviewSteps),
          aspect: oneOf(aspects),
          result: oneOf(reviewResults),
          comment: z.string(),
          reviewer: z.string(),
          at: z.string(),
        }),
      ),
      screening: z
        .object({
          state: z.enum(['clear', 'findings', 'failed']),
          at: z.string(),
          findings: z.array(finding),
        })
        .nullable(),
      exceptions: z.array(
        z.object({ finding: z.string(), basis: z.string(), askedBy: id, approvedBy: id.nullable() }),
      ),
      corrections: z.array(z.object({ at: z.string(), note: z.string() })),
      policies: z.array(id),
      interpretations: z.array(id),
      /** For each act null when it may be done now, else why not. */
      actions: z.partialRecord(actions, refusal.nullable()),
    }),
    summary: '一条公开信息的全部记录',
  }),
  publicationRecord: contract({
    method: 'GET',
    path: '/api/publications/:id/record',
    params,
    reply: z.array(
      z.object({ at: z.string(), who: z.string(), action: z.string(), reason: z.string().nullable() }),
    ),
    summary: '一条公开信息的办理记录',
  }),
};
