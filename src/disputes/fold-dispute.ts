import type { Day } from '../law/index.ts';
import type { Refusal } from '../platform/index.ts';
import type { RecordedDisputeAct } from './declared-act.ts';
import { type Dispute, disputeStages, type FiledFacts } from './dispute.ts';
import { type DisputeActName, disputeAct } from './dispute-acts.ts';

/** The name of the first record. */
export const fileAct = 'file';

/** What the records have made of a dispute. Throws RangeError for a list that does not begin with its filing. */
export function foldDispute(acts: readonly RecordedDisputeAct[]): Dispute {
  const [first, ...others] = acts;
  if (first?.act !== fileAct) throw new RangeError('案件记录应以登记开始');
  return others.reduce(applyDisputeAct, filedDispute(first.on, first.facts as FiledFacts));
}

/** The dispute after one more record. */
export const applyDisputeAct = (dispute: Dispute, { act, on, facts }: RecordedDisputeAct): Dispute =>
  disputeAct(act as DisputeActName).apply(dispute, on, facts);

/** The dispute as it stood on a day; null before it was filed. */
export function disputeOn(acts: readonly RecordedDisputeAct[], day: Day): Dispute | null {
  const until = acts.filter(({ on }) => on <= day);
  return until[0]?.act === fileAct ? foldDispute(until) : null;
}

/** Why a step cannot be recorded now; null when it can. */
export function disputeRefusal(
  name: DisputeActName,
  dispute: Dispute,
  { on, today, input }: { readonly on: Day; readonly today: Day; readonly input: unknown },
): Refusal | null {
  const act = disputeAct(name);
  if (!act.allowedWhen.includes(dispute.stage))
    return {
      code: 'state-unsuitable',
      sentence: `案件现在是“${disputeStages[dispute.stage]}”，不能${act.label}。`,
    };
  if (on > today) return { code: 'day-too-late', field: 'on', sentence: '日期不能晚于今天，请核对。' };
  return act.refuse(dispute, on, input);
}

function filedDispute(filedOn: Day, facts: FiledFacts): Dispute {
  return {
    ...{ ...facts, filedOn, stage: 'filed', simplified: false },
    ...{ acceptedOn: null, copyReceivedOn: null, answeredOn: null, extendedOn: null },
    ...{ appealedOn: null, outcome: null, outcomeOn: null },
  };
}
