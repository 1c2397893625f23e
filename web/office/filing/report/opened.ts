import type { filingContracts } from '../../../../src/filing/contract.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';

/** The report of a body and year as it was opened. */
export type Opened = ReplyOf<typeof filingContracts.openFiling>;

/** A part of the text: what stands before the sections, or one of them. */
export type Part = Opened['notes']['textEdits'][number]['part'];

/** Which report this is, as its address says it. */
export interface Which {
  readonly body: string;
  readonly year: number;
}
