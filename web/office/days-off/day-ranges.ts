import { addDays, type Day } from '../../../src/law/index.ts';

/** Days off of one name in a row. */
export interface DayRange {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** Days that follow one another under one name, put together; in order. */
export function dayRanges(days: readonly { readonly date: string; readonly name: string }[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const { date, name } of days.toSorted((one, other) => one.date.localeCompare(other.date))) {
    const last = ranges.at(-1);
    if (last && last.name === name && addDays(last.to, 1) === date)
      ranges[ranges.length - 1] = { ...last, to: date as Day };
    else ranges.push({ name, from: date as Day, to: date as Day });
  }
  return ranges;
}

/** A day without its year. */
const monthAndDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** A range in words. */
export const rangeInWords = ({ name, from, to }: DayRange): string =>
  `${name} ${monthAndDay(from)}${from === to ? '' : `至${monthAndDay(to)}`}`;

/** Single days in words. */
export const daysInWords = (days: readonly string[]): string =>
  days.length === 0 ? '没有' : [...days].sort().map(monthAndDay).join('、');
