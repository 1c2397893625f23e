import { z } from 'zod';
import { contract, day, id, oneOf, refusal } from '../../platform/contract.ts';
import { feedbackStates } from './feedback-actions.ts';

const params = z.object({ id });

const message = z.object({
  ...{ id, bodyId: id, publicationId: id.nullable(), title: z.string().nullable() },
  ...{ message: z.string(), reachable: z.boolean(), at: z.string() },
  ...{ answer: z.string().nullable(), answeredAt: z.string().nullable() },
  ...{ publicQuestion: z.string().nullable(), publicAnswer: z.string().nullable() },
  publishedAt: z.string().nullable(),
  state: oneOf(feedbackStates),
  due: z.object({ on: day, provisional: z.boolean() }),
  late: z.boolean(),
  /** For each act null when it may be done now, else why not. */
  actions: z.partialRecord(
    z.enum(['answer', 'publish-answer', 'take-back-answer', 'open-contact']),
    refusal.nullable(),
  ),
});

/** What the office and the server agree on about messages from the public (网民纠错与意见). */
export const feedbackContracts = {
  listFeedback: contract({
    method: 'GET',
    path: '/api/feedback',
    query: z.object({ body: id.optional(), open: z.enum(['true', 'false']).optional() }),
    reply: z.array(message),
    summary: '网民纠错与意见',
  }),
  answerFeedback: contract({
    method: 'POST',
    path: '/api/feedback/:id/answer',
    params,
    body: z.object({ answer: z.string().max(2000) }),
    reply: z.object({ at: z.string() }),
    summary: '答复留言',
  }),
  publishAnswer: contract({
    method: 'POST',
    path: '/api/feedback/:id/publish',
    params,
    body: z.object({ question: z.string().max(2000), answer: z.string().max(2000) }),
    reply: z.object({ at: z.string() }),
    summary: '公开答复',
  }),
  takeBackAnswer: contract({
    method: 'POST',
    path: '/api/feedback/:id/take-back',
    params,
    body: z.object({ reason: z.string().max(500) }),
    reply: z.object({}),
    summary: '撤下公开的答复',
  }),
  openFeedbackContact: contract({
    method: 'POST',
    path: '/api/feedback/:id/contact',
    params,
    body: z.object({ reason: z.string().max(500) }),
    reply: z.object({ contact: z.string() }),
    summary: '查看留言人的联系方式（记入日志）',
  }),
};
