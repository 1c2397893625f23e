import type { Grants } from '../../bodies/index.ts';
import type { Act, Refusal } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';
import { type LetterWish, makeLetter } from './make-letter.ts';

/** What became of one letter of a batch. */
export interface BatchedLetter {
  readonly applicationId: string;
  /** Null when it was not made. */
  readonly id: string | null;
  readonly number: string | null;
  readonly refusal: Refusal | null;
}

/** Makes the same letter for several applications (批量制发); what cannot be made is told, the others are made. */
export async function makeLetters(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  {
    applicationIds,
    ...wish
  }: Omit<LetterWish, 'applicationId'> & { readonly applicationIds: readonly string[] },
): Promise<readonly BatchedLetter[]> {
  const batch: BatchedLetter[] = [];
  for (const applicationId of new Set(applicationIds)) {
    const outcome = await makeLetter(tools, act, grants, { ...wish, applicationId });
    batch.push(
      outcome.ok
        ? { applicationId, id: outcome.value.id, number: outcome.value.letter.number, refusal: null }
        : { applicationId, id: null, number: null, refusal: outcome.refusal },
    );
  }
  return batch;
}
