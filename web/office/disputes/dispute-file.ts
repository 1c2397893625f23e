import type { disputeContracts } from '../../../src/disputes/contract.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';

/** Everything on record about one dispute (案件). */
export type DisputeFile = ReplyOf<typeof disputeContracts.openDispute>;
