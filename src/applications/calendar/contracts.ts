import { z } from 'zod';
import { contract, day, id } from '../../platform/contract.ts';
import { noticeSchema } from './entered-notice.ts';

const change = z.object({
  ...{ applicationId: id, number: z.string().nullable(), oldDue: day.nullable(), newDue: day.nullable() },
  certain: z.boolean(),
});

/** What the office and the interface agree on about days off. */
export const calendarContracts = {
  listNotices: contract({
    method: 'GET',
    path: '/api/calendar/notices',
    reply: z.array(noticeSchema.extend({ id: id, enteredAt: z.string(), enteredBy: z.string() })),
    summary: '录入的放假安排',
  }),
  listDeadlineChanges: contract({
    method: 'GET',
    path: '/api/calendar/notices/:id/changes',
    params: z.object({ id: id }),
    reply: z.array(change).readonly(),
    summary: '因放假安排变动的答复期限',
  }),
  previewNotice: contract({
    method: 'POST',
    path: '/api/calendar/notices/preview',
    body: noticeSchema,
    reply: z.object({ changed: z.number(), changes: z.array(change).readonly() }),
    summary: '预览放假安排引起的期限变动',
  }),
  enterNotice: contract({
    method: 'POST',
    path: '/api/calendar/notices',
    body: noticeSchema,
    reply: z.object({ id: id, changed: z.number() }),
    summary: '录入放假安排，重新计算未办结申请的期限',
  }),
} as const;
