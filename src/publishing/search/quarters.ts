import { dayOfInstant } from '../../platform/index.ts';

/**
 * The word under which everything released in one quarter of a year is indexed. With it the index itself narrows a
 * common word to what is new, instead of fetching every text that ever held it.
 */
export function quarterWord(instant: string): string {
  const [year, month] = dayOfInstant(instant).split('-').map(Number) as [number, number, number];
  return `y${year}q${Math.ceil(month / 3)}`;
}

/** The words of the last `count` quarters up to that of an instant, the newest first. */
export function lastQuarters(newest: string, count: number): readonly string[] {
  const [year, month] = dayOfInstant(newest).split('-').map(Number) as [number, number, number];
  const last = year * 4 + Math.ceil(month / 3) - 1;
  return Array.from(
    { length: count },
    (_, back) => `y${Math.floor((last - back) / 4)}q${((last - back) % 4) + 1}`,
  );
}
