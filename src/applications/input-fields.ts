import { z } from 'zod';

export { day as inputDay } from '../platform/contract.ts';

/** A text that must say something. */
export const inputText = z.string().trim().min(1).max(4000);

/** A number of working days a body may set itself. */
export const inputWorkdays = z.int().min(1).max(60);

/** Nothing has to be said. */
export const nothing = z.object({});
