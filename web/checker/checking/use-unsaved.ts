import { useEffect, useState } from 'react';
import type { Edit } from './edits.ts';

/**
 * Tells whether there are changes that were not downloaded, and lets the browser ask before the page
 * is left with them. Returns what to call when the changes were downloaded.
 */
export function useUnsaved(edits: readonly Edit[], onUnsaved: (unsaved: boolean) => void): () => void {
  const [saved, setSaved] = useState<readonly Edit[]>([]);
  const unsaved = edits.length > 0 && edits !== saved;
  useEffect(() => {
    onUnsaved(unsaved);
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved, onUnsaved]);
  return () => setSaved(edits);
}
