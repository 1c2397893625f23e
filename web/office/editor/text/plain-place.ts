/** A text of the document with where it begins. */
export interface TextPiece {
  readonly text: string;
  readonly at: number;
}

/**
 * Finds the place in the document that a finding in its plain text is about. Both say the same letters and differ
 * in white space only, so letters are counted. Null when the document is too short by now.
 */
export function documentPlace(
  pieces: readonly TextPiece[],
  plain: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly from: number; readonly to: number } | null {
  const first = letters(plain.slice(0, start));
  const last = first + letters(plain.slice(start, end)) - 1;
  const from = letterAt(pieces, first);
  const to = letterAt(pieces, last);
  return from === null || to === null || last < first ? null : { from, to: to + 1 };
}

const letters = (text: string) => text.replace(/\s/g, '').length;

/** The position of the n-th letter. */
function letterAt(pieces: readonly TextPiece[], wanted: number): number | null {
  let count = 0;
  for (const { text, at } of pieces)
    for (let index = 0; index < text.length; index++)
      if (!/\s/.test(text[index]!) && count++ === wanted) return at + index;
  return null;
}
