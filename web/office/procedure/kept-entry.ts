import { useEffect, useRef, useState } from 'react';
import { useWho } from '../sign-in/who.ts';

/**
 * A state that outlives a reload of the page and ends with the tab: what is half filled in may name people, and a
 * desk may be shared.
 */
export function useKeptEntry<T>(place: string, start: () => T): [T, (next: T) => void, () => void] {
  const { id } = useWho();
  const key = `gongkai.entry.${id}.${place}`;
  const [entry, setEntry] = useState<T>(() => kept<T>(key) ?? start());
  const isGiven = useRef(false);
  useEffect(() => {
    if (!isGiven.current) sessionStorage.setItem(key, JSON.stringify(entry));
  }, [key, entry]);
  const give = () => {
    isGiven.current = true;
    sessionStorage.removeItem(key);
  };
  return [entry, setEntry, give];
}

function kept<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** A number for one submission: sent again with it, it is done once. */
export const submissionKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
