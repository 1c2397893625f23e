import type { ScreeningFinding } from './finding.ts';

/** One character of the plain text and where the markup writes it; a line end made by a tag stands nowhere. */
interface Placed {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

const token = /<[^>]*>|&(?:lt|gt|quot|#39|amp);|[\s\S]/g;
const entities: Readonly<Record<string, string>> = {
  ...{ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' },
};
const lineEnd = /^(?:<\/(?:p|h[2-5]|li|tr|caption|figcaption|blockquote)>|<br ?\/?>|<hr ?\/?>)$/;

/**
 * Puts the masks of findings in the body into its markup with one click (一键遮盖): tags stay where they are, also
 * when a number is written across several. Findings without a mask are left to a person.
 */
export function maskText(
  html: string,
  findings: readonly ScreeningFinding[],
): { readonly html: string; readonly masked: number } {
  const text = placedText(html);
  const wanted = findings
    .filter(({ mask, place }) => mask !== null && place.part === 'body' && place.where === '')
    .sort((one, other) => one.place.start - other.place.start || other.place.end - one.place.end)
    // Of two findings in one place the wider is masked.
    .filter(({ place }, index, all) =>
      all.slice(0, index).every((before) => before.place.end <= place.start),
    );
  let masked = html;
  for (const { place, mask } of wanted.toReversed()) {
    const letters = text.slice(place.start, place.end).filter(({ start }) => start >= 0);
    for (const [index, { start, end }] of [...letters.entries()].toReversed())
      masked = masked.slice(0, start) + (index === 0 ? escaped(mask!) : '') + masked.slice(end);
  }
  return { html: masked, masked: wanted.length };
}

/** The plain text of clean markup, as `plainText` gives it, with the way back for every character. */
export function placedText(html: string): readonly Placed[] {
  const written: Placed[] = [];
  let cellEnd = -1;
  for (const { 0: piece, index } of html.matchAll(token)) {
    const place = { start: index, end: index + piece.length };
    if (!piece.startsWith('<') || piece.length === 1) {
      written.push({ char: entities[piece] ?? piece, ...place });
      continue;
    }
    if (
      /^<t[dh][\s>]/.test(piece) &&
      cellEnd >= 0 &&
      written.slice(cellEnd).every(({ char }) => /\s/.test(char))
    ) {
      written.splice(cellEnd, written.length, { char: '\t', start: -1, end: -1 });
    }
    cellEnd = /^<\/t[dh]>$/.test(piece) ? written.length : -1;
    if (lineEnd.test(piece)) written.push({ char: '\n', start: -1, end: -1 });
  }
  return trimmed(written);
}

/** No blanks before a line end, no empty lines, nothing blank at either end. */
function trimmed(written: readonly Placed[]): readonly Placed[] {
  const kept: Placed[] = [];
  for (const placed of written) {
    if (placed.char === '\n') {
      while (/^[ \u3000]$/.test(kept.at(-1)?.char ?? '')) kept.pop();
      if (kept.at(-1)?.char === '\n') continue;
    }
    kept.push(placed);
  }
  const blank = ({ char }: Placed) => char.trim() === '';
  const first = kept.findIndex((placed) => !blank(placed));
  return first < 0 ? [] : kept.slice(first, kept.findLastIndex((placed) => !blank(placed)) + 1);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
