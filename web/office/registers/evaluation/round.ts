import type { ReplyOf } from '../../../../src/platform/contract.ts';
import type { evaluationContracts } from '../../../../src/registers/contract.ts';

/** A public evaluation as the office sees it. */
export type Round = ReplyOf<typeof evaluationContracts.listEvaluations>['evaluations'][number];
