import type { FilingState } from '../filing.ts';

/** States in which a report from outside may take the place of the one on file. */
export const replaceableStates = [
  'returned',
  'accepted',
  'published',
  'correcting',
] as const satisfies readonly FilingState[];
