import { carryOverMismatch } from './carry-over-mismatch.ts';
import { documentsInForceUnexplained } from './documents-in-force-unexplained.ts';
import { rulesOfDocument, rulesOfProse, rulesOfTables } from './of-one-report.ts';
import { pendingDisputesVanished } from './pending-disputes-vanished.ts';
import { registersContradicted } from './registers-contradicted.ts';
import type { Rule } from './rule.ts';
import { serviceItemsDiscontinuous } from './service-items-discontinuous.ts';
import { textReused } from './text-reused.ts';
import { textShared } from './text-shared.ts';
import { yearOnYearJump } from './year-on-year-jump.ts';

/**
 * Every rule of the annual report, in the order in which findings of one place are told; among them those that compare
 * it with the body's last one, with those of its neighbours and with its own registers.
 */
export const reportRules: readonly Rule[] = [
  ...rulesOfTables,
  registersContradicted,
  carryOverMismatch,
  documentsInForceUnexplained,
  serviceItemsDiscontinuous,
  pendingDisputesVanished,
  yearOnYearJump,
  ...rulesOfProse,
  textReused,
  textShared,
  ...rulesOfDocument,
];
