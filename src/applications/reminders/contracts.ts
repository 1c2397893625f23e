import { z } from 'zod';
import { contract, day, id } from '../../platform/contract.ts';
import { reminderKindIds } from './reminder-kinds.ts';

/** What the office and the interface agree on about reminders. */
export const reminderContracts = {
  listReminders: contract({
    method: 'GET',
    path: '/api/applications/reminders',
    reply: z.array(
      z.object({
        ...{ id, applicationId: id, bodyId: id, number: z.string().nullable(), description: z.string() },
        kind: z.enum(reminderKindIds),
        ...{ label: z.string(), sentence: z.string(), due: day.nullable(), seen: z.boolean() },
      }),
    ),
    summary: '今日提醒',
  }),
  seeReminder: contract({
    method: 'POST',
    path: '/api/applications/reminders/:id/seen',
    params: z.object({ id }),
    reply: z.undefined(),
    summary: '知悉提醒',
  }),
} as const;
