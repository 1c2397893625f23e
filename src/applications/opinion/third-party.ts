import type { Actor } from '../../platform/index.ts';

/** Whoever holds the letter that asks for an opinion (第三方); the office knows who that is, the record does not say. */
export const thirdParty: Actor = { kind: 'system', name: '第三方' };
