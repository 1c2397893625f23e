import { anchorOf, type Column, type Columns } from './pdf-columns.ts';
import type { Word } from './pdf-words.ts';

/**
 * Columns after a look at their headings: a heading without a value below is a blank column, and a value between
 * two headings is the run-together digits of both. `labels` are the texts beside the values.
 */
export function headedColumns(
  { columns, align }: Columns,
  headings: readonly Word[],
  labels: readonly Word[],
  size: number,
): Columns {
  const lowest = lowestHeadings(headings).sort((a, b) => a.left - b.left);
  const heads = lowest.filter((word) => !isLabelHeading(word, columns, labels, lowest[0]!));
  const known = columns.filter((column) => !straddles(column, heads, size)).map((column) => ({ ...column }));
  const groups = groupHeads(heads, known, size);
  const pairs = pairHeads(groups, known, size);
  const blank: Column[] = [];
  const top = Math.min(...headings.map((word) => word.middle));
  const bottom = Math.max(...headings.map((word) => word.middle));
  for (const [index, head] of groups.entries()) {
    const column = pairs[index];
    if (column) {
      column.left = Math.min(column.left, head.left);
      column.right = Math.max(column.right, head.right);
    } else if (column === null && head.middle >= top + 0.3 * (bottom - top)) {
      blank.push({ left: head.left, right: head.right, anchor: anchorOf(head, align) });
    }
  }
  return { align, columns: [...known, ...blank].sort((a, b) => a.left - b.left) };
}

type Known = { -readonly [Key in keyof Column]: Column[Key] };

/** A heading, or the letters of one that stand apart (总　计). */
interface Head extends Extent {
  readonly middle: number;
}

function groupHeads(heads: readonly Word[], columns: readonly Column[], size: number): Head[] {
  const groups: { left: number; right: number; middle: number; letters: boolean }[] = [];
  for (const word of heads) {
    const before = groups.at(-1);
    const letter = word.text.length === 1;
    const spelled = before?.letters && letter && word.left - before.right < 1.7 * size;
    const parted =
      before && columns.filter((column) => column.left < word.right && column.right > before.left).length > 1;
    if (before && spelled && !parted) before.right = word.right;
    else groups.push({ left: word.left, right: word.right, middle: word.middle, letters: letter });
  }
  return groups;
}

/**
 * The column each heading stands over; null for a heading over a blank column, undefined for one over several.
 * Headings are centred; values may be, or stand at the right or left of their cells, away from the heading.
 */
function pairHeads(heads: readonly Head[], columns: Known[], size: number): (Known | null | undefined)[] {
  const reach = 0.4 * size;
  const ways = [
    heads.map(({ left, right }) => ({ left: left - reach, right: right + reach })),
    heads.map(({ left }, index) => ({ left, right: heads[index + 1]?.left ?? Number.POSITIVE_INFINITY })),
    heads.map(({ right }, index) => ({ left: heads[index - 1]?.right ?? Number.NEGATIVE_INFINITY, right })),
  ];
  let best: (Known | null | undefined)[] = [];
  let most = -1;
  for (const [way, extents] of ways.entries()) {
    const pairs = extents.map((extent) => {
      const over = columns.filter((column) =>
        way === 0 ? isOver(extent, column, 0) : isWithin(extent, column, way),
      );
      return over.length > 1 ? undefined : (over[0] ?? null);
    });
    const paired = new Set(pairs.filter((column) => column)).size;
    if (paired > most) {
      most = paired;
      best = pairs;
    }
  }
  return best;
}

/** Values at the right end of their cell stand between this heading and the next; at the left, between the last and this. */
function isWithin(extent: Extent, column: Column, way: number): boolean {
  const at = way === 1 ? column.right : column.left;
  return at > extent.left && at < extent.right;
}

/** Headings that no other heading stands below: each is over one column. */
function lowestHeadings(headings: readonly Word[]): Word[] {
  return headings.filter(
    (word) =>
      !headings.some((other) => other.middle > word.middle + 0.5 * word.size && isOver(other, word, -1)),
  );
}

/** The heading over the labels, e.g. 信息内容, is not that of a blank column of values. */
function isLabelHeading(
  word: Word,
  columns: readonly Column[],
  labels: readonly Word[],
  leftmost: Word,
): boolean {
  if (labels.length === 0 || columns.some((column) => column.left < word.right)) return false;
  return isOver(word, leftmost, 0) || labels.some((label) => label.right > word.left);
}

/** Whether the values of a column stand between two headings of several characters, under neither of them. */
function straddles(column: Column, headings: readonly Word[], size: number): boolean {
  const over = headings.filter((word) => word.text.length > 1 && isOver(word, column, 0.4 * size));
  const middle = (column.left + column.right) / 2;
  return over.some((word) => word.right < middle) && over.some((word) => word.left > middle);
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

const isOver = (one: Extent, other: Extent, reach: number): boolean =>
  one.left < other.right + reach && one.right > other.left - reach;
