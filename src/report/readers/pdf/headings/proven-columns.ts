import { type Align, anchorOf, type Column, medianOf } from '../columns.ts';
import type { Word } from '../words.ts';
import type { Head } from './headed-columns.ts';

/** The column of each value that its headings prove, counted from the left from 0. */
export type ProvenColumns = ReadonlyMap<Word, number>;

/** How headings and values stand in their cells. */
interface Way {
  readonly heads: Align;
  readonly values: Align;
}

const aligns = ['centre', 'left', 'right'] as const;
const ways: readonly Way[] = aligns.flatMap((heads) => aligns.map((values) => ({ heads, values })));

/** How far print may stand off its place, in parts of the size. */
const slack = 0.3;

/**
 * Which column each value stands in as the headings alone prove it, where no drawn lines part the cells: cells do not
 * overlap, a heading fits into its cell, and in a table all headings and all values stand in theirs in one way.
 * Every way is tried; what those that are possible do not agree on is left out.
 */
export function provenColumns(
  rows: readonly (readonly Word[])[],
  heads: readonly Head[],
  size: number,
): ProvenColumns {
  const [first, ...others] = ways.flatMap((way) => placesUnder(rows, heads, way, size) ?? []);
  const agreed = [...(first ?? [])].filter(([value, column]) =>
    others.every((places) => places.get(value) === column),
  );
  return new Map(agreed);
}

/**
 * The columns of values as their headings prove them, blank columns included; null where a value is left out.
 * `align` is how values are taken to line up in them.
 */
export function columnsUnderHeads(
  rows: readonly (readonly Word[])[],
  heads: readonly Head[],
  align: Align,
  size: number,
): Column[] | null {
  const proven = provenColumns(rows, heads, size);
  const values = rows.flat();
  if (values.length === 0 || proven.size < values.length) return null;
  const offset = medianOf(
    values.map((value) => anchorOf(value, align) - middleOf(heads[proven.get(value)!]!)),
  );
  return heads.map((head, column) => {
    const own = values.filter((value) => proven.get(value) === column);
    return {
      left: Math.min(head.left, ...own.map(({ left }) => left)),
      right: Math.max(head.right, ...own.map(({ right }) => right)),
      anchor: own.length > 0 ? medianOf(own.map((value) => anchorOf(value, align))) : middleOf(head) + offset,
    };
  });
}

/** The columns of all values if headings and values stand in one way; null when they cannot. */
function placesUnder(
  rows: readonly (readonly Word[])[],
  heads: readonly Head[],
  way: Way,
  size: number,
): ProvenColumns | null {
  const places = new Map<Word, number>();
  const stands: number[] = [];
  for (const row of rows) {
    for (const value of row) {
      const column = heads.findIndex((_, index) => mayStand(value, heads, index, way));
      const stand = anchorOf(value, way.values);
      stands[column] ??= stand;
      if (column < 0 || Math.abs(stand - stands[column]) > slack * value.size) return null;
      if (row.some((other) => places.get(other) === column)) return null;
      places.set(value, column);
    }
  }
  const fits = way.heads !== 'centre' || fitsBeside(heads, stands, slack * size);
  return fits && arePadded(heads, stands, way, slack * size) ? places : null;
}

/** Whether a value may stand in the cell of a heading, as far as this heading and its neighbours show. */
function mayStand(
  value: Word,
  heads: readonly Head[],
  index: number,
  { heads: stand, values }: Way,
): boolean {
  const [before, head, after] = [heads[index - 1], heads[index]!, heads[index + 1]];
  const reach = slack * value.size;
  if (values === stand && Math.abs(anchorOf(value, values) - anchorOf(head, stand)) > reach) return false;
  if (stand === 'left') return value.left > head.left - reach && (!after || value.right < after.left);
  if (stand === 'right') return value.right < head.right + reach && (!before || value.left > before.right);
  if (before && value.left < middleOf(before)) return false;
  if (after && value.right > middleOf(after)) return false;
  if (values === 'left') return value.left < head.left + reach;
  return values === 'centre' || value.right > head.right - reach;
}

/** Whether neighbouring cells have room for half of each: as far as its heading and its values reach from its middle. */
function fitsBeside(heads: readonly Head[], stands: readonly number[], tolerance: number): boolean {
  const halves = heads.map((head, column) =>
    Math.max((head.right - head.left) / 2, Math.abs((stands[column] ?? middleOf(head)) - middleOf(head))),
  );
  return heads.slice(1).every((head, index) => {
    const before = heads[index]!;
    return halves[index]! + halves[index + 1]! < middleOf(head) - middleOf(before) + tolerance;
  });
}

/** Whether all cells are padded alike, as far as headings and values of neighbouring columns tell. */
function arePadded(heads: readonly Head[], stands: readonly number[], way: Way, tolerance: number): boolean {
  const paddings = heads.slice(1).flatMap((after, index) => {
    const padding = paddingOf([heads[index]!, after], [stands[index], stands[index + 1]], way);
    return padding === undefined || Number.isNaN(padding) ? [] : [padding];
  });
  return (
    paddings.every((padding) => padding > -tolerance) &&
    !(Math.max(...paddings) - Math.min(...paddings) > 2 * tolerance)
  );
}

/** The padding on both sides of the border between two columns; NaN where a value it takes is missing. */
function paddingOf(
  [head, after]: readonly [Head, Head],
  [stand = Number.NaN, next = Number.NaN]: readonly [number | undefined, number | undefined],
  { heads, values }: Way,
): number | undefined {
  if (heads === values) return undefined;
  if (heads === 'centre')
    return values === 'left' ? stand + next - 2 * middleOf(head) : 2 * middleOf(after) - stand - next;
  if (heads === 'left') return values === 'right' ? after.left - stand : head.left + after.left - 2 * stand;
  return values === 'left' ? next - head.right : 2 * next - head.right - after.right;
}

const middleOf = ({ left, right }: Head): number => (left + right) / 2;
