import { calendarContracts } from './calendar/contracts.ts';
import { caseFileContracts } from './case-file/contracts.ts';
import { codeContracts } from './codes/contracts.ts';
import { deliveryContracts } from './delivery/contracts.ts';
import { entryContracts } from './desk/entry-contracts.ts';
import { fileContracts } from './desk/file-contracts.ts';
import { listContracts } from './desk/list-contracts.ts';
import { evidenceContracts } from './evidence/contracts.ts';
import { batchContracts } from './letters/batch-contracts.ts';
import { letterContracts } from './letters/letter-contracts.ts';
import { recordContracts } from './records/contracts.ts';
import { relatedContracts } from './related/contracts.ts';
import { reminderContracts } from './reminders/contracts.ts';
import { statisticsContracts } from './statistics/contracts.ts';

export { type GroundId, groundIds, grounds, type Mark } from '../redaction/contract.ts';
export { deliveryMeans } from './actions/deliver.ts';
export { idKinds, provisionForms, provisionWays } from './applicant.ts';
export { applicantColumns, applicationKinds, applicationStates, reviewAspects } from './application.ts';
export { applicationActNames, declaredActs } from './application-acts.ts';
export { toWhom } from './delivery/delivery.ts';
export { doubtfulDetails } from './doubtful-details.ts';
export { evidencePurposes } from './evidence/evidence.ts';
export { type ContentKey, contentLabels } from './letters/content-labels.ts';
export { decisionTexts } from './letters/decision-texts.ts';
export { settledContents } from './letters/known-content.ts';
export { type LetterKindId, letterKindIds, letterKinds } from './letters/letter-kinds.ts';
export { feeBases, itemPrice, pageFee } from './processing-fee.ts';
export { channels, receiptDay } from './receipt-day.ts';

/** What the office and the interface agree on about applications. */
export const applicationContracts = {
  ...listContracts,
  ...entryContracts,
  ...fileContracts,
  ...letterContracts,
  ...batchContracts,
  ...calendarContracts,
  ...caseFileContracts,
  ...codeContracts,
  ...deliveryContracts,
  ...evidenceContracts,
  ...recordContracts,
  ...relatedContracts,
  ...reminderContracts,
  ...statisticsContracts,
} as const;
