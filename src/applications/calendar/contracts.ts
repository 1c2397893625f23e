import { z } from 'zod';
import type { Day } from '../../law/index.ts';
import { contract } from '../../platform/contract.ts';
import { noticeSchema } from './entered-notice.ts';

const day = z.iso.date().nullable() as unknown as z.ZodType<Day | null, string | null>;

const change = z.object({
  ...{ applicationId: z.uuid(), number: z.string().nullable(), oldDue: day, newDue: day },
  certain: z.boolean(),
});

/** What the office and the interface agree on about days off. */
export const calendarContracts = {
  listNotices: contract({
    method: 'GET',
    path: '/api/calendar/notices',
    reply: z.array(noticeSchema.extend({ id: z.uuid(), enteredAt: z.string(), enteredBy: z.string() })),
    summary: '录入的放假安排',
  }),
  listDeadlineChanges: contract({
    method: 'GET',
    path: '/api/calendar/notices/:id/changes',
    params: z.object({ id: z.uuid() }),
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
    reply: z.object({ id: z.uuid(), changed: z.number() }),
    summary: '录入放假安排，重新计算未办结申请的期限',
  }),
} as const;
