import { type Day, parseDay, weekday, yearOf } from './day.ts';

/** The State Council notice that arranges days off (放假调休通知); null where the number or date is not established. */
export interface HolidayNotice {
  readonly number: string | null;
  readonly title: string | null;
  readonly date: string | null;
}

/**
 * Days off and worked weekends of one calendar year, as `data/calendar/<year>.json` holds them.
 * A notice for one year may move the last days of the year before; those stand in the year they fall in,
 * with the notice that moved them in `otherNotices`.
 */
export interface YearCalendar {
  readonly year: number;
  readonly notice: HolidayNotice;
  /** Notices that arrange single days of this year: amendments, and the next year's notice for late December. */
  readonly otherNotices?: readonly (HolidayNotice & { readonly dates: readonly string[] })[];
  /** False while somebody still has to compare the entries with the notice: results are then provisional. */
  readonly confirmed: boolean;
  /** Days off by festival, including weekend days the notice names. */
  readonly daysOff: readonly { readonly date: string; readonly name: string }[];
  /** Saturdays and Sundays to be worked (调休上班). */
  readonly workedWeekends: readonly string[];
}

/** What is wrong with a year somebody entered, in Chinese; empty when it can be used. */
export function yearCalendarProblems(calendar: YearCalendar): string[] {
  const { year, daysOff, workedWeekends, otherNotices = [] } = calendar;
  const off = daysOff.map((entry) => entry.date);
  const known = new Set([...off, ...workedWeekends]);
  return [
    ...[...off, ...workedWeekends].flatMap((date) => misplaced(date, year)),
    ...repeated([...off, ...workedWeekends]).map((date) => `${date} 重复列出，一天只能列一次`),
    ...daysOff.filter((entry) => !entry.name.trim()).map((entry) => `${entry.date} 未写明节日名称`),
    ...workedWeekends.filter(isWeekday).map((date) => `${date} 不是周六、周日，不能列为调休上班`),
    ...otherNotices
      .flatMap((notice) => notice.dates)
      .filter((date) => !known.has(date))
      .map((date) => `${date} 列有通知，但既不在放假日也不在上班日中`),
  ];
}

function misplaced(date: string, year: number): string[] {
  const parsed = parseDay(date);
  if (parsed === null) return [`${date} 不是有效日期，应写作 ${year}-01-01 的形式`];
  return yearOf(parsed) === year ? [] : [`${date} 不属于${year}年，应列入所在年份`];
}

function repeated(dates: readonly string[]): string[] {
  return [...new Set(dates.filter((date, index) => dates.indexOf(date) !== index))];
}

function isWeekday(date: string): boolean {
  const parsed: Day | null = parseDay(date);
  return parsed !== null && weekday(parsed) <= 5;
}

/** How the arrangement of a year is named in an explanation: the notice's number, else its title, else the year. */
export function noticeName(notice: HolidayNotice, year: number): string {
  return notice.number ?? (notice.title === null ? `国务院办公厅${year}年放假安排` : `《${notice.title}》`);
}
