import { type RefObject, useEffect, useRef } from 'react';

/**
 * When a change takes away the control that had the focus, the first control now inside the returned
 * element gets it, so that a person going by keyboard or by ear is not thrown back to the top of the page.
 */
export function useFocusKept<Held extends HTMLElement>(change: unknown): RefObject<Held | null> {
  const inside = useRef<Held>(null);
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    if (document.activeElement !== document.body) return;
    inside.current?.querySelector<HTMLElement>('textarea, input, button')?.focus();
  }, [change]);
  return inside;
}
