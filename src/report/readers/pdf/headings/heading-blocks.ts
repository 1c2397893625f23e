import { type Line, linesOf } from '../lines.ts';
import { valuesOf } from '../values.ts';
import type { Word } from '../words.ts';

/** Headings with the labels below them whose rows hold no value. */
export interface HeadingBlock {
  readonly headings: readonly Word[];
  readonly texts: readonly Word[];
}

/** The heading over the labels (信息内容) that begins each set of headings of a table, and whether a title stands above it. */
export interface HeadingMark {
  readonly text: string;
  readonly titled: boolean;
}

/** Finds the label heading a table repeats with each of its sets of headings; null when it has but one set. */
export function headingMark(words: readonly Word[]): HeadingMark | null {
  const lines = linesOf(
    words.filter((word) => !word.vertical),
    0.4,
  );
  const starts = lines.flatMap((line, index) => (isHeadingLine(line) ? [index] : []));
  // Headings of one set may begin alike (结果 over 维持); those of the next have at least a row in between.
  const isRepeated = (index: number): boolean =>
    starts.some((other) => {
      const one = lines[index]!;
      const same = lines[other]!.words[0]!.text === one.words[0]!.text;
      return same && lines[other]!.middle - one.middle > 2.8 * one.size;
    });
  const first = starts.find(isRepeated);
  if (first === undefined) return null;
  return { text: lines[first]!.words[0]!.text, titled: first > 0 && lines[first - 1]!.words.length === 1 };
}

/** A line with a label heading and value headings but no value. */
function isHeadingLine(line: Line): boolean {
  const [first, second] = line.words;
  return (
    first !== undefined &&
    second !== undefined &&
    first.text.length > 1 &&
    second.left - first.right > first.size &&
    valuesOf(line.words).values.length === 0
  );
}

/** Divides texts without values into sets of headings, each with its labels; what stands above the first is left to it. */
export function headingBlocks(words: readonly Word[], mark: HeadingMark): HeadingBlock[] {
  const lines = linesOf(words, 0.4);
  const marked = lines.flatMap((line, index) => (line.words[0]!.text === mark.text ? [index] : []));
  const starts = marked.map((index, position) =>
    position === 0 ? 0 : Math.max(marked[position - 1]! + 1, index - (mark.titled ? 1 : 0)),
  );
  return marked.map((index, position) => {
    const end = starts[position + 1] ?? lines.length;
    const border = lines[index]!.words[0]!.right;
    let body = index + 1;
    // A heading of several lines goes on to the right of the labels.
    while (body < end && lines[body]!.left > border) body += 1;
    return {
      headings: lines.slice(starts[position], body).flatMap((line) => line.words),
      texts: lines.slice(body, end).flatMap((line) => line.words),
    };
  });
}
