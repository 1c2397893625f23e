import type { bodiesContracts } from '../../../src/bodies/contract.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';

/** A body with its history, contact, people and leading groups. */
export type BodyRecord = ReplyOf<typeof bodiesContracts.showBody>;
