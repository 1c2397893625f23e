import {
  addWorkdays,
  type Day,
  type Deadline,
  deadlineOf,
  type TimeLimitId,
  timeLimit,
  type WorkingCalendar,
} from '../law/index.ts';
import type { Consultation, Demand, ProcessingFee } from './application.ts';

/** How many working days a statutory period of applications has on a day; throws before the law that set it. */
export function lengthOf(id: TimeLimitId, on: Day): number {
  const limit = timeLimit(id, on);
  if (!limit) throw new RangeError(`${on} 尚无期限规定：${id}`);
  return limit.length;
}

/** The last day for asking the applicant to correct (一次性告知补正, art. 30). */
export function correctionNoticeDue(calendar: WorkingCalendar, receivedOn: Day): Deadline {
  return addWorkdays(calendar, receivedOn, lengthOf('correctionNotice', receivedOn));
}

/** The last day of what the applicant was asked for; counted from the notice when its delivery is not yet known. */
export function demandDue(calendar: WorkingCalendar, { askedOn, deliveredOn, workdays }: Demand): Deadline {
  return addWorkdays(calendar, deliveredOn ?? askedOn, workdays);
}

/** The last day on which a consulted party may answer (art. 32, 34); null while it is unknown when the letter reached it. */
export function opinionDue(calendar: WorkingCalendar, consultation: Consultation): Deadline | null {
  const { receivedOn } = consultation;
  if (receivedOn === null) return null;
  const limit = timeLimit(consultation.with === 'body' ? 'otherOrgan' : 'thirdParty', receivedOn);
  return limit ? deadlineOf(calendar, limit, receivedOn) : addWorkdays(calendar, receivedOn, 15);
}

/** The last day of payment (缴费期限): 20 working days from the day after the notice arrived. */
export function paymentDue(calendar: WorkingCalendar, { noticedOn, deliveredOn }: ProcessingFee): Deadline {
  const start = deliveredOn ?? noticedOn;
  return addWorkdays(calendar, start, lengthOf('fee', start));
}

/** Whether a consultation still keeps the reply waiting on a day. */
export function isOpen(calendar: WorkingCalendar, consultation: Consultation, on: Day): boolean {
  if (consultation.answeredOn !== null) return false;
  const due = opinionDue(calendar, consultation);
  return due === null || on <= due.due;
}
