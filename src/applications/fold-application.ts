import type { ApplicantColumn, Application, ApplicationKind } from './application.ts';
import { declaredAct } from './application-acts.ts';
import type { RecordedAct } from './declared-act.ts';
import { type Arrival, type Channel, receiptDay } from './receipt-day.ts';

/** What the first act of every application holds (接收). */
export interface ReceivedFacts extends Arrival {
  readonly kind: ApplicationKind;
  readonly channel: Channel;
  readonly column: ApplicantColumn;
  /** Proof of how and when it arrived, e.g. the number of the letter. */
  readonly evidence: string;
}

/** The name of the first act. */
export const receiveAct = 'receive';

/** What the acts have made of an application. Throws RangeError for a list that does not begin with its receipt. */
export function foldApplication(acts: readonly RecordedAct[]): Application {
  const [first, ...others] = acts;
  if (first?.act !== receiveAct) throw new RangeError('办理记录应以接收开始');
  return others.reduce(applyAct, receivedApplication(first.facts as ReceivedFacts));
}

/** The application after one more act. */
export function applyAct(application: Application, recorded: RecordedAct): Application {
  const act = declaredAct(recorded.act);
  if (!act) throw new RangeError(`不认识的办理：${recorded.act}`);
  return act.apply(application, recorded);
}

/** The application as it arrived; its clock runs when the law already knows the day of receipt. */
export function receivedApplication(facts: ReceivedFacts): Application {
  const { on, basis } = receiptDay(facts.channel, facts);
  return {
    ...{ kind: facts.kind, channel: facts.channel, column: facts.column, submittedOn: facts.submittedOn },
    ...{ state: on === null ? 'submitted' : 'received', receivedOn: on, number: null },
    ...{ correction: null, reasons: null, consultations: [], extension: null, fee: null },
    ...{ draft: null, reviews: [], conclusion: null, firstConclusion: null },
    ...{ deliveredOn: null, cycle: 1, proactiveOn: null },
    operations: on === null ? [] : [{ kind: 'restart', on, why: basis }],
  };
}
