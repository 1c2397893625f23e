import { medianOf } from '../columns.ts';
import { dealLabels } from './label-blocks.ts';
import type { Segment } from './label-segments.ts';

/** The rows of a section with their own labels, and the labels of groups beside them. */
export interface LabelledRows {
  /** Label lines of every row of values. */
  readonly rows: readonly (readonly Segment[])[];
  /** Labels of rows whose values are all blank. */
  readonly blank: readonly (readonly Segment[])[];
  /** Lines of group labels, e.g. （三）不予公开. */
  readonly groups: readonly Segment[];
  /** Lines above the first row that belong to the headings. */
  readonly headings: readonly Segment[];
}

/**
 * Tells the labels of rows from the labels of groups. Most rows of a table with groups have their label in the
 * last label column; what remains without one has a label that reaches over several columns.
 * `labelWidth` is the width of a full label line in the table.
 */
export function labelRows(
  lines: readonly Segment[],
  rows: readonly number[],
  breaks: readonly number[],
  labelWidth: number,
): LabelledRows {
  const upright = lines.filter((line) => !line.vertical);
  const vertical = lines.filter((line) => line.vertical);
  const border = lastColumnStart(upright, rows.length);
  const others = spanningLines(upright, border);
  const last = upright.filter((line) => !others.includes(line));
  const size = medianOf(lines.map((line) => line.size)) || 1;

  const fullWidth = others.length === 0 ? labelWidth : widest(last);
  const inner = dealLabels({ lines: last, rows, breaks, fullWidth, mayRest: () => false });
  const unlabelled = rows.flatMap((_, index) => (inner.rows[index]!.length === 0 ? [index] : []));
  const gutter = firstGutter(others, border, size);
  const beside = others.filter((line) => line.right <= gutter);
  const spanning = others.filter((line) => line.right > gutter);
  const outer = dealLabels({
    lines: spanning,
    rows: unlabelled.map((index) => rows[index]!),
    breaks,
    fullWidth: widest(spanning),
    mayRest: (line) => line.right <= border + 0.3 * size && isBesideLabel(line, last),
  });

  const own: (readonly Segment[])[] = [...inner.rows];
  for (const [position, index] of unlabelled.entries()) own[index] = outer.rows[position]!;
  const first = Math.min(
    ...rows,
    ...outer.blank.flat().map((line) => line.middle),
    ...own.flat().map((line) => line.middle),
  );
  const rest = [...inner.rest, ...outer.rest, ...beside, ...vertical];
  const isHeading = (line: Segment): boolean =>
    !line.vertical && line.middle < first - 0.3 * size && line.outline === null;
  const topmost = beside.length > 0 ? inner.rest.concat(outer.rest) : rest;
  return {
    rows: own,
    blank: [...inner.blank, ...outer.blank].sort((a, b) => a[0]!.middle - b[0]!.middle),
    groups: rest.filter((line) => !(topmost.includes(line) && isHeading(line))),
    headings: topmost.filter(isHeading),
  };
}

const widest = (lines: readonly Segment[]): number =>
  Math.max(0, ...lines.map((line) => line.right - line.left));

/** Lines that begin left of the last label column, and the short ends of such lines, which may stand in it. */
function spanningLines(lines: readonly Segment[], border: number): Segment[] {
  const spanning: Segment[] = [];
  for (const line of lines) {
    const ends = spanning.some(
      (above) =>
        above.right > border + above.size &&
        line.middle > above.middle &&
        line.middle - above.middle < 1.7 * line.size &&
        (Math.abs(line.left - above.left) < 0.5 * line.size ||
          Math.abs(line.left + line.right - above.left - above.right) < 2.2 * line.size),
    );
    if (line.left < border || (ends && line.outline === null)) spanning.push(line);
  }
  return spanning;
}

/** A group's label stands beside rows that have labels of their own. */
function isBesideLabel(line: Segment, last: readonly Segment[]): boolean {
  return last.some((label) => Math.abs(label.middle - line.middle) < 6 * line.size);
}

/** Where the last label column begins: where most label lines begin, or where the widest of most centred lines does. */
function lastColumnStart(lines: readonly Segment[], rowCount: number): number {
  const start = Math.min(...lines.map((line) => line.left));
  if (lines.length < 3) return start;
  const byLeft = largestCluster(lines, (line) => line.left);
  const byCentre = largestCluster(lines, (line) => (line.left + line.right) / 2);
  const found = byCentre.length > byLeft.length + 1 ? byCentre : byLeft;
  if (found.length < Math.max(3, 0.25 * rowCount)) return start;
  return Math.min(...found.map((line) => line.left)) - 0.5 * found[0]!.size;
}

/** The most lines that agree in a measure; of equally many those further right. */
function largestCluster(lines: readonly Segment[], measure: (line: Segment) => number): Segment[] {
  const sorted = [...lines].sort((a, b) => measure(a) - measure(b));
  let best: Segment[] = [];
  let from = 0;
  for (const [to, line] of sorted.entries()) {
    while (measure(line) - measure(sorted[from]!) > 0.5 * line.size) from += 1;
    if (to - from + 1 >= best.length) best = sorted.slice(from, to + 1);
  }
  return best;
}

/** The right border of the first label column: the upright strip that fewest of the lines cross; no border is -∞. */
function firstGutter(lines: readonly Segment[], border: number, size: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let fewest = 0.4 * lines.length;
  for (const candidate of lines) {
    const x = candidate.right + 0.05 * size;
    if (x > border - size) continue;
    let crossing = 0;
    let before = 0;
    let behind = 0;
    for (const line of lines) {
      if (line.right <= x) before += 1;
      else if (line.left >= x) behind += 1;
      else crossing += 1;
    }
    const narrow = lines.every((line) => line.right > x || line.right - line.left < 6 * size);
    if (before > 0 && behind > 1 && narrow && crossing < fewest) {
      fewest = crossing;
      best = x;
    }
  }
  return best;
}
