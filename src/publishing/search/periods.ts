import { dayOfInstant } from '../../platform/index.ts';

/** A third of a month (旬), counted from the year nought; three of them and three months make a quarter. */
type Third = number;

const thirdsOfQuarter = 9;

/** The third of a month, in China, that an instant lies in. */
function thirdOf(instant: string): Third {
  const [year, month, day] = dayOfInstant(instant).split('-').map(Number) as [number, number, number];
  return (year * 12 + month - 1) * 3 + Math.min(2, Math.floor((day - 1) / 10));
}

const quarterOf = (third: Third): number => Math.floor(third / thirdsOfQuarter);

const thirdWord = (third: Third): string => `y${Math.floor(third / 36)}t${(third % 36) + 1}`;
const quarterWord = (quarter: number): string => `y${Math.floor(quarter / 4)}q${(quarter % 4) + 1}`;

/**
 * The words under which everything released at one time is indexed: the third of a month and the quarter. With them
 * the index itself narrows a common word to what is new, instead of fetching every text that ever held it.
 */
export function periodWords(instant: string): { readonly third: string; readonly quarter: string } {
  const third = thirdOf(instant);
  return { third: thirdWord(third), quarter: quarterWord(quarterOf(third)) };
}

/** The words of the last `count` thirds of months up to an instant, the newest first. */
export function lastThirds(newest: string, count: number): readonly string[] {
  const last = thirdOf(newest);
  return Array.from({ length: count }, (_, back) => thirdWord(last - back));
}

/** The words of the last `count` quarters up to that of an instant, the newest first. */
export function lastQuarters(newest: string, count: number): readonly string[] {
  const last = quarterOf(thirdOf(newest));
  return Array.from({ length: count }, (_, back) => quarterWord(last - back));
}

/** How many thirds of months of its quarter have begun at an instant, from 1 to 9. */
export const begunThirds = (instant: string): number => (thirdOf(instant) % thirdsOfQuarter) + 1;
