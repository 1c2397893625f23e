import { actContracts } from './actions/contracts.ts';
import { columnContracts } from './columns/contracts.ts';
import { deskContracts } from './desk/contracts.ts';
import { textContracts } from './text/contracts.ts';

export { catalogueContracts } from './catalogue/contract.ts';
export { feedbackContracts } from './feedback/contract.ts';
export { importContracts } from './import/contract.ts';
export { importFields, type RawItem } from './import/read/raw-item.ts';
export { readImportFile } from './import/read/read-file.ts';
export {
  advanceFrom,
  channelKinds,
  normativeActions,
  normativeContracts,
  normativeStates,
  signFrom,
  standingStates,
} from './normative/contract.ts';
export { attributes, columnKinds, publicationStates, risks, stages, withdrawals } from './publication.ts';
export { aspects, reviewResults, reviewSteps, stepsFor } from './review.ts';
export { findingKinds } from './screening/finding.ts';
export { listsOfWord } from './text/lists-of-word.ts';
export { type Media, mediaFigure, placedFiles, withMedia } from './text/placed-media.ts';

/** What the office and the server agree on about publications (主动公开). */
export const publishingContracts = {
  ...deskContracts,
  ...actContracts,
  ...columnContracts,
  ...textContracts,
};
