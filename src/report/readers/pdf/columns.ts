import type { Word } from './words.ts';

/** A column of values: how far its texts reach, and where they line up. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** Where its texts line up: by their left ends, their middles or their right ends. */
  readonly anchor: number;
}

/** How values stand in their cells. */
export type Align = 'left' | 'centre' | 'right';

/** Where a word lines up under an alignment. */
export function anchorOf(word: { readonly left: number; readonly right: number }, align: Align): number {
  if (align === 'left') return word.left;
  return align === 'right' ? word.right : (word.left + word.right) / 2;
}

interface Cluster {
  left: number;
  right: number;
  readonly anchors: number[];
  readonly rows: Set<number>;
}

/** Learns the columns from where the values of all rows line up. `size` is that of the type, in points. */
export const learnColumns = (rows: readonly (readonly Word[])[], align: Align, size: number): Column[] =>
  columnsOf(cluster(rows, align, 0.5 * size));

/** How values line up: under fewest anchors, and closest to them; with the columns they show so. */
export function alignmentOf(
  rows: readonly (readonly Word[])[],
  size: number,
): { readonly align: Align; readonly columns: readonly Column[] } {
  let best: Align = 'centre';
  let found: readonly Cluster[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const align of ['centre', 'right', 'left'] as const) {
    const clusters = cluster(rows, align, 0.5 * size);
    const offs = clusters.map(({ anchors }) => {
      const middle = medianOf(anchors);
      return anchors.reduce((sum, anchor) => sum + Math.abs(anchor - middle), 0);
    });
    const values = clusters.reduce((sum, { anchors }) => sum + anchors.length, 0);
    const looseness =
      clusters.length + offs.reduce((sum, off) => sum + off, 0) / (size * Math.max(1, values));
    if (looseness < least - 0.01) {
      least = looseness;
      best = align;
      found = clusters;
    }
  }
  return { align: best, columns: columnsOf(found) };
}

const columnsOf = (clusters: readonly Cluster[]): Column[] =>
  dropStrays(mergeAlternates(clusters)).map(({ left, right, anchors }) => ({
    left,
    right,
    anchor: medianOf(anchors),
  }));

function cluster(rows: readonly (readonly Word[])[], align: Align, tolerance: number): Cluster[] {
  const values = rows.flatMap((row, index) =>
    row.map((word) => ({ word, row: index, at: anchorOf(word, align) })),
  );
  values.sort((a, b) => a.at - b.at);
  const clusters: Cluster[] = [];
  for (const { word, row, at } of values) {
    const current = clusters.at(-1);
    if (current && at - current.anchors[0]! <= tolerance) {
      current.left = Math.min(current.left, word.left);
      current.right = Math.max(current.right, word.right);
      current.anchors.push(at);
      current.rows.add(row);
    } else clusters.push({ left: word.left, right: word.right, anchors: [at], rows: new Set([row]) });
  }
  return clusters;
}

/** Values that overlap and never stand in one row are one column, though they line up differently. */
function mergeAlternates(clusters: readonly Cluster[]): Cluster[] {
  const merged: Cluster[] = [];
  for (const found of clusters) {
    const before = merged.at(-1);
    const overlap = before ? Math.min(before.right, found.right) - Math.max(before.left, found.left) : 0;
    const narrower = before ? Math.min(before.right - before.left, found.right - found.left) : 1;
    if (before && overlap > 0.5 * narrower && ![...found.rows].some((row) => before.rows.has(row))) {
      before.left = Math.min(before.left, found.left);
      before.right = Math.max(before.right, found.right);
      before.anchors.push(...found.anchors);
      for (const row of found.rows) before.rows.add(row);
    } else merged.push({ ...found, anchors: [...found.anchors], rows: new Set(found.rows) });
  }
  return merged;
}

/** A single value off every column (numbers run together, a number torn apart) is no column of its own. */
function dropStrays(clusters: readonly Cluster[]): Cluster[] {
  const most = Math.max(...clusters.map((found) => found.rows.size));
  if (most < 3) return [...clusters];
  const strong = clusters.filter((found) => found.rows.size > Math.max(1, 0.15 * most));
  const gaps = strong
    .slice(1)
    .map((found, index) => medianOf(found.anchors) - medianOf(strong[index]!.anchors));
  const pitch = gaps.length > 0 ? medianOf(gaps) : 0;
  return clusters.filter(
    (found) =>
      strong.includes(found) ||
      strong.every((column) => Math.abs(medianOf(column.anchors) - medianOf(found.anchors)) > 0.7 * pitch),
  );
}

/** The middle of sorted or unsorted numbers. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The borders between columns, with the outer borders set as far out as the inner ones. */
export function edgesOf(columns: readonly Column[]): number[] {
  const middles = columns.map((column) => (column.left + column.right) / 2);
  const inner = columns.slice(1).map((column, index) => {
    const before = columns[index]!;
    return before.right < column.left
      ? (before.right + column.left) / 2
      : (middles[index]! + middles[index + 1]!) / 2;
  });
  const first = columns[0]!;
  const last = columns.at(-1)!;
  const start = inner.length > 0 ? Math.min(first.left, 2 * middles[0]! - inner[0]!) : first.left;
  const end = inner.length > 0 ? Math.max(last.right, 2 * middles.at(-1)! - inner.at(-1)!) : last.right;
  return [start, ...inner, end];
}
