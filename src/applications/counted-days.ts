import { addDays, type Day, type ExplainedDay, explainDay, type WorkingCalendar } from '../law/index.ts';

/** A day of the count: `ordinal` is its place among the counted days, null when it was skipped. */
export interface ClockDay extends ExplainedDay {
  readonly ordinal: number | null;
  /** The day is not counted because somebody was being consulted (art. 33 ¶3). */
  readonly paused: boolean;
}

/** Days that do not count (不计算在期间内的时间). */
export interface Pause {
  /** First and last day. */
  readonly from: Day;
  readonly to: Day;
}

/** Days of counts that were never paused, by calendar: thousands of applications begin on the same few days. */
const unpaused = new WeakMap<WorkingCalendar, Map<string, readonly ClockDay[]>>();

/** So many beginnings of counts are kept; a list of open applications has some hundreds. */
const mostKept = 1000;

/** Every day from the one after the beginning to the last that counts (逐日计算). */
export function countedDays(
  calendar: WorkingCalendar,
  start: Day,
  workdays: number,
  pauses: readonly Pause[],
): readonly ClockDay[] {
  if (pauses.length > 0) return countDays(calendar, start, workdays, pauses);
  const kept = unpaused.get(calendar) ?? new Map<string, readonly ClockDay[]>();
  unpaused.set(calendar, kept);
  const key = `${start} ${workdays}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const days = countDays(calendar, start, workdays, []);
  kept.set(key, days);
  return days;
}

function countDays(
  calendar: WorkingCalendar,
  start: Day,
  workdays: number,
  pauses: readonly Pause[],
): readonly ClockDay[] {
  const days: ClockDay[] = [];
  for (let day = addDays(start, 1), counted = 0; counted < workdays; day = addDays(day, 1)) {
    const explained = explainDay(calendar, day);
    const paused = pauses.some(({ from, to }) => from <= day && day <= to);
    const counts = explained.workday && !paused;
    if (counts) counted += 1;
    days.push({ ...explained, paused, ordinal: counts ? counted : null });
  }
  return days;
}
