import { civilDate, type Day, dayAt, dayNumber, day as toDay, weekdayAt } from './day.ts';
import { statutoryDaysOn } from './statutory-days.ts';
import { noticeName, type YearCalendar, yearCalendarProblems } from './year-calendar.ts';

/**
 * A day a public body sets itself (本地放假或者上班), e.g. a minority festival under
 * 《全国年节及纪念日放假办法》第四条. It prevails over the national arrangement.
 */
export interface LocalDay {
  readonly date: Day;
  readonly kind: 'dayOff' | 'workday';
  readonly name: string;
  /** The local notice it rests on. */
  readonly source: string;
}

/** Why a day is or is not a working day. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'workedWeekend' | 'localDayOff' | 'localWorkday';

/** A day with the reason it counts or does not count. */
export interface ExplainedDay {
  readonly day: Day;
  readonly workday: boolean;
  readonly kind: DayKind;
  /** In Chinese: 工作日, 周末, 节假日放假, 调休上班, 本地放假, 本地上班. */
  readonly reason: string;
  /** The festival or local occasion; null for ordinary days. */
  readonly name: string | null;
  /** The notice or rule it rests on; null for ordinary days. */
  readonly source: string | null;
  /** True when a notice that is not there yet, or not confirmed yet, may change the answer. */
  readonly provisional: boolean;
}

interface Exception {
  readonly kind: DayKind;
  readonly name: string | null;
  readonly source: string;
}

/** Which days are worked. Built by {@link workingCalendar}; data only. */
export interface WorkingCalendar {
  /** The years whose notice is known, ascending. Other years are answered provisionally. */
  readonly years: readonly number[];
  /** Days that differ from Monday–Friday, by day number. */
  readonly exceptions: ReadonlyMap<number, Exception>;
  /** The year → whether its arrangement is confirmed. */
  readonly confirmed: ReadonlyMap<number, boolean>;
}

const reasons: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '节假日放假',
  workedWeekend: '调休上班',
  localDayOff: '本地放假',
  localWorkday: '本地上班',
};

const workedKinds: ReadonlySet<DayKind> = new Set(['workday', 'workedWeekend', 'localWorkday']);

/**
 * The working calendar of the given years, with the local days of a body on top.
 * Throws RangeError naming every faulty entry; see {@link yearCalendarProblems} to ask first.
 */
export function workingCalendar(
  years: readonly YearCalendar[],
  localDays: readonly LocalDay[] = [],
): WorkingCalendar {
  const problems = [...years.flatMap(yearCalendarProblems), ...repeatedYears(years)];
  if (problems.length > 0) throw new RangeError(problems.join('；'));
  const exceptions = new Map(years.flatMap(exceptionsOfYear));
  for (const { date, kind, name, source } of localDays) {
    exceptions.set(dayNumber(date), {
      kind: kind === 'dayOff' ? 'localDayOff' : 'localWorkday',
      name,
      source,
    });
  }
  return {
    years: years.map(({ year }) => year).sort((a, b) => a - b),
    exceptions,
    confirmed: new Map(years.map(({ year, confirmed }) => [year, confirmed])),
  };
}

function repeatedYears(years: readonly YearCalendar[]): string[] {
  const numbers = years.map(({ year }) => year);
  const repeated = new Set(numbers.filter((year, index) => numbers.indexOf(year) !== index));
  return [...repeated].map((year) => `${year}年重复，一年只能有一份放假安排`);
}

function exceptionsOfYear(calendar: YearCalendar): [number, Exception][] {
  const { year, notice, otherNotices = [], daysOff, workedWeekends } = calendar;
  const sourceOf = (date: string) =>
    noticeName(otherNotices.find(({ dates }) => dates.includes(date)) ?? notice, year);
  return [
    ...daysOff.map(({ date, name }): [number, Exception] => [
      dayNumber(toDay(date)),
      { kind: 'holiday', name, source: sourceOf(date) },
    ]),
    ...workedWeekends.map((date): [number, Exception] => [
      dayNumber(toDay(date)),
      { kind: 'workedWeekend', name: null, source: sourceOf(date) },
    ]),
  ];
}

/** Whether the day of this number is worked; the quick question behind counting. */
export function isWorkdayAt(calendar: WorkingCalendar, number: number): boolean {
  const exception = calendar.exceptions.get(number);
  if (exception !== undefined) return workedKinds.has(exception.kind);
  return weekdayAt(number) <= 5 && fixedHoliday(calendar, number) === null;
}

/** Whether a day is a working day. Beyond coverage this is provisional: ask {@link explainDay} to be told so. */
export function isWorkday(calendar: WorkingCalendar, day: Day): boolean {
  return isWorkdayAt(calendar, dayNumber(day));
}

/** Why a day is or is not a working day, and whether a missing notice may still change that. */
export function explainDay(calendar: WorkingCalendar, day: Day): ExplainedDay {
  return explainDayAt(calendar, dayNumber(day));
}

/** {@link explainDay} by day number. */
export function explainDayAt(calendar: WorkingCalendar, number: number): ExplainedDay {
  const exception = calendar.exceptions.get(number) ?? fixedHoliday(calendar, number);
  const kind = exception?.kind ?? (weekdayAt(number) <= 5 ? 'workday' : 'weekend');
  return {
    day: dayAt(number),
    workday: workedKinds.has(kind),
    kind,
    reason: reasons[kind],
    name: exception?.name ?? null,
    source: exception?.source ?? null,
    provisional: isProvisionalAt(calendar, number),
  };
}

/** In a year without a notice the statutory holidays with a fixed date are still certain to be days off. */
function fixedHoliday(calendar: WorkingCalendar, number: number): Exception | null {
  const { year } = civilDate(number);
  if (calendar.confirmed.has(year)) return null;
  const day = dayAt(number);
  const statutory = statutoryDaysOn(day);
  const name = statutory?.fixed.get(day.slice(5));
  return statutory && name ? { kind: 'holiday', name, source: statutory.source } : null;
}

/**
 * Whether a missing or unconfirmed notice may change this day. That includes the last week of December
 * before a year without a notice: six notices since 2004 moved days between 29 and 31 December of the
 * year before, and a festival is preceded by at most six worked days (放假办法第七条).
 */
export function isProvisionalAt(calendar: WorkingCalendar, number: number): boolean {
  const { year, month, date } = civilDate(number);
  if (calendar.confirmed.get(year) !== true) return true;
  return month === 12 && date >= 25 && calendar.confirmed.get(year + 1) !== true;
}
