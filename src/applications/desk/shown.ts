import { z } from 'zod';
import { day, oneOf } from '../../platform/contract.ts';
import { applicationStates } from '../application.ts';

/** How far an application has come, as lists and files show it. */
export const state = oneOf(applicationStates);

/** The clock of the reply, as lists and files show it. */
export const clock = z.object({
  standing: z.enum(['not-started', 'running', 'paused', 'stopped', 'ended']),
  due: day.nullable(),
  provisional: z.boolean(),
  provisionalReason: z.string().nullable(),
  waitingUntil: day.nullable(),
  startedOn: day.nullable(),
  why: z.string(),
  workdays: z.number(),
});

/** Under which a change is sent again when nobody heard what became of it. */
export const key = z.string().min(16).max(128);
