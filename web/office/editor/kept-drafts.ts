import type { Draft } from './draft.ts';

/** A draft as this browser keeps it until it is saved. */
export interface KeptDraft {
  readonly draft: Draft;
  /** The version of the publication it goes on from; null for a new one. */
  readonly version: number | null;
  readonly at: string;
}

const keyOf = (accountId: string, place: string) => `gongkai.draft.${accountId}.${place}`;

/** The draft kept for this place; null when there is none or it cannot be read. */
export function keptDraft(accountId: string, place: string): KeptDraft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(accountId, place)) ?? 'null') as KeptDraft | null;
  } catch {
    return null;
  }
}

/** Keeps a draft; false when the browser has no room or forbids it. */
export function keepDraft(accountId: string, place: string, kept: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(accountId, place), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets it, once it is saved or given up. */
export function dropDraft(accountId: string, place: string): void {
  localStorage.removeItem(keyOf(accountId, place));
}
