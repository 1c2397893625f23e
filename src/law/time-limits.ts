import applications from '../../data/time-limits/applications.json' with { type: 'json' };
import disputes from '../../data/time-limits/disputes.json' with { type: 'json' };
import publishing from '../../data/time-limits/publishing.json' with { type: 'json' };
import type { WorkingCalendar } from './calendar.ts';
import type { Citation } from './citation.ts';
import { type CitationId, cite } from './citations.ts';
import { addDays, addMonths, type Day } from './day.ts';
import { addWorkdays, type Deadline, firstWorkdayFrom } from './workdays.ts';

/**
 * The clocks of requests, publishing, reconsideration and litigation. The delayed reply of art. 35 is not
 * among them: the law gives it no length, its day is set in the notice to the applicant.
 */
export type TimeLimitId =
  | 'reply'
  | 'extension'
  | 'correctionNotice'
  | 'correctionPeriod'
  | 'thirdParty'
  | 'otherOrgan'
  | 'reasons'
  | 'fee'
  | 'proactivePublish'
  | 'applyForReconsideration'
  | 'applyWhenNotInformed'
  | 'applyAtLatest'
  | 'reconsiderationReview'
  | 'reconsiderationCorrectionNotice'
  | 'reconsiderationCorrection'
  | 'sendCopy'
  | 'respond'
  | 'sendCopySimplified'
  | 'respondSimplified'
  | 'reconsiderationDecision'
  | 'reconsiderationExtension'
  | 'reconsiderationDecisionSimplified'
  | 'sueAfterReconsideration'
  | 'sueDirectly'
  | 'sueAtLatest'
  | 'defend'
  | 'firstInstance'
  | 'firstInstanceSimplified'
  | 'appealJudgment'
  | 'appealRuling'
  | 'secondInstance';

/** What a length is measured in: 工作日, 日, 月. */
export type TimeUnit = 'workday' | 'calendarDay' | 'month';

/** A statutory period (法定期限) as it stood between two days. */
export interface TimeLimit {
  readonly id: TimeLimitId;
  readonly length: number;
  readonly unit: TimeUnit;
  readonly since: Day;
  /** Last day in force; null while it is in force. */
  readonly until: Day | null;
  readonly citation: Citation;
  /** What has to be done within it, in Chinese. */
  readonly label: string;
  /** V: stands in the cited text. M: held from memory of practice. I: this product's own reading or default. */
  readonly tag: 'V' | 'M' | 'I';
}

/** All time limits, past and present. */
export const timeLimits: readonly TimeLimit[] = [...applications, ...publishing, ...disputes].map(
  ({ id, length, unit, since, until, article, label, tag }) =>
    ({
      ...{ id, length, unit, since, until, label, tag },
      citation: cite(article as CitationId),
    }) as TimeLimit,
);

/** The time limit in force on a day; null before the law that introduced it. */
export function timeLimit(id: TimeLimitId, on: Day): TimeLimit | null {
  return (
    timeLimits.find(
      (limit) => limit.id === id && limit.since <= on && (limit.until === null || on <= limit.until),
    ) ?? null
  );
}

/**
 * The last day of a time limit that starts with `start` (not counted itself). Periods in calendar days or
 * months that end on a day off run to the first working day after it (民事诉讼法第八十五条); their trace
 * holds only that end. Working days are traced one by one.
 */
export function deadlineOf(calendar: WorkingCalendar, limit: TimeLimit, start: Day): Deadline {
  if (limit.unit === 'workday') return addWorkdays(calendar, start, limit.length);
  const end = limit.unit === 'month' ? addMonths(start, limit.length) : addDays(start, limit.length);
  return firstWorkdayFrom(calendar, end);
}
