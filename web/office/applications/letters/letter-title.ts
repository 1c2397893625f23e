import { type LetterKindId, letterKindIds, letterKinds } from '../../../../src/applications/contract.ts';
import type { Choice } from '../../controls/choices-of.ts';

/** How a kind of letter is called. */
export const letterTitle = (kind: string): string =>
  kind === 'decision' ? '政府信息公开申请答复书' : letterKinds[kind as keyof typeof letterKinds].title;

/** Every kind of letter with its title, in the order of the procedure. */
export const letterChoices: Choice<LetterKindId>[] = letterKindIds.map((value) => ({
  value,
  label: letterTitle(value),
}));
