import { publishedYears, type WorkingCalendar, workingCalendar } from '../../law/index.ts';
import { type EnteredNotice, localDaysOf, yearCalendarOf } from './entered-notice.ts';

/**
 * The working calendar of the program with what was entered on top: of the notices for one year of one kind the last
 * prevails, the national arrangement over the one the program came with, local days over both.
 */
export function calendarWith(notices: readonly EnteredNotice[]): WorkingCalendar {
  const last = (kind: EnteredNotice['kind']) => [
    ...new Map(notices.filter((one) => one.kind === kind).map((one) => [one.year, one])).values(),
  ];
  const national = last('national');
  const replaced = new Set(national.map(({ year }) => year));
  return workingCalendar(
    [...publishedYears.filter(({ year }) => !replaced.has(year)), ...national.map(yearCalendarOf)],
    last('local').flatMap(localDaysOf),
  );
}
