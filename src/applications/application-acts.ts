import { answerRecordCorrection } from './actions/answer-record-correction.ts';
import { archive } from './actions/archive.ts';
import { askCorrection } from './actions/ask-correction.ts';
import { askReasons } from './actions/ask-reasons.ts';
import { chargeFee } from './actions/charge-fee.ts';
import { confirmReceipt } from './actions/confirm-receipt.ts';
import { consultBody } from './actions/consult-body.ts';
import { consultThirdParty } from './actions/consult-third-party.ts';
import { decideApplication } from './actions/decide-application.ts';
import { deliver } from './actions/deliver.ts';
import { draftReply } from './actions/draft-reply.ts';
import { extend } from './actions/extend.ts';
import { handOver } from './actions/hand-over.ts';
import { judgeReasons } from './actions/judge-reasons.ts';
import { lapseUncorrected } from './actions/lapse-uncorrected.ts';
import { lapseUnpaid } from './actions/lapse-unpaid.ts';
import { makeProactive } from './actions/make-proactive.ts';
import { receiveCorrection } from './actions/receive-correction.ts';
import { recordConsultationReceived } from './actions/record-consultation-received.ts';
import { recordOpinion } from './actions/record-opinion.ts';
import { recordPayment } from './actions/record-payment.ts';
import { recordServed } from './actions/record-served.ts';
import { refundFee } from './actions/refund-fee.ts';
import { register } from './actions/register.ts';
import { reopen } from './actions/reopen.ts';
import { reviewReply } from './actions/review-reply.ts';
import { setDelayedDay } from './actions/set-delayed-day.ts';
import { withdrawApplication } from './actions/withdraw-application.ts';
import type { DeclaredAct } from './declared-act.ts';

/** Every act on an application after it was received, in the order of the procedure. */
export const declaredActs = {
  'confirm-receipt': confirmReceipt,
  'hand-over': handOver,
  register,
  'ask-correction': askCorrection,
  'receive-correction': receiveCorrection,
  'lapse-uncorrected': lapseUncorrected,
  'ask-reasons': askReasons,
  'judge-reasons': judgeReasons,
  'set-delayed-day': setDelayedDay,
  'consult-third-party': consultThirdParty,
  'consult-body': consultBody,
  'record-consultation-received': recordConsultationReceived,
  'record-opinion': recordOpinion,
  extend,
  'charge-fee': chargeFee,
  'record-served': recordServed,
  'record-payment': recordPayment,
  'lapse-unpaid': lapseUnpaid,
  'refund-fee': refundFee,
  'draft-reply': draftReply,
  'review-reply': reviewReply,
  decide: decideApplication,
  'answer-record-correction': answerRecordCorrection,
  deliver,
  withdraw: withdrawApplication,
  archive,
  reopen,
  'make-proactive': makeProactive,
} as const;

/** The name of an act on an application. */
export type ApplicationActName = keyof typeof declaredActs;

/** All names, in the order of the procedure. */
export const applicationActNames = Object.keys(declaredActs) as readonly ApplicationActName[];

/** An act by its name; null for a name that no act has. */
export function declaredAct(name: string): DeclaredAct<unknown, unknown> | null {
  return name in declaredActs
    ? (declaredActs[name as ApplicationActName] as unknown as DeclaredAct<unknown, unknown>)
    : null;
}
