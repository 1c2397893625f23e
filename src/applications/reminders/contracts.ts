import { z } from 'zod';
import type { Day } from '../../law/index.ts';
import { contract } from '../../platform/contract.ts';
import { type ReminderKind, reminderKindIds } from './reminder-kinds.ts';

const id = z.uuid();
const day = z.iso.date() as unknown as z.ZodType<Day, string>;

/** What the office and the interface agree on about reminders. */
export const reminderContracts = {
  listReminders: contract({
    method: 'GET',
    path: '/api/applications/reminders',
    reply: z.array(
      z.object({
        ...{ id, applicationId: id, bodyId: id, number: z.string().nullable(), description: z.string() },
        kind: z.enum(reminderKindIds as unknown as [ReminderKind, ...ReminderKind[]]),
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
