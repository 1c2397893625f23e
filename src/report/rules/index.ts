import { applicantTotalMismatch } from './applicant-total-mismatch.ts';
import { applicationsCellsMissing } from './applications-cells-missing.ts';
import { applicationsUnbalanced } from './applications-unbalanced.ts';
import { countImpossible } from './count-impossible.ts';
import { decidedTotalMismatch } from './decided-total-mismatch.ts';
import { disclosedCellsMissing } from './disclosed-cells-missing.ts';
import { disputeTotalMismatch } from './dispute-total-mismatch.ts';
import { disputesCellsMissing } from './disputes-cells-missing.ts';
import type { Rule } from './rule.ts';
import { tableMissing } from './table-missing.ts';

/** Every rule, in the order in which findings of the same place are told. */
export const reportRules: readonly Rule[] = [
  applicationsUnbalanced,
  decidedTotalMismatch,
  applicantTotalMismatch,
  disputeTotalMismatch,
  tableMissing,
  disclosedCellsMissing,
  applicationsCellsMissing,
  disputesCellsMissing,
  countImpossible,
];
