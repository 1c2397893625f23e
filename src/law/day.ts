/**
 * A plain calendar date `YYYY-MM-DD` in China, without time and time zone (日). Strings compare in date order.
 * All arithmetic runs on day numbers, so no clock and no zone of the machine can shift a deadline.
 */
export type Day = string & { readonly __day: never };

/** Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : lengths[month - 1]!;
}

/** The date written as `YYYY-MM-DD`, or null when the text is not a date that exists. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8));
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return text as Day;
}

/** The date written as `YYYY-MM-DD`; for dates known to be right. Throws RangeError otherwise. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`不是有效日期：${text}`);
  return parsed;
}

/** The date of a year, a month (1–12) and a day of the month, or null when it does not exist. */
export function dayOf(year: number, month: number, date: number): Day | null {
  return parseDay(written(year, month, date));
}

function written(year: number, month: number, date: number): string {
  const mm = month < 10 ? `0${month}` : `${month}`;
  const dd = date < 10 ? `0${date}` : `${date}`;
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${mm}-${dd}`;
}

/** Days since 1970-01-01 (negative before). Gregorian years are counted from March, so a leap day comes last. */
export function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(day.slice(8)) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
}

/** Year, month (1–12) and day of the month of a day number. */
export function civilDate(number: number): { year: number; month: number; date: number } {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** The day with this number. Throws RangeError outside the years 0000–9999. */
export function dayAt(number: number): Day {
  const { year, month, date } = civilDate(number);
  if (!(year >= 0 && year <= 9999)) throw new RangeError('日期超出可表示的范围');
  return written(year, month, date) as Day;
}

/** Weekday of a day number. 1970-01-01 was a Thursday. */
export function weekdayAt(number: number): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Weekday of a day, Monday 1 to Sunday 7. */
export function weekday(day: Day): Weekday {
  return weekdayAt(dayNumber(day));
}

/** The year a day lies in. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayAt(dayNumber(day) + count);
}

/**
 * The same date `count` months later, or the last day of that month when it has no such date
 * (民法典第二百零二条: 没有对应日的，月末日为期间的最后一日).
 */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  if (!(year >= 0 && year <= 9999)) throw new RangeError('日期超出可表示的范围');
  return written(year, month, date) as Day;
}

/** Calendar days from one day to the other; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** For sorting: negative when the first day is earlier, 0 when they are the same. */
export function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** As official documents write it: 2025年10月24日. */
export function chineseDate(day: Day): string {
  return `${yearOf(day)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
