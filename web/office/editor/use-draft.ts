import { useCallback, useEffect, useRef, useState } from 'react';
import { useWho } from '../sign-in/who.ts';
import type { Draft } from './draft.ts';
import { dropDraft, keepDraft, keptDraft } from './kept-drafts.ts';

/** What is being written, kept in this browser with every change. */
export interface Writing {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** The version of the publication it goes on from. */
  readonly version: number | null;
  /** Whether there is anything that is not saved on the server. */
  readonly unsaved: boolean;
  /** When what was found in this browser at the start had been kept; null when nothing was. */
  readonly restoredFrom: string | null;
  /** False when the browser refused to keep it. */
  readonly kept: boolean;
  /** It is saved: nothing needs keeping any more. */
  readonly saved: () => void;
  /** Goes on from another text, e.g. that of somebody who was quicker. */
  readonly goOnFrom: (draft: Draft, version: number | null) => void;
}

const pause = 400;

/** Writes a draft at a place: `new`, or the id of a publication. What was kept there comes back after a reload. */
export function useDraft(place: string, start: Draft, startVersion: number | null): Writing {
  const { id: accountId } = useWho();
  const [found] = useState(() => keptDraft(accountId, place));
  const [draft, setDraft] = useState<Draft>(found?.draft ?? start);
  const [version, setVersion] = useState(found ? found.version : startVersion);
  const [unsaved, setUnsaved] = useState(found !== null);
  const [kept, setKept] = useState(true);
  const [restoredFrom, setRestoredFrom] = useState(found?.at ?? null);
  const latest = useRef({ draft, version, unsaved });
  latest.current = { draft, version, unsaved };

  const keepNow = useCallback(() => {
    const { draft: now, version: base, unsaved: pending } = latest.current;
    if (pending)
      setKept(keepDraft(accountId, place, { draft: now, version: base, at: new Date().toISOString() }));
  }, [accountId, place]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the draft begins a new pause
  useEffect(() => {
    const timer = setTimeout(keepNow, pause);
    return () => clearTimeout(timer);
  }, [draft, version, unsaved, keepNow]);

  useEffect(() => {
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keepNow]);

  return {
    ...{ draft, version, unsaved, kept, restoredFrom },
    change: useCallback((change) => {
      setDraft((before) => ({ ...before, ...change }));
      setUnsaved(true);
    }, []),
    saved: useCallback(() => {
      latest.current.unsaved = false;
      setUnsaved(false);
      dropDraft(accountId, place);
    }, [accountId, place]),
    goOnFrom: useCallback(
      (next, base) => {
        setDraft(next);
        setVersion(base);
        setRestoredFrom(null);
        latest.current = { draft: next, version: base, unsaved: false };
        setUnsaved(false);
        dropDraft(accountId, place);
      },
      [accountId, place],
    ),
  };
}
