import { useEffect, useState } from 'react';

/** What a dropped file is meant as: the report to check, or last year's to lay beside it. */
export type DropMeaning = 'report' | 'previous';

/**
 * Takes a file dropped anywhere on the page; true while one is held over it. An element with
 * `data-drop` says what a file dropped on it is meant as; elsewhere it is a report to check.
 */
export function useFileDrop(onFile: (file: File, meaning: DropMeaning) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the browser would leave the page and open the file itself.
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      const zone = (event.target as Element).closest('[data-drop]');
      onFile(file, zone?.getAttribute('data-drop') === 'previous' ? 'previous' : 'report');
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFile]);
  return dragging;
}
