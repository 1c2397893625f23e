import { z } from 'zod';

export { day, id } from '../platform/contract.ts';

import type { RosterEntry } from './county/roster.ts';

/** Fields of calls about filings. */
export const year = z.coerce.number().int().min(2008).max(2999);
export const key = z.string().min(16).max(128);
export const cell = z.string().max(120);
export const words = z.string().trim().min(2).max(1000);
export const format = z.enum(['docx', 'pdf', 'xlsx', 'json', 'html']);

/** A reply whose type says what is in it; it is made by the server itself and sent as it is. */
export const reply = <T>() => z.unknown() as unknown as z.ZodType<T>;

/** A body as lists name it. */
export interface ListedBody {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
}

/** A line of the roster, with bodies named only. */
export interface ListedFiling extends Omit<RosterEntry, 'body' | 'successor' | 'absorbed'> {
  readonly body: ListedBody & { readonly level: string; readonly kind: string };
  readonly successor: ListedBody | null;
  readonly absorbed: readonly ListedBody[];
}
