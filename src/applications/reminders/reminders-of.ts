import { chineseDate, type Day, type WorkingCalendar, workdaysBetween } from '../../law/index.ts';
import { type Application, reviewAspects } from '../application.ts';
import { demandDue, opinionDue, paymentDue } from '../legal-periods.ts';
import { isOverdue, replyClock } from '../reply-clock.ts';
import type { ReminderKind } from './reminder-kinds.ts';

/** What calls for somebody's attention in an application on a day (提醒). */
export interface Reminder {
  readonly kind: ReminderKind;
  /** Which one of several of a kind, e.g. the number of a consultation; else empty. */
  readonly about: string;
  readonly due: Day | null;
  /** What is the matter and what to do. */
  readonly sentence: string;
}

/** So many working days before the last one a reply is due soon. */
const soon = 3;

/** Everything an application calls for on a day; from the acts and the calendar alone. */
export function remindersOf(
  application: Application,
  calendar: WorkingCalendar,
  today: Day,
): readonly Reminder[] {
  return [
    ...aboutTheReply(application, calendar, today),
    ...aboutTheApplicant(application, calendar, today),
    ...aboutOthers(application, calendar, today),
    ...aboutColleagues(application),
  ];
}

const reminder = (kind: ReminderKind, due: Day | null, sentence: string, about = ''): Reminder => ({
  ...{ kind, about, due, sentence },
});

function aboutTheReply(application: Application, calendar: WorkingCalendar, today: Day): readonly Reminder[] {
  if (application.state === 'submitted')
    return [reminder('confirm', null, '申请已经到达，请尽快与申请人确认收到，答复期限自确认之日起算。')];
  const clock = replyClock(application, calendar, today);
  if (clock.due === null || clock.standing === 'ended') return [];
  if (isOverdue(clock, application.deliveredOn, today))
    return [reminder('overdue', clock.due, `答复期限已于${chineseDate(clock.due)}届满，请立即答复并送达。`)];
  const left = workdaysBetween(calendar, today, clock.due).workdays;
  if (left > soon) return [];
  const when = left === 0 ? '今天是答复期限的最后一天' : `距答复期限届满还有${left}个工作日`;
  return [reminder('due-soon', clock.due, `${when}（${chineseDate(clock.due)}），请抓紧办理。`)];
}

function aboutTheApplicant(
  { state, correction, reasons, fee }: Application,
  calendar: WorkingCalendar,
  today: Day,
): readonly Reminder[] {
  if (state === 'awaiting-correction' && correction?.deliveredOn) {
    const { due } = demandDue(calendar, correction);
    if (today > due)
      return [reminder('correction-lapse', due, '申请人逾期未补正，无正当理由的，可以告知不再处理。')];
  }
  if (state === 'awaiting-reasons' && reasons?.deliveredOn) {
    const { due } = demandDue(calendar, reasons);
    if (today > due) return [reminder('reasons-lapse', due, '申请人逾期未说明理由，请认定并依法处理。')];
  }
  if (state === 'awaiting-payment' && fee?.deliveredOn) {
    const { due } = paymentDue(calendar, fee);
    if (today > due) return [reminder('fee-lapse', due, '申请人逾期未缴纳信息处理费，可以告知不再处理。')];
  }
  return [];
}

/** Those who were asked and kept silent: a third party's silence leaves the decision to us, an organ's is consent. */
function aboutOthers(
  { state, consultations }: Application,
  calendar: WorkingCalendar,
  today: Day,
): readonly Reminder[] {
  if (state !== 'processing' && state !== 'drafted' && state !== 'reviewed') return [];
  return consultations.flatMap((one) => {
    const due = one.answeredOn === null ? opinionDue(calendar, one)?.due : undefined;
    if (due === undefined || today <= due) return [];
    const sentence =
      one.with === 'third-party'
        ? '第三方逾期未提出意见，请依照条例决定是否公开。'
        : '被征求意见的机关逾期未提出意见，视为同意公开。';
    return [reminder('opinion-silence', due, sentence, String(one.id))];
  });
}

function aboutColleagues({ state, reviews }: Application): readonly Reminder[] {
  if (state === 'drafted') {
    const done = new Set(reviews.map(({ aspect }) => aspect));
    const missing = Object.entries(reviewAspects).filter(([aspect]) => !done.has(aspect as never));
    const names = missing.map(([, label]) => label).join('、');
    return [reminder('review-waiting', null, `拟答复意见等待${names}。`)];
  }
  if (state === 'reviewed') return [reminder('decision-waiting', null, '审查已经通过，等待作出答复。')];
  return state === 'decided' ? [reminder('delivery-waiting', null, '答复已经作出，尚未登记送达。')] : [];
}
