import { type ExplainedDay, explainDayAt, isWorkdayAt, type WorkingCalendar } from './calendar.ts';
import { type Day, dayNumber } from './day.ts';
import { provisionalReason } from './provisional-reason.ts';

/** One day of a count: `ordinal` is its place among the counted days, null when it was skipped. */
export interface TracedDay extends ExplainedDay {
  readonly ordinal: number | null;
}

/** A day that was computed, with every day that led to it. */
export interface Deadline {
  readonly due: Day;
  /** True when a missing or unconfirmed holiday notice may still move the day. */
  readonly provisional: boolean;
  /** Why it is provisional, in Chinese; null when it is certain. */
  readonly provisionalReason: string | null;
  readonly trace: readonly TracedDay[];
}

/** A number of working days, which may be provisional like a {@link Deadline}. */
export interface WorkdayCount {
  readonly workdays: number;
  readonly provisional: boolean;
  readonly provisionalReason: string | null;
}

/**
 * The `count`-th working day after `start`; the start day itself is not counted (民事诉讼法第八十五条).
 * With `count` 0 the answer is `start`. Throws RangeError for a negative or fractional count.
 */
export function addWorkdays(calendar: WorkingCalendar, start: Day, count: number): Deadline {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`工作日数应为非负整数：${count}`);
  const trace: TracedDay[] = [];
  const startNumber = dayNumber(start);
  let number = startNumber;
  for (let counted = 0; counted < count; ) {
    number += 1;
    const explained = explainDayAt(calendar, number);
    if (explained.workday) counted += 1;
    trace.push(traced(explained, explained.workday ? counted : null));
  }
  return deadline(calendar, trace.at(-1)?.day ?? start, trace, startNumber + 1);
}

/** `day` when it is worked, else the first working day after it; the trace holds the skipped days and the answer. */
export function firstWorkdayFrom(calendar: WorkingCalendar, day: Day): Deadline {
  const first = dayNumber(day);
  const trace: TracedDay[] = [];
  for (let number = first; trace.at(-1)?.workday !== true; number++) {
    trace.push(traced(explainDayAt(calendar, number), null));
  }
  return deadline(calendar, trace.at(-1)!.day, trace, first);
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier.
 * The inverse of {@link addWorkdays}: from `start` to `addWorkdays(…, start, n).due` it counts n.
 */
export function workdaysBetween(calendar: WorkingCalendar, from: Day, to: Day): WorkdayCount {
  if (to < from) {
    const reversed = workdaysBetween(calendar, to, from);
    // 0 - 0 rather than -0, which deepEqual and JSON would tell apart.
    return { ...reversed, workdays: 0 - reversed.workdays };
  }
  const first = dayNumber(from) + 1;
  const last = dayNumber(to);
  let workdays = 0;
  for (let number = first; number <= last; number++) if (isWorkdayAt(calendar, number)) workdays += 1;
  const reason = last < first ? null : provisionalReason(calendar, first, last);
  return { workdays, provisional: reason !== null, provisionalReason: reason };
}

function traced(explained: ExplainedDay, ordinal: number | null): TracedDay {
  return { ...explained, ordinal };
}

function deadline(calendar: WorkingCalendar, due: Day, trace: readonly TracedDay[], first: number): Deadline {
  const provisional = trace.some((day) => day.provisional);
  return {
    due,
    provisional,
    provisionalReason: provisional ? provisionalReason(calendar, first, first + trace.length - 1) : null,
    trace,
  };
}
