import { z } from 'zod';
import type { Day } from '../clock.ts';

/** The id of a record. */
export const id = z.uuid();

/** A date that exists; its type is that of the law, on the line it is plain text. */
export const day = z.iso.date() as unknown as z.ZodType<Day, string>;

/** One of the keys of a table of labels, e.g. of the states with their Chinese names. */
export const oneOf = <Key extends string>(labels: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(labels) as Key[]);

/** Why something may not be done now, told beforehand. */
export const refusal = z.object({
  code: z.string(),
  sentence: z.string(),
  citation: z.object({ id: z.string(), label: z.string() }).optional(),
  field: z.string().optional(),
});
