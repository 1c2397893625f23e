import type { Word } from './words.ts';

/** Words that stand side by side, from left to right. */
export interface Line {
  readonly words: readonly Word[];
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  /** Size of the longest word. */
  readonly size: number;
}

/**
 * Groups words into lines from top to bottom. `tolerance` is how far middles may differ, in parts of the size:
 * small for prose, larger where cells of a row are centred each for itself.
 */
export function linesOf(words: readonly Word[], tolerance: number): Line[] {
  const sorted = [...words].sort((a, b) => a.middle - b.middle);
  const lines: Line[] = [];
  let current: Word[] = [];
  for (const word of sorted) {
    const first = current[0];
    if (first && word.middle - first.middle > tolerance * Math.min(first.size, word.size)) {
      lines.push(lineOf(current));
      current = [];
    }
    current.push(word);
  }
  if (current.length > 0) lines.push(lineOf(current));
  return lines;
}

/** Words as one line. */
export function lineOf(words: readonly Word[]): Line {
  const ordered = [...words].sort((a, b) => a.left - b.left);
  let longest = ordered[0]!;
  let { left, right, top, bottom } = longest;
  for (const word of ordered) {
    if (word.text.length > longest.text.length) longest = word;
    left = Math.min(left, word.left);
    right = Math.max(right, word.right);
    top = Math.min(top, word.top);
    bottom = Math.max(bottom, word.bottom);
  }
  const { page, middle, size } = longest;
  return { words: ordered, page, left, right, top, bottom, middle, size };
}

/** The text of words side by side; a space is kept where it divides Latin letters or digits, or is wide. */
export function textOf(words: readonly Word[]): string {
  let text = '';
  let before: Word | undefined;
  for (const word of words) {
    if (before && isDivided(before, word)) text += ' ';
    text += word.text;
    before = word;
  }
  return text;
}

function isDivided(before: Word, word: Word): boolean {
  const gap = word.left - before.right;
  const size = Math.min(before.size, word.size);
  if (gap > 2 * size) return true;
  // Beside a Chinese character a gap is the quarter that typesetting leaves there, or the stretch of a full line.
  if (!isLatin(before.text.charCodeAt(before.text.length - 1)) || !isLatin(word.text.charCodeAt(0)))
    return false;
  return word.spaced || gap >= 0.15 * size;
}

/** ASCII and the Latin letters beyond it, without the middle dot, which Chinese names use. */
const isLatin = (code: number): boolean => code < 0x250 && code !== 0xb7;

/** Text that runs on after a line end: Chinese needs no space there, two Latin words do. */
export function joinWrapped(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const latin = /[A-Za-z0-9,.;:%)]$/.test(before) && /^[A-Za-z0-9(]/.test(after);
  return latin && /[A-Za-z]$|^[A-Za-z]/.test(before.slice(-1) + after[0])
    ? `${before} ${after}`
    : before + after;
}
