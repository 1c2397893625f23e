import type { Editor } from '@tiptap/react';
import type { Draft } from './draft.ts';
import { documentPlace, type TextPiece } from './text/plain-place.ts';
import type { Finding, Screening } from './use-screening.ts';

/** What the mask changes besides the text in the editor; null when the place is no longer what it was. */
export function maskFinding(
  editor: Editor | null,
  draft: Draft,
  { plain, of }: Screening,
  { place, mask }: Finding,
): Partial<Draft> | null {
  if (mask === null) return null;
  if (place.part === 'title' || place.part === 'summary') {
    const text = draft[place.part];
    if (text !== of[place.part]) return null;
    return { [place.part]: text.slice(0, place.start) + mask + text.slice(place.end) };
  }
  if (!editor || draft.html !== of.html) return null;
  const found = documentPlace(pieces(editor), plain, place);
  if (!found) return null;
  editor.chain().insertContentAt(found, mask, { updateSelection: false }).run();
  return {};
}

/** Selects what a finding is about, so that its place is seen. */
export function showFinding(editor: Editor | null, { plain }: Screening, { place }: Finding): void {
  if (!editor || place.part !== 'body') return;
  const found = documentPlace(pieces(editor), plain, place);
  if (found) editor.chain().focus().setTextSelection(found).scrollIntoView().run();
}

function pieces({ state }: Editor): readonly TextPiece[] {
  const found: TextPiece[] = [];
  state.doc.descendants((node, at) => {
    if (node.isText) found.push({ text: node.text ?? '', at });
  });
  return found;
}
