import { acceptDispute } from './actions/accept-dispute.ts';
import { answerDispute } from './actions/answer-dispute.ts';
import { appealJudgment } from './actions/appeal-judgment.ts';
import { concludeDispute } from './actions/conclude-dispute.ts';
import { extendDispute } from './actions/extend-dispute.ts';
import { resumeDispute } from './actions/resume-dispute.ts';
import { suspendDispute } from './actions/suspend-dispute.ts';
import type { DeclaredDisputeAct } from './declared-act.ts';

/** Every step of a dispute after it was filed. */
export const disputeActs = {
  accept: acceptDispute,
  answer: answerDispute,
  extend: extendDispute,
  suspend: suspendDispute,
  resume: resumeDispute,
  conclude: concludeDispute,
  appeal: appealJudgment,
} as const;

/** The name of a step. */
export type DisputeActName = keyof typeof disputeActs;

/** All names, in the order of the proceedings. */
export const disputeActNames = Object.keys(disputeActs) as readonly DisputeActName[];

/** A step by its name; its types are those of any step. */
export const disputeAct = (name: DisputeActName): DeclaredDisputeAct<unknown> =>
  disputeActs[name] as unknown as DeclaredDisputeAct<unknown>;
