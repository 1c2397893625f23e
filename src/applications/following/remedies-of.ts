import {
  type Day,
  deadlineOf,
  remedyVariant,
  type TimeLimitId,
  timeLimit,
  type WorkingCalendar,
} from '../../law/index.ts';
import type { Application } from '../application.ts';
import { isOverdue, type ReplyClock } from '../reply-clock.ts';

/** Where an applicant may turn, and until when (救济途径). */
export interface Remedies {
  /** The reply was delivered, or its last day has passed without one. */
  readonly because: 'delivered' | 'overdue';
  /** Reconsideration has to come first (行政复议法第二十三条). */
  readonly reconsiderationFirst: boolean;
  /** Last day for reconsideration. */
  readonly reconsiderUntil: Day | null;
  /** Last day for going to court directly; null where reconsideration comes first. */
  readonly sueUntil: Day | null;
}

/** The remedies of an application on a day; null while a reply is awaited in time, or was not needed. */
export function remediesOf(
  application: Application,
  clock: ReplyClock,
  calendar: WorkingCalendar,
  today: Day,
): Remedies | null {
  const { conclusion, deliveredOn } = application;
  const until = (id: TimeLimitId, start: Day) => {
    const limit = timeLimit(id, start);
    return limit && deadlineOf(calendar, limit, start).due;
  };
  if (conclusion && deliveredOn) {
    const { decision, on, withheldUnder } = conclusion;
    const first = remedyVariant(decision, on, withheldUnder) === 'A';
    return {
      ...{ because: 'delivered', reconsiderationFirst: first },
      reconsiderUntil: until('applyForReconsideration', deliveredOn),
      sueUntil: first ? null : until('sueDirectly', deliveredOn),
    };
  }
  if (clock.due === null || deliveredOn || !isOverdue(clock, deliveredOn, today)) return null;
  // Silence is an omission: 行政复议法第二十三条第一款第三项 has reconsideration come first there too.
  return {
    ...{ because: 'overdue', reconsiderationFirst: clock.due >= omissionsFirstSince, sueUntil: null },
    reconsiderUntil: until('applyForReconsideration', clock.due),
  };
}

const omissionsFirstSince = '2024-01-01';
