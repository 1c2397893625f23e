import { type HeadingMark, headingBlocks, headingMark } from './headings/heading-blocks.ts';
import { linesOf } from './lines.ts';
import { outlineOf } from './outline.ts';
import { joinWords, valuesOf } from './values.ts';
import type { Word } from './words.ts';

/** Values side by side: one row of the table, wherever its label stands. */
export interface ValueRow {
  readonly middle: number;
  readonly values: readonly Word[];
}

/** A stretch of a table under one set of headings. */
export interface Section {
  /** Headings above the values, and the label headings beside them. */
  readonly headings: readonly Word[];
  readonly rows: readonly ValueRow[];
  /** Texts of the rows: labels, and what stands in value cells without being a value. */
  readonly texts: readonly Word[];
}

/** Cuts the words of a table into sections; `breaks` are the heights at which pages begin. */
export function sectionsOf(words: readonly Word[], breaks: readonly number[]): Section[] {
  const { rows, texts } = rowsAndTexts(words);
  const mark = headingMark(words);
  if (rows.length === 0) return mark ? valueless(texts, mark) : [{ headings: [], rows: [], texts }];
  const labelRight = rightOfLabels(rows, texts);
  const sections: OpenSection[] = [];
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const between = texts.filter(
      (text) => text.middle < row.middle && (!above || text.middle >= above.middle),
    );
    const current = sections.at(-1);
    const cut = headingCut(between, above, row, texts, labelRight);
    const headings = between.slice(cut.from, cut.to);
    const below = between.slice(cut.to);
    current?.texts.push(...between.slice(0, cut.from));
    const crossing = above && breaks.some((top) => above.middle < top && (headings[0]?.middle ?? top) >= top);
    if (current && (headings.length === 0 || (crossing && sameText(headings, current.headings)))) {
      current.rows.push(row);
      current.texts.push(...below);
      continue;
    }
    const blocks = mark ? valueless(headings, mark) : [];
    const last = blocks.pop();
    const own = last ? [...last.headings, ...last.texts] : headings;
    sections.push(...blocks, { headings: own, rows: [row], texts: below });
  }
  addRest(sections, rows, texts, mark);
  return sections;
}

interface OpenSection extends Section {
  readonly rows: ValueRow[];
  readonly texts: Word[];
}

/** Sets of headings none of whose rows holds a value. */
const valueless = (words: readonly Word[], mark: HeadingMark): OpenSection[] =>
  headingBlocks(words, mark).map(({ headings, texts }) => ({ headings, rows: [], texts: [...texts] }));

/** What stands below the last row of values: the rest of its label, or further sections that are blank. */
function addRest(
  sections: OpenSection[],
  rows: readonly ValueRow[],
  texts: readonly Word[],
  mark: HeadingMark | null,
): void {
  const last = rows.at(-1)!;
  const rest = texts.filter((text) => text.middle >= last.middle);
  const blank = mark && rest.some((text) => text.text === mark.text);
  const end = blank ? labelEnd(rest, last, texts) : rest.length;
  sections.at(-1)!.texts.push(...rest.slice(0, end));
  if (blank) sections.push(...valueless(rest.slice(end), mark));
}

function rowsAndTexts(words: readonly Word[]): { rows: ValueRow[]; texts: Word[] } {
  const texts = words.filter((word) => word.vertical);
  const values: Word[] = [];
  for (const line of linesOf(
    words.filter((word) => !word.vertical),
    0.45,
  )) {
    const found = valuesOf(line.words);
    values.push(...found.values);
    texts.push(...found.texts);
  }
  values.sort((a, b) => a.middle - b.middle);
  const rows: Word[][] = [];
  for (const value of values) {
    const row = rows.at(-1);
    // A long number may be broken over two lines of its narrow cell: still one row.
    if (row && value.middle - row.at(-1)!.middle <= 0.75 * Math.min(value.size, row[0]!.size))
      row.push(value);
    else rows.push([value]);
  }
  texts.sort((a, b) => a.middle - b.middle);
  return { rows: rows.map(valueRow), texts };
}

function valueRow(values: readonly Word[]): ValueRow {
  const middles = values.map((value) => value.middle).sort((a, b) => a - b);
  return {
    middle: middles[middles.length >> 1]!,
    values: joinBroken(values).sort((a, b) => a.left - b.left),
  };
}

/** Puts the lines of a number that was broken inside its cell under each other again. */
function joinBroken(values: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const value of values) {
    const above = joined.findIndex(
      (other) =>
        value.middle - other.middle > 0.4 * value.size &&
        other.left < value.right &&
        other.right > value.left,
    );
    if (above < 0) joined.push(value);
    else joined[above] = joinWords(joined[above]!, value, '');
  }
  return joined;
}

/**
 * Which of the texts between two rows of values are headings: those from the first line that is no label
 * any more down to the last line that reaches over the values.
 */
function headingCut(
  between: readonly Word[],
  above: ValueRow | undefined,
  row: ValueRow,
  texts: readonly Word[],
  labelRight: number,
): { readonly from: number; readonly to: number } {
  const first = row.values[0]!;
  const limit = Math.min((first.left + first.right) / 2, labelRight + 1.6 * first.size);
  const reaches = (text: Word): boolean =>
    !text.vertical &&
    text.right > limit &&
    row.middle - text.middle > 0.6 * text.size &&
    (!above || text.middle - above.middle > 0.6 * text.size);
  const lowest = between.findLastIndex(reaches);
  if (lowest < 0) return { from: 0, to: 0 };
  const bottom = between[lowest]!.middle + 0.3 * between[lowest]!.size;
  let to = lowest + 1;
  while (to < between.length && between[to]!.middle <= bottom) to += 1;
  return { from: above ? labelEnd(between.slice(0, to), above, texts) : 0, to };
}

/** How many of the texts below a row still are its label, wrapped over several lines. */
function labelEnd(below: readonly Word[], above: ValueRow, all: readonly Word[]): number {
  const limit = above.values[0]!.left;
  const beside = all.filter(
    (text) =>
      text.middle < above.middle + 0.3 * text.size &&
      text.middle > above.middle - 2 * text.size &&
      text.left < limit,
  );
  const widest = Math.max(
    ...[...beside, ...below].filter((text) => text.left < limit).map((text) => text.right - text.left),
  );
  let last = beside.at(-1) ?? null;
  let end = 0;
  for (const text of below) {
    if (last === null || !isWrapped(last, text, above, widest)) return end;
    if (text.middle > last.middle + 0.3 * text.size) last = text;
    end += 1;
  }
  return end;
}

function isWrapped(last: Word, text: Word, above: ValueRow, widest: number): boolean {
  const sameLine = text.middle - last.middle < 0.3 * text.size;
  if (sameLine) return true;
  return (
    text.middle - last.middle < 1.7 * text.size &&
    outlineOf(text.text) === null &&
    text.left < last.right &&
    text.right > last.left &&
    text.right < (above.values[0]!.left + above.values[0]!.right) / 2 &&
    last.right - last.left > 0.6 * widest
  );
}

/** How far labels reach to the right: what stands before the values of all rows, headings of columns apart. */
function rightOfLabels(rows: readonly ValueRow[], texts: readonly Word[]): number {
  const firstValue = Math.min(...rows.map((row) => row.values[0]!.left));
  const top = rows[0]!.middle - rows[0]!.values[0]!.size;
  const body = texts.filter((text) => !text.vertical && text.middle > top && text.right < firstValue);
  let right = Number.NEGATIVE_INFINITY;
  for (const line of linesOf(body, 0.4)) {
    const alone = rows.every((row) => Math.abs(row.middle - line.middle) > 0.5 * line.size);
    const words = alone ? firstCluster(line.words) : line.words;
    right = Math.max(right, ...words.map((word) => word.right));
  }
  return right === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : right;
}

/** The words of a line up to its first wide gap. */
function firstCluster(words: readonly Word[]): readonly Word[] {
  const gap = words.findIndex(
    (word, index) => index > 0 && word.left - words[index - 1]!.right > 1.2 * word.size,
  );
  return gap < 0 ? words : words.slice(0, gap);
}

function sameText(headings: readonly Word[], other: readonly Word[]): boolean {
  const joined = (words: readonly Word[]): string =>
    words
      .map((word) => word.text)
      .sort()
      .join('');
  return joined(headings) === joined(other);
}
