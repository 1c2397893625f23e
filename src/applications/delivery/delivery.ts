import type { Day } from '../../law/index.ts';
import type { DeliveryMeans } from '../actions/deliver.ts';

/** To whom a letter goes. */
export const toWhom = { applicant: '申请人', 'third-party': '第三方', organ: '其他机关' } as const;

/** Its id. */
export type ToWhom = keyof typeof toWhom;

/** A file that proves something: its key in the store and its name. */
export interface EvidenceFile {
  readonly file: string;
  readonly name: string;
}

/** How the delivery of a letter ended: it reached somebody, or came back. */
export interface DeliveryResult {
  readonly servedOn: Day | null;
  readonly returnedOn: Day | null;
  /** Who signed for it, or why it came back. */
  readonly receipt: string;
  readonly evidence: readonly EvidenceFile[];
}

/** A letter on its way or delivered (送达登记). */
export interface Delivery {
  readonly id: string;
  readonly applicationId: string;
  readonly letterId: string;
  readonly letterKind: string;
  readonly letterNumber: string;
  readonly means: DeliveryMeans;
  readonly toWhom: ToWhom;
  readonly recipient: string;
  /** The number of the mail; empty where there is none. */
  readonly tracking: string;
  readonly sentOn: Day;
  readonly by: string;
  /** Null while it is not known how it ended. */
  readonly result: DeliveryResult | null;
}

/** A letter that is sent or handed over. */
export interface DeliveryEntry {
  readonly applicationId: string;
  readonly letterId: string;
  readonly means: DeliveryMeans;
  readonly toWhom: ToWhom;
  readonly recipient: string;
  readonly tracking: string;
  readonly sentOn: Day;
  /** Null while it is not known yet how it ended. */
  readonly result: DeliveryResult | null;
}

/** What entering a delivery came to: its id, and which act on the application followed from it. */
export interface DeliveryEntered {
  readonly id: string;
  readonly act: string | null;
}

/**
 * The day that counts for a reply (送达日期, 国办公开办函〔2016〕235号): the day of posting or sending, else that of the
 * signature; null while it is not known.
 */
export function dayThatCounts(
  means: DeliveryMeans,
  { sentOn, servedOn }: { readonly sentOn: Day; readonly servedOn: Day | null },
): Day | null {
  return means === 'post' || means === 'electronic' ? sentOn : servedOn;
}
