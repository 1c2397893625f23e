import type { Exactness } from './numerals.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './sentences.ts';

/** What the prose counts; each is compared with a sum of cells. */
export type Measure =
  | 'received'
  | 'handled'
  | 'decided'
  | 'carriedIn'
  | 'carriedOut'
  | 'granted'
  | 'partial'
  | 'grantedOrPartial'
  | 'denied'
  | 'unavailable'
  | 'notHandled'
  | 'otherDisposition'
  | `applicant.${string}`
  | 'reconsideration'
  | 'litigation'
  | 'disputes'
  | `reconsideration.${DisputeOutcome}`
  | `litigation.${DisputeOutcome}`
  | 'corrected'
  | 'documentsMade'
  | 'documentsRepealed'
  | 'documentsInForce'
  | 'licensing'
  | 'penalty'
  | 'coercion';

/** The four outcomes table 4 counts. */
export type DisputeOutcome = 'upheld' | 'corrected' | 'other' | 'pending';

/** A figure of the report year that the prose states (正文表述的数字). */
export interface Claim {
  readonly measure: Measure;
  readonly value: number;
  readonly exactness: Exactness;
  /** Never `other`: figures of another scope are not claims of the report. */
  readonly scope: Exclude<Scope, 'other'>;
  /** Whether applications carried in from last year are included (含上年结转). */
  readonly carriedInIncluded: boolean;
  /** Said without a number: 未收到, 无 … 情况. */
  readonly none: boolean;
  readonly sentence: Sentence;
}
