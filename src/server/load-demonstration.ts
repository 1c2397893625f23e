import type { loadDemonstration as load } from '../demonstration/index.ts';

/** Loads the demonstration county. All that it tells is read only then: no other start of a server needs it. */
export const loadDemonstration: typeof load = async (...given) => {
  const demonstration = await import('../demonstration/index.ts');
  return demonstration.loadDemonstration(...given);
};
