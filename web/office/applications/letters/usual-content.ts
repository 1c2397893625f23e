import type { ContentKey } from '../../../../src/applications/contract.ts';
import type { LetterContents } from './letter-wish.ts';

/** What a body says the same in every letter; nothing of it is about an applicant. */
const usual: readonly ContentKey[] = [
  'contact',
  'reconsiderationOrgan',
  'court',
  'internetChannel',
  'payment',
  'how',
];

const keyOf = (bodyId: string) => `gongkai.usual-content.${bodyId}`;

/** What this browser last wrote in letters of the body. */
export function usualContent(bodyId: string): LetterContents {
  try {
    return JSON.parse(localStorage.getItem(keyOf(bodyId)) ?? '{}') as LetterContents;
  } catch {
    return {};
  }
}

/** Keeps it for the next letter. */
export function keepUsualContent(bodyId: string, content: LetterContents): void {
  const kept = Object.fromEntries(
    Object.entries(content).filter(([key]) => usual.includes(key as ContentKey)),
  );
  localStorage.setItem(keyOf(bodyId), JSON.stringify({ ...usualContent(bodyId), ...kept }));
}
