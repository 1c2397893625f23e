import type { LetterKindId } from '../../../../src/applications/contract.ts';
import type { ApplicationFile } from '../file/application.ts';

/** The letter that comes next in the procedure, as the file stands. */
export function suggestedLetter({ state, standing, letters }: ApplicationFile): LetterKindId {
  const made = (kind: LetterKindId) => letters.some((letter) => letter.kind === kind);
  if (state === 'awaiting-correction') return 'correction-notice';
  if (state === 'awaiting-reasons') return 'reasons-notice';
  if (state === 'awaiting-payment') return 'fee-notice';
  if (state === 'decided' || state === 'reviewed' || state === 'drafted') return 'decision';
  if (state === 'delivered' || state === 'archived')
    return made('delivery-record') ? 'file-contents' : 'delivery-record';
  if (standing.consultations.some(({ answeredOn }) => answeredOn === null)) return 'third-party-inquiry';
  if (standing.extension && !made('extension-notice')) return 'extension-notice';
  return made('receipt') ? 'register-sheet' : 'receipt';
}
