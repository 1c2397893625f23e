import type { NormativeState } from './normative-states.ts';

/** From which states each state is reached by advancing. */
export const advanceFrom = {
  consultation: ['drafting'],
  'legality-review': ['drafting', 'consultation'],
  'collective-decision': ['legality-review'],
  registered: ['signed'],
} as const satisfies Readonly<Record<string, readonly NormativeState[]>>;

/** Nothing is skipped that the law asks for before the signature (国办发〔2018〕37号). */
export const signFrom: NormativeState = 'collective-decision';

/** In these a document holds or is about to; it can be amended, extended, repealed and superseded. */
export const standingStates: readonly NormativeState[] = ['published', 'in-force', 'amended'];
