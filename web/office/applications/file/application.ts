import type { applicationContracts } from '../../../../src/applications/contract.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';

/** The file of an application as the office reads it. */
export type ApplicationFile = ReplyOf<typeof applicationContracts.openApplication>;
