import type { ContentKey, contentLabels } from '../../../../src/applications/contract.ts';

type Contents = Partial<Record<keyof typeof contentLabels, string>>;

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
export function usualContent(bodyId: string): Contents {
  try {
    return JSON.parse(localStorage.getItem(keyOf(bodyId)) ?? '{}') as Contents;
  } catch {
    return {};
  }
}

/** Keeps it for the next letter. */
export function keepUsualContent(bodyId: string, content: Contents): void {
  const kept = Object.fromEntries(
    Object.entries(content).filter(([key]) => usual.includes(key as ContentKey)),
  );
  localStorage.setItem(keyOf(bodyId), JSON.stringify({ ...usualContent(bodyId), ...kept }));
}
