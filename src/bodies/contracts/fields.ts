import { z } from 'zod';
import { day } from '../../platform/contract.ts';
import { roleIds } from '../role.ts';

/** What somebody may be charged with. */
export const role = z.enum(roleIds);

/** A name that is shown. */
export const name = z.string().trim().min(1).max(100);

/** Why it is done, for the record. */
export const reason = z.string().trim().min(1).max(500);

/** A place among others. */
export const position = z.int().min(0).max(100_000);

/** A line that may be left empty; empty means not known. */
export const line = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || null);

/** A list nobody changes. */
export const list = <Item extends z.ZodType>(of: Item) => z.array(of).readonly();

/** Since when and until when something holds. */
export const period = { since: day, until: day.nullable() };

/** A line of the record; null while it is not known. */
export const text = z.string().nullable();

/** The day as of which is asked; today unless said otherwise. */
export const onDay = z.object({ on: day.optional() });

/** An act that gives nothing back. */
export const nothing = z.undefined();
