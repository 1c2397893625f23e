import { linesOf, textOf } from '../lines.ts';
import { type Outline, outlineOf } from '../outline.ts';
import type { Word } from '../words.ts';

/** One printed line of a label: part of one cell. */
export interface Segment {
  readonly words: readonly Word[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly size: number;
  readonly outline: Outline | null;
  readonly vertical: boolean;
}

/** Cuts the words beside the values into the lines of their cells: at wide gaps, and where a number begins a label. */
export function segmentsOf(words: readonly Word[]): Segment[] {
  const segments = words.filter((word) => word.vertical).map((word) => segmentOf([word]));
  for (const line of linesOf(
    words.filter((word) => !word.vertical),
    0.35,
  )) {
    let current: Word[] = [];
    for (const word of line.words) {
      const before = current.at(-1);
      if (before && divides(before, word, current)) {
        segments.push(segmentOf(current));
        current = [];
      }
      current.push(word);
    }
    segments.push(segmentOf(current));
  }
  return segments.sort((a, b) => a.middle - b.middle);
}

function divides(before: Word, word: Word, current: readonly Word[]): boolean {
  const gap = word.left - before.right;
  const size = Math.min(before.size, word.size);
  // The number of a label and its words are one, whatever stands between them.
  if (current.length === 1 && /^[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、]{1,2}$/.test(before.text))
    return gap > 2 * size;
  if (gap > 0.7 * size) return true;
  return gap > 0.2 * size && outlineOf(word.text) !== null;
}

function segmentOf(words: readonly Word[]): Segment {
  const text = textOf(words);
  const first = words[0]!;
  return {
    words,
    text,
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    middle: first.middle,
    size: first.size,
    outline: outlineOf(text),
    vertical: first.vertical,
  };
}
