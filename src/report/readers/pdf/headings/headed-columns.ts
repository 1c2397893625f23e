import { type Align, type Column, medianOf } from '../columns.ts';
import type { Word } from '../words.ts';

/**
 * Columns after a look at their headings: a heading without a value below is a blank column, and a value under
 * two headings is the run-together digits of both. `heads` are those of the headings that are over one column each.
 */
export function headedColumns(
  columns: readonly Column[],
  align: Align,
  heads: readonly Head[],
  headings: readonly Word[],
  size: number,
  rowCount: number,
): Column[] {
  let known = columns.map((column) => ({ ...column }));
  let pairs = pairHeads(heads, known, align, size);
  const shared = known.filter(
    (column) => isRunTogether(column, heads, size) || pairs.filter((paired) => paired === column).length > 1,
  );
  if (shared.length > 0 && rowCount < 3) {
    known = known.filter((column) => !shared.includes(column));
    pairs = pairHeads(heads, known, align, size);
  }
  const offset = medianOf(
    pairs.flatMap((column, index) => (column ? [column.anchor - middleOf(heads[index]!)] : [])),
  );
  const blank: Column[] = [];
  const top = Math.min(...headings.map((word) => word.middle));
  const bottom = Math.max(...headings.map((word) => word.middle));
  for (const [index, head] of heads.entries()) {
    const column = pairs[index];
    if (column) {
      column.left = Math.min(column.left, head.left);
      column.right = Math.max(column.right, head.right);
    } else if (column === null && head.middle >= top + 0.3 * (bottom - top)) {
      blank.push({ left: head.left, right: head.right, anchor: middleOf(head) + offset });
    }
  }
  return [...known, ...blank].sort((a, b) => a.left - b.left);
}

/** Where values stand against the headings above them, when each column has its heading; null when that is not seen. */
export function alignmentByHeads(
  columns: readonly Column[],
  headings: readonly Word[],
  labels: readonly Word[],
  size: number,
): Align | null {
  const heads = headsOf(columns, headings, labels, size);
  if (heads.length === 0 || heads.length !== columns.length) return null;
  const offs = heads.map((head, index) => middleOf(columns[index]!) - middleOf(head));
  if (offs.every((off) => off > 0.8 * size)) return 'right';
  if (offs.every((off) => off < -0.8 * size)) return 'left';
  return offs.every((off) => Math.abs(off) < 0.4 * size) ? 'centre' : null;
}

const middleOf = (extent: Extent): number => (extent.left + extent.right) / 2;

/** The headings that stand over one column each, from left to right. */
export function headsOf(
  columns: readonly Column[],
  headings: readonly Word[],
  labels: readonly Word[],
  size: number,
): Head[] {
  const own = withoutTitle(headings);
  const lowest = lowestHeadings(own).sort((a, b) => a.left - b.left);
  const heads = lowest.filter((word) => !isLabelHeading(word, columns, labels, lowest[0]!));
  const upper = own.filter((word) => !lowest.includes(word));
  const groups = groupHeads(heads, own, columns, size);
  return groups.map((head, index) => {
    const before = groups[index - 1];
    const after = groups[index + 1];
    const left = before ? (before.right + head.left) / 2 - 0.3 * size : Number.NEGATIVE_INFINITY;
    const right = after ? (head.right + after.left) / 2 + 0.3 * size : Number.POSITIVE_INFINITY;
    return withLinesAbove(head, upper, { left, right });
  });
}

/** A heading of several lines is as wide as its widest line; lines that reach over to other headings are not part of it. */
function withLinesAbove(head: Head, upper: readonly Word[], limits: Extent): Head {
  let { left, right } = head;
  let top = head.middle;
  for (const word of [...upper].sort((a, b) => b.middle - a.middle)) {
    if (word.middle > top || top - word.middle > 1.8 * word.size || !isOver(word, head, -1)) continue;
    if (word.left < limits.left || word.right > limits.right) continue;
    left = Math.min(left, word.left);
    right = Math.max(right, word.right);
    top = word.middle;
  }
  return { left, right, middle: head.middle };
}

type Known = { -readonly [Key in keyof Column]: Column[Key] };

/** A heading, or the letters of one that stand apart (总　计). */
export interface Head extends Extent {
  readonly middle: number;
}

function groupHeads(
  heads: readonly Word[],
  headings: readonly Word[],
  columns: readonly Column[],
  size: number,
): Head[] {
  const groups: { left: number; right: number; middle: number; letters: boolean }[] = [];
  for (const word of heads) {
    const before = groups.at(-1);
    const letter = word.text.length === 1 && !isStacked(word, headings);
    const spelled = before?.letters && letter && word.left - before.right < 1.7 * size;
    const parted =
      before && columns.filter((column) => column.left < word.right && column.right > before.left).length > 1;
    const close =
      before && word.left - before.right < 0.15 * size && Math.abs(word.middle - before.middle) < 0.4 * size;
    if (before && (spelled || close) && !parted) before.right = word.right;
    else groups.push({ left: word.left, right: word.right, middle: word.middle, letters: letter });
  }
  return groups;
}

/** Whether a letter is the last of a heading written downwards. */
const isStacked = (letter: Word, headings: readonly Word[]): boolean =>
  headings.some(
    (above) =>
      above.text.length === 1 &&
      isOver(above, letter, -1) &&
      letter.middle - above.middle > 0.5 * letter.size &&
      letter.middle - above.middle < 1.8 * letter.size,
  );

/**
 * The column each heading stands over; null for a heading over a blank column, undefined for one over several.
 * Headings are centred; values at the right of their cells stand between their heading and the next one.
 */
function pairHeads(
  heads: readonly Head[],
  columns: Known[],
  align: Align,
  size: number,
): (Known | null | undefined)[] {
  const centred = pairsBy(heads, columns, ({ left, right }, column) =>
    isOver({ left: left - 0.4 * size, right: right + 0.4 * size }, column, 0),
  );
  if (align === 'centre' || new Set(centred.filter((column) => column)).size >= columns.length)
    return centred;
  return pairsBy(heads, columns, (head, column) => {
    const index = heads.indexOf(head);
    if (align === 'right')
      return column.right > head.left && column.right < (heads[index + 1]?.left ?? Number.POSITIVE_INFINITY);
    return column.left < head.right && column.left > (heads[index - 1]?.right ?? Number.NEGATIVE_INFINITY);
  });
}

function pairsBy(
  heads: readonly Head[],
  columns: readonly Known[],
  isUnder: (head: Head, column: Known) => boolean,
): (Known | null | undefined)[] {
  return heads.map((head) => {
    const under = columns.filter((column) => isUnder(head, column));
    return under.length > 1 ? undefined : (under[0] ?? null);
  });
}

/** Headings that no other heading stands below: each is over one column. */
function lowestHeadings(headings: readonly Word[]): Word[] {
  return headings.filter(
    (word) =>
      !headings.some((other) => other.middle > word.middle + 0.5 * word.size && isOver(other, word, -1)),
  );
}

/** A heading alone above all others is over the whole table. */
function withoutTitle(headings: readonly Word[]): readonly Word[] {
  const rest = headings.filter((word) =>
    headings.some((other) => other !== word && other.middle < word.middle + 0.55 * word.size),
  );
  return rest.length > 0 ? rest : headings;
}

/** The heading over the labels, e.g. 信息内容, is not that of a blank column of values. */
function isLabelHeading(
  word: Word,
  columns: readonly Column[],
  labels: readonly Word[],
  leftmost: Word,
): boolean {
  if (labels.length === 0 || columns.some((column) => middleOf(column) < word.right)) return false;
  return isOver(word, leftmost, 0) || labels.some((label) => label.right > word.left);
}

/** Whether a column of values lies across the middles of several headings: digits of several cells in one. */
function isRunTogether(column: Column, heads: readonly Head[], size: number): boolean {
  const reach = 0.15 * size;
  const under = heads.filter(
    (head) => middleOf(head) > column.left - reach && middleOf(head) < column.right + reach,
  );
  return under.length > 1;
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

const isOver = (one: Extent, other: Extent, reach: number): boolean =>
  one.left < other.right + reach && one.right > other.left - reach;
