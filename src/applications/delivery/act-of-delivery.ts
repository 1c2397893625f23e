import type { Day } from '../../law/index.ts';
import type { Application } from '../application.ts';
import type { ApplicationActName } from '../application-acts.ts';
import { type Delivery, dayThatCounts } from './delivery.ts';

/** The act that follows from a delivery, with the day it counts from. */
interface ActOfDelivery {
  readonly name: ApplicationActName;
  readonly on: Day;
  readonly input: object;
}

const notices = {
  'correction-notice': 'correction',
  'reasons-notice': 'reasons',
  'fee-notice': 'fee',
} as const;

const awaits = {
  'awaiting-correction': 'correction',
  'awaiting-reasons': 'reasons',
  'awaiting-payment': 'fee',
} as const;

/**
 * What the delivery of a letter to the applicant means for the procedure: a notice sets its period running from the day
 * it arrived, a reply ends the clock on the day that counts. Null when it means nothing now.
 */
export function actOfDelivery(
  { state, ...application }: Application,
  delivery: Pick<Delivery, 'letterKind' | 'means' | 'toWhom' | 'sentOn' | 'tracking'> & {
    readonly servedOn: Day | null;
  },
): ActOfDelivery | null {
  const { letterKind, means, tracking, servedOn } = delivery;
  if (delivery.toWhom !== 'applicant') return null;
  const evidence = tracking ? `送达登记，邮件编号${tracking}` : '送达登记';
  if (letterKind === 'decision' || letterKind === 'lapse-notice') {
    const on = dayThatCounts(means, delivery);
    return state === 'decided' && on ? { name: 'deliver', on, input: { means, evidence } } : null;
  }
  const notice = notices[letterKind as keyof typeof notices];
  if (!notice || awaits[state as keyof typeof awaits] !== notice || servedOn === null) return null;
  return application[notice]?.deliveredOn
    ? null
    : { name: 'record-served', on: servedOn, input: { notice, evidence } };
}
