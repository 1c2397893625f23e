import {
  type Citation,
  type Day,
  type Deadline,
  deadlineOf,
  type TimeLimitId,
  timeLimit,
  type WorkingCalendar,
} from '../law/index.ts';
import type { Dispute } from './dispute.ts';

/** A day by which somebody has to do something in a dispute. */
export interface DisputeDeadline {
  readonly id: TimeLimitId;
  /** Ours: the body has to act. Theirs: the reconsideration organ, the court or the other side. */
  readonly whose: 'ours' | 'theirs';
  readonly label: string;
  readonly due: Day;
  readonly provisional: boolean;
  readonly citation: Citation;
}

/** The days that matter at the present stage, the nearest first. */
export function disputeDeadlines(dispute: Dispute, calendar: WorkingCalendar): readonly DisputeDeadline[] {
  return running(dispute)
    .flatMap(([id, start, whose, more = 0]) => {
      const limit = timeLimit(id, start);
      if (!limit) return [];
      const deadline: Deadline = deadlineOf(calendar, { ...limit, length: limit.length + more }, start);
      const { due, provisional } = deadline;
      return [{ id, whose, due, provisional, label: limit.label, citation: limit.citation }];
    })
    .sort((one, other) => one.due.localeCompare(other.due));
}

type Running = readonly [id: TimeLimitId, start: Day, whose: 'ours' | 'theirs', more?: number];

function running(dispute: Dispute): readonly Running[] {
  const { procedure, stage, filedOn, acceptedOn, copyReceivedOn, answeredOn } = dispute;
  if (stage === 'suspended') return [];
  if (stage === 'filed')
    return procedure === 'reconsideration' ? [['reconsiderationReview', filedOn, 'theirs']] : [];
  if (stage === 'concluded') return afterwards(dispute);
  if (stage === 'appealed') return [['secondInstance', dispute.appealedOn ?? filedOn, 'theirs']];
  if (procedure === 'litigation')
    return [
      ...(answeredOn === null && copyReceivedOn !== null
        ? [['defend', copyReceivedOn, 'ours'] as const]
        : []),
      [dispute.simplified ? 'firstInstanceSimplified' : 'firstInstance', acceptedOn ?? filedOn, 'theirs'],
    ];
  const answer: Running[] =
    answeredOn === null && copyReceivedOn !== null
      ? [[dispute.simplified ? 'respondSimplified' : 'respond', copyReceivedOn, 'ours']]
      : [];
  const decision = dispute.simplified ? 'reconsiderationDecisionSimplified' : 'reconsiderationDecision';
  return [...answer, [decision, acceptedOn ?? filedOn, 'theirs', dispute.extendedOn ? 30 : 0]];
}

/** Who lost may go on: to court after a reconsideration, to the second instance after a judgment. */
function afterwards({ procedure, outcome, outcomeOn, appealedOn }: Dispute): readonly Running[] {
  if (outcomeOn === null || appealedOn !== null) return [];
  if (procedure === 'reconsideration') return [['sueAfterReconsideration', outcomeOn, 'theirs']];
  const byRuling = outcome === 'notFiled' || outcome === 'suitDismissed';
  return [[byRuling ? 'appealRuling' : 'appealJudgment', outcomeOn, 'theirs']];
}
