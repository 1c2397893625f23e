import { z } from 'zod';
import { contract } from '../../platform/contract.ts';
import { noticeSchema } from './entered-notice.ts';

/** What the office and the interface agree on about days off. */
export const calendarContracts = {
  listNotices: contract({
    method: 'GET',
    path: '/api/calendar/notices',
    reply: z.array(noticeSchema.extend({ id: z.uuid(), enteredAt: z.string(), enteredBy: z.string() })),
    summary: '录入的放假安排',
  }),
  enterNotice: contract({
    method: 'POST',
    path: '/api/calendar/notices',
    body: noticeSchema,
    reply: z.object({ id: z.uuid(), changed: z.number() }),
    summary: '录入放假安排，重新计算未办结申请的期限',
  }),
} as const;
