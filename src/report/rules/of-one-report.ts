import { amountUnitMismatch } from './amount-unit-mismatch.ts';
import { applicantTotalMismatch } from './applicant-total-mismatch.ts';
import { applicantsContradicted } from './applicants-contradicted.ts';
import { applicationsCellsMissing } from './applications-cells-missing.ts';
import { applicationsContradicted } from './applications-contradicted.ts';
import { applicationsUnbalanced } from './applications-unbalanced.ts';
import { applicationsUnrecorded } from './applications-unrecorded.ts';
import { approximateFigure } from './approximate-figure.ts';
import { contactUnstated } from './contact-unstated.ts';
import { countImpossible } from './count-impossible.ts';
import { decidedTotalMismatch } from './decided-total-mismatch.ts';
import { decisionsContradicted } from './decisions-contradicted.ts';
import { directLitigationDoubtful } from './direct-litigation-doubtful.ts';
import { disclosedCellsMissing } from './disclosed-cells-missing.ts';
import { disputeTotalMismatch } from './dispute-total-mismatch.ts';
import { disputesCellsMissing } from './disputes-cells-missing.ts';
import { disputesContradicted } from './disputes-contradicted.ts';
import { disputesWithoutApplications } from './disputes-without-applications.ts';
import { documentCut } from './document-cut.ts';
import { documentsContradicted } from './documents-contradicted.ts';
import { editionSuperseded } from './edition-superseded.ts';
import { feeExceedsRevenue } from './fee-exceeds-revenue.ts';
import { feeTooPrecise } from './fee-too-precise.ts';
import { feeUnitSuspect } from './fee-unit-suspect.ts';
import { feesContradicted } from './fees-contradicted.ts';
import { figureFromDocumentNumber } from './figure-from-document-number.ts';
import { figureOmitted } from './figure-omitted.ts';
import { foreignWording } from './foreign-wording.ts';
import { groupRowNumbered } from './group-row-numbered.ts';
import { growthMismatch } from './growth-mismatch.ts';
import { handlingContradicted } from './handling-contradicted.ts';
import { headingLevelUneven } from './heading-level-uneven.ts';
import { headingMisworded } from './heading-misworded.ts';
import { headingOrderBroken } from './heading-order-broken.ts';
import { lapsedFeeUnreported } from './lapsed-fee-unreported.ts';
import { layoutDamaged } from './layout-damaged.ts';
import { otherDispositionCollapsed } from './other-disposition-collapsed.ts';
import { outcomesContradicted } from './outcomes-contradicted.ts';
import { overviewTopicMissing } from './overview-topic-missing.ts';
import { partsSumMismatch } from './parts-sum-mismatch.ts';
import { periodUnstated } from './period-unstated.ts';
import { periodWrong } from './period-wrong.ts';
import { personalDataExposed } from './personal-data-exposed.ts';
import { problemsUnstated } from './problems-unstated.ts';
import { processingFeeUnreported } from './processing-fee-unreported.ts';
import { regulationsWithoutPower } from './regulations-without-power.ts';
import { rowForeign } from './row-foreign.ts';
import type { Rule } from './rule.ts';
import { sectionMissing } from './section-missing.ts';
import { shareMismatch } from './share-mismatch.ts';
import { signatureDateWrong } from './signature-date-wrong.ts';
import { signatureMissing } from './signature-missing.ts';
import { strayYear } from './stray-year.ts';
import { subgroupTotalMismatch } from './subgroup-total-mismatch.ts';
import { supervisionResultMissing } from './supervision-result-missing.ts';
import { tableMissing } from './table-missing.ts';
import { templateRemnant } from './template-remnant.ts';
import { textDuplicated } from './text-duplicated.ts';
import { wordingError } from './wording-error.ts';
import { yearInconsistent } from './year-inconsistent.ts';

/** What the tables say, and whether they add up. */
export const rulesOfTables: readonly Rule[] = [
  tableMissing,
  editionSuperseded,
  regulationsWithoutPower,
  figureFromDocumentNumber,
  feeUnitSuspect,
  amountUnitMismatch,
  feeTooPrecise,
  applicationsUnbalanced,
  decidedTotalMismatch,
  applicantTotalMismatch,
  disputeTotalMismatch,
  otherDispositionCollapsed,
  subgroupTotalMismatch,
  groupRowNumbered,
  disclosedCellsMissing,
  applicationsCellsMissing,
  disputesCellsMissing,
  countImpossible,
];

/** Whether the prose says what the tables say, and has all its parts. */
export const rulesOfProse: readonly Rule[] = [
  growthMismatch,
  applicationsContradicted,
  handlingContradicted,
  outcomesContradicted,
  applicantsContradicted,
  disputesContradicted,
  documentsContradicted,
  decisionsContradicted,
  feesContradicted,
  applicationsUnrecorded,
  disputesWithoutApplications,
  directLitigationDoubtful,
  lapsedFeeUnreported,
  feeExceedsRevenue,
  processingFeeUnreported,
  documentCut,
  sectionMissing,
  headingOrderBroken,
  headingLevelUneven,
  headingMisworded,
  overviewTopicMissing,
  supervisionResultMissing,
  problemsUnstated,
  yearInconsistent,
  strayYear,
  periodWrong,
  periodUnstated,
  contactUnstated,
  signatureMissing,
  signatureDateWrong,
  partsSumMismatch,
  shareMismatch,
  figureOmitted,
  approximateFigure,
];

/** How the document is worded and laid out. */
export const rulesOfDocument: readonly Rule[] = [
  textDuplicated,
  personalDataExposed,
  wordingError,
  templateRemnant,
  foreignWording,
  rowForeign,
  layoutDamaged,
];

/** The rules that look at one report alone. */
export const rulesOfOneReport: readonly Rule[] = [...rulesOfTables, ...rulesOfProse, ...rulesOfDocument];
