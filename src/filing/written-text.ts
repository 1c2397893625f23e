import type { SectionId } from '../report/index.ts';
import type { AnchoredFigure } from './figure-keys.ts';
import type { BoundFigure, WrittenParagraph } from './version-notes.ts';

/**
 * Takes what a person wrote apart, so that figures of the draft which it still holds go on following the records:
 * a figure is recognised by its digits and the words around it.
 */
export function bindFigures(
  part: SectionId | 'preface',
  paragraphs: readonly string[],
  anchors: readonly AnchoredFigure[],
): readonly WrittenParagraph[] {
  const own = anchors.filter(({ figure }) => figure.part === part);
  const taken = new Set<string>();
  return paragraphs.map((text) => {
    const found = own.flatMap((anchor) => {
      const at = taken.has(anchor.key) ? -1 : text.indexOf(anchor.before + anchor.digits + anchor.after);
      if (at === -1 || anchor.before === '') return [];
      taken.add(anchor.key);
      return [{ anchor, start: at + anchor.before.length }];
    });
    return piecesOf(text, found);
  });
}

function piecesOf(
  text: string,
  found: readonly { readonly anchor: AnchoredFigure; readonly start: number }[],
): WrittenParagraph {
  const pieces: (string | BoundFigure)[] = [];
  let from = 0;
  for (const { anchor, start } of found.toSorted((one, other) => one.start - other.start)) {
    if (start < from) continue;
    if (start > from) pieces.push(text.slice(from, start));
    pieces.push({ key: anchor.key, digits: anchor.digits });
    from = start + anchor.digits.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** A paragraph with its figures as the records stand now, and where those figures are. */
export function writeOut(
  paragraph: WrittenParagraph,
  anchors: ReadonlyMap<string, AnchoredFigure>,
): {
  readonly text: string;
  readonly figures: readonly { readonly key: string; readonly start: number; readonly length: number }[];
  /** The same paragraph holding the digits of now. */
  readonly pieces: WrittenParagraph;
} {
  let text = '';
  const figures: { key: string; start: number; length: number }[] = [];
  const pieces = paragraph.map((piece) => {
    if (typeof piece === 'string') {
      text += piece;
      return piece;
    }
    const digits = anchors.get(piece.key)?.digits ?? piece.digits;
    if (anchors.has(piece.key)) figures.push({ key: piece.key, start: text.length, length: digits.length });
    text += digits;
    return { key: piece.key, digits };
  });
  return { text, figures, pieces };
}
