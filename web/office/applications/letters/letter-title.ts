import { letterKinds } from '../../../../src/applications/contract.ts';

/** How a kind of letter is called. */
export const letterTitle = (kind: string): string =>
  kind === 'decision' ? '政府信息公开申请答复书' : letterKinds[kind as keyof typeof letterKinds].title;
