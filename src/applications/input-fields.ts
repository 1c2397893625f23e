import { z } from 'zod';
import type { Day } from '../law/index.ts';

/** A date that exists; the type is that of the law, the value plain text. */
export const inputDay = z.iso.date() as unknown as z.ZodType<Day, string>;

/** A text that must say something. */
export const inputText = z.string().trim().min(1).max(4000);

/** A number of working days a body may set itself. */
export const inputWorkdays = z.int().min(1).max(60);

/** Nothing has to be said. */
export const nothing = z.object({});
