import type { Day } from '../../law/index.ts';

/** How many months of a year have begun; those to come have no number, which is not zero. */
export const monthsBegun = (year: number, today: Day): number =>
  today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : 12;
