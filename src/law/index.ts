export {
  type DayKind,
  type ExplainedDay,
  explainDay,
  isWorkday,
  type LocalDay,
  type WorkingCalendar,
  workingCalendar,
} from './calendar.ts';
export type * from './citation.ts';
export * from './citations.ts';
export {
  addDays,
  addMonths,
  chineseDate,
  compareDays,
  type Day,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  parseDay,
  type Weekday,
  weekday,
  yearOf,
} from './day.ts';
export * from './dispute-outcomes.ts';
export * from './form.ts';
export * from './outcomes.ts';
export * from './published-calendar.ts';
export * from './quoted-list.ts';
export * from './remedies.ts';
export * from './report-deadlines.ts';
export * from './time-limits.ts';
export * from './workdays.ts';
export * from './year-calendar.ts';
