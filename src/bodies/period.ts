import { addDays, chineseDate, type Day } from '../law/index.ts';

/** How long something holds (有效期间): from `since` to the day before `until`; without end when null. */
export interface Period {
  readonly since: Day;
  /** The first day on which it no longer holds. */
  readonly until: Day | null;
}

/** Whether it holds on a day. */
export const isInForce = (period: Period, on: Day): boolean =>
  period.since <= on && (period.until === null || on < period.until);

/** Whether two periods share a day. */
export const overlap = (one: Period, other: Period): boolean =>
  isNonEmpty(one) &&
  isNonEmpty(other) &&
  (other.until === null || one.since < other.until) &&
  (one.until === null || other.since < one.until);

/** Whether the whole of `inner` lies within `outer`. */
export const covers = (outer: Period, inner: Period): boolean =>
  outer.since <= inner.since &&
  (outer.until === null || (inner.until !== null && inner.until <= outer.until));

const isNonEmpty = ({ since, until }: Period) => until === null || since < until;

/** As people read it, with both ends included: 2026年3月1日至2026年3月5日. */
export const periodInWords = ({ since, until }: Period): string =>
  until === null ? `${chineseDate(since)}起` : `${chineseDate(since)}至${chineseDate(addDays(until, -1))}`;
