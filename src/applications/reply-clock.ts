import { addDays, type Day, type WorkingCalendar } from '../law/index.ts';
import type { Application, ClockOperation, Consultation } from './application.ts';
import { type ClockDay, countedDays, type Pause } from './counted-days.ts';
import { demandDue, isOpen, lengthOf, opinionDue, paymentDue } from './legal-periods.ts';

/** Where the clock of the reply stands (答复期限). */
export interface ReplyClock {
  /**
   * not-started: the day of receipt is not fixed. running, paused: it counts, or waits for a consultation.
   * stopped: the applicant is asked for something, and the count will begin anew. ended: the reply was delivered.
   */
  readonly standing: 'not-started' | 'running' | 'paused' | 'stopped' | 'ended';
  /** The last day for the reply; null while the clock is not started or stopped. */
  readonly due: Day | null;
  /** The day may still move: a holiday notice is missing, or a consultation is open. */
  readonly provisional: boolean;
  readonly provisionalReason: string | null;
  /** Until when the applicant may correct, give reasons or pay while the clock is stopped. */
  readonly waitingUntil: Day | null;
  /** When the present count began (not counted itself), and what began it. */
  readonly startedOn: Day | null;
  readonly why: string;
  /** Working days in all: the statutory ones and those of an extension. */
  readonly workdays: number;
  readonly trace: readonly ClockDay[];
}

interface Count {
  readonly start: Day;
  readonly why: string;
  readonly added: number;
  readonly fixed: Day | null;
}

/**
 * The time limit for the reply, from the acts and the calendar alone (art. 33, 34, 30, 35; 109号 for the fee).
 * Restarts begin a new count; days on which third parties or other organs are consulted are not counted; an
 * extension adds days; a day agreed on under art. 35 replaces the computed one.
 */
export function replyClock(application: Application, calendar: WorkingCalendar, today: Day): ReplyClock {
  const { operations } = application;
  const last = operations.at(-1);
  const count = currentCount(application);
  if (last === undefined) return idle('not-started', '收到申请之日尚未确定');
  if (last.kind === 'stop') return waiting(application, calendar, last.waitingFor);
  if (count === null) return idle('ended', '已终结，不计答复期限');
  const ended = last.kind === 'end';
  const workdays = lengthOf('reply', count.start) + count.added;
  const common = { startedOn: count.start, why: count.why, workdays, waitingUntil: null };
  const open = ended ? undefined : application.consultations.find((one) => isOpen(calendar, one, today));
  const standing = ended ? 'ended' : open ? 'paused' : 'running';
  if (count.fixed !== null)
    return { ...common, standing, due: count.fixed, provisional: false, provisionalReason: null, trace: [] };
  // What nobody answered before the end keeps nothing waiting after it.
  const pauses = pausesOf(application.consultations, calendar, ended ? last.on : today);
  const trace = countedDays(calendar, count.start, workdays, pauses);
  const uncertain = trace.some((day) => day.provisional);
  return {
    ...{ ...common, standing, trace, due: trace.at(-1)?.day ?? count.start },
    provisional: uncertain || open !== undefined,
    provisionalReason: open
      ? '正在征求意见，收到意见或者征求意见期限届满后，截止日才能确定'
      : uncertain
        ? '期间涉及放假安排尚未公布或者尚未确认的年份，通知公布后可能调整'
        : null,
  };
}

/** Whether the reply is late on a day: the last day has passed and it was not delivered by then. */
export function isOverdue(clock: ReplyClock, deliveredOn: Day | null, today: Day): boolean {
  return clock.due !== null && (deliveredOn ?? today) > clock.due;
}

/** The count that runs now: what started it, what was added to it since. */
const currentCount = ({ operations }: Application): Count | null =>
  operations.reduce<Count | null>(countAfter, null);

function countAfter(count: Count | null, operation: ClockOperation): Count | null {
  if (operation.kind === 'restart') return { start: operation.on, why: operation.why, added: 0, fixed: null };
  if (operation.kind === 'stop' || count === null) return null;
  if (operation.kind === 'add') return { ...count, added: count.added + operation.workdays };
  return operation.kind === 'set' ? { ...count, fixed: operation.due, why: operation.why } : count;
}

/** From the day after the letter was sent until the opinion came or its 15 working days were over. */
function pausesOf(
  consultations: readonly Consultation[],
  calendar: WorkingCalendar,
  today: Day,
): readonly Pause[] {
  return consultations.map((one) => {
    const latest = opinionDue(calendar, one)?.due ?? null;
    const answered = one.answeredOn;
    const to = answered !== null && (latest === null || answered < latest) ? answered : (latest ?? today);
    return { from: addDays(one.sentOn, 1), to };
  });
}

const idle = (
  standing: 'not-started' | 'stopped' | 'ended',
  why: string,
  waitingUntil: Day | null = null,
): ReplyClock => ({
  ...{ standing, why, waitingUntil, due: null, provisional: false, provisionalReason: null },
  ...{ startedOn: null, workdays: 0, trace: [] },
});

function waiting(
  { correction, reasons, fee }: Application,
  calendar: WorkingCalendar,
  waitingFor: 'correction' | 'reasons' | 'payment',
): ReplyClock {
  if (waitingFor === 'correction')
    return idle('stopped', '等待申请人补正', correction && demandDue(calendar, correction).due);
  if (waitingFor === 'reasons')
    return idle('stopped', '等待申请人说明理由', reasons && demandDue(calendar, reasons).due);
  return idle('stopped', '等待申请人缴纳信息处理费', fee && paymentDue(calendar, fee).due);
}
