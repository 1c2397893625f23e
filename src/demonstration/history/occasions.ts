import { addDays, type Day, day, dayOf, weekday } from '../../law/index.ts';
import type { Chance } from '../chance.ts';

/** A day from Monday to Friday in a year and between two months, before today. */
export function officeDay(
  chance: Chance,
  year: number,
  [from, to]: readonly [number, number],
  today: Day,
): Day {
  const picked = dayOf(year, chance.number(from, to), chance.number(8, 27))!;
  // Within the same week: the days from the 8th to the 27th never leave their month.
  const monday = weekday(picked) > 5 ? addDays(picked, 5 - weekday(picked)) : picked;
  return monday < today ? monday : weekdayBefore(today, chance);
}

function weekdayBefore(today: Day, chance: Chance): Day {
  const firstOfYear = day(`${today.slice(0, 4)}-01-01`);
  const before = addDays(today, -chance.number(1, 12));
  const fit = weekday(before) > 5 ? addDays(before, 5 - weekday(before)) : before;
  return [fit, firstOfYear].sort()[1]!;
}

/** An instant within office hours of a day in China. */
export function officeHour(chance: Chance, on: Day): string {
  const minutes = chance.number(8 * 60 + 40, 17 * 60 + 20);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return new Date(`${on}T${clock}:00+08:00`).toISOString();
}
