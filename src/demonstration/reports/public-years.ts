import { type Day, yearOf } from '../../law/index.ts';

/** The first year whose reports are on file: the first with the form of today. */
const firstYear = 2021;

/** The years whose reports are filed and public on a day: once March is over, the year before is among them. */
export function publicYears(today: Day): readonly number[] {
  const last = yearOf(today) - (isSeason(today) ? 2 : 1);
  return Array.from({ length: Math.max(0, last - firstYear + 1) }, (_, index) => firstYear + index);
}

/** Whether the reports of last year are being filed: they are due by the end of March (art. 49). */
export const isSeason = (today: Day): boolean => today.slice(5) <= '03-31';

/** The first year whose applications and disputes are on record, each of them; of those before, only counts are invented. */
export const recordedFrom = (today: Day): number => yearOf(today) - 1;
