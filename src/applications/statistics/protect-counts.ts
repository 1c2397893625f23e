/** A count as the public sees it (公开的计数): exact, or only between which bounds it lies. */
export interface PublicCount {
  /** Null when only the bounds are told. */
  readonly exact: number | null;
  readonly from: number;
  /** Null when it has no upper bound. */
  readonly to: number | null;
}

/** Counts from 1 up to one less than this are not told exactly, unless the county sets another bound of 3 or more. */
export const usualSmallBelow = 5;

const exactly = (count: number): PublicCount => ({ exact: count, from: count, to: count });

/** A count by itself: none and many are told, few are told as a range. */
export const publicCount = (count: number, smallBelow: number): PublicCount =>
  count === 0 || count >= smallBelow ? exactly(count) : { exact: null, from: 1, to: smallBelow - 1 };

/**
 * A count of a part of a year (季度计数): only between which of the fixed bounds it lies, none and few told alike. Whoever
 * knows the exact count of the year can at most find out that a quarter stood at the edge of its bounds, which is none
 * or no small number but the largest.
 */
export const bandOf = (count: number, smallBelow: number): PublicCount => {
  const from = smallBelow * Math.floor(count / smallBelow);
  return { exact: null, from, to: from + smallBelow - 1 };
};

/**
 * Counts that add up to a total, told so that no small one can be worked out from the others and the total: where it
 * could, the next smallest is told as a range too, and in the end the total itself. `known` is what was told of each
 * count elsewhere.
 */
export function protectCounts(
  counts: readonly number[],
  smallBelow: number,
  known: readonly PublicCount[] = [],
): { readonly counts: readonly PublicCount[]; readonly total: PublicCount } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < smallBelow ? [index] : [])));
  const bounds = (index: number) => rangeAround(counts[index]!, smallBelow);
  const narrowed = (index: number) => within(bounds(index), known[index]);
  while (hidden.size > 0 && !isHiddenWell(counts, hidden, narrowed)) {
    const next = smallestShown(counts, hidden);
    if (next === null) break;
    hidden.add(next);
  }
  const told = counts.map(
    (count, index): PublicCount => (hidden.has(index) ? { exact: null, ...bounds(index) } : exactly(count)),
  );
  const enough = hidden.size === 0 || isHiddenWell(counts, hidden, narrowed);
  const isMany = total === 0 || total >= smallBelow;
  return { counts: told, total: enough && isMany ? exactly(total) : sumOf(told) };
}

/** What counts say of their sum anyway (由已公布的范围相加). */
export function sumOf(counts: readonly PublicCount[]): PublicCount {
  const from = counts.reduce((sum, count) => sum + count.from, 0);
  return { exact: null, from, to: counts.reduce((sum, { to }) => sum + (to ?? 0), 0) };
}

/** The range a count is told by: the few together, and larger ones in steps of the same width. */
function rangeAround(count: number, smallBelow: number): Bounds {
  if (count < smallBelow) return { from: 1, to: smallBelow - 1 };
  const from = smallBelow * Math.floor(count / smallBelow);
  return { from, to: from + smallBelow - 1 };
}

/** What is left of a range for whoever knows another one. */
const within = (range: Bounds, known: PublicCount | undefined): Bounds => ({
  from: Math.max(range.from, known?.from ?? 0),
  to: Math.min(range.to, known?.to ?? range.to),
});

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** Whether each hidden count keeps at least two values that fit the total and the ranges of the others. */
function isHiddenWell(
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  bounds: (index: number) => Bounds,
): boolean {
  const sum = [...hidden].reduce((all, index) => all + counts[index]!, 0);
  return [...hidden].every((index) => {
    const others = [...hidden].filter((other) => other !== index).map(bounds);
    const least = Math.max(bounds(index).from, sum - others.reduce((all, { to }) => all + to, 0));
    const most = Math.min(bounds(index).to, sum - others.reduce((all, { from }) => all + from, 0));
    return most > least;
  });
}

function smallestShown(counts: readonly number[], hidden: ReadonlySet<number>): number | null {
  const shown = counts.flatMap((count, index) => (count > 0 && !hidden.has(index) ? [index] : []));
  return shown.sort((one, other) => counts[one]! - counts[other]!)[0] ?? null;
}

/** A count in words, as 12, 1至4 or 不足5. */
export const countInWords = ({ exact, from, to }: PublicCount): string => {
  if (exact !== null) return String(exact);
  if (to === null) return `${from}以上`;
  return from === 0 ? `不足${to + 1}` : `${from}至${to}`;
};
