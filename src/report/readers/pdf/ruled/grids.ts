import type { Ruling } from './rulings.ts';

/** A cell between ruled lines, by its position on the grid. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as its lines draw it: borders of columns and rows in points, and the cells between them. */
export interface RuledGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** How far apart two strokes of one line may lie: a double line is one. */
const apart = 2.5;

/** Lines that touch, directly or through others. */
interface Net {
  readonly upright: Ruling[];
  readonly level: Ruling[];
}

/** Finds the tables that the lines of a page draw; what does not divide into rectangles is none. */
export function gridsOf(rulings: readonly Ruling[]): RuledGrid[] {
  const upright = joinStrokes(rulings.filter((ruling) => ruling.upright));
  const level = joinStrokes(rulings.filter((ruling) => !ruling.upright));
  return netsOf(upright, level).flatMap((net) => gridOf(net) ?? []);
}

/** Strokes on one line that touch or overlap, as one. */
function joinStrokes(strokes: readonly Ruling[]): Ruling[] {
  const places = clustersOf(strokes.map((stroke) => stroke.at));
  const lines = new Map<number, Ruling[]>();
  for (const stroke of strokes) {
    const at = nearest(places, stroke.at);
    const own = lines.get(at);
    if (own) own.push(stroke);
    else lines.set(at, [stroke]);
  }
  return [...lines].flatMap(([at, own]) => {
    const joined: { upright: boolean; at: number; from: number; to: number }[] = [];
    for (const stroke of own.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && stroke.from <= last.to + apart) last.to = Math.max(last.to, stroke.to);
      else joined.push({ ...stroke, at });
    }
    return joined;
  });
}

/** Middles of numbers that lie close together. */
function clustersOf(numbers: readonly number[]): number[] {
  const clusters: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const cluster = clusters.at(-1);
    if (cluster && number - cluster.first <= apart) cluster.last = number;
    else clusters.push({ first: number, last: number });
  }
  return clusters.map(({ first, last }) => (first + last) / 2);
}

const nearest = (places: readonly number[], at: number): number =>
  places.reduce((best, place) => (Math.abs(place - at) < Math.abs(best - at) ? place : best), places[0]!);

function netsOf(upright: readonly Ruling[], level: readonly Ruling[]): Net[] {
  const nets: Net[] = [];
  const open = new Set<Ruling>([...upright, ...level]);
  for (const start of upright) {
    if (!open.delete(start)) continue;
    const net: Net = { upright: [], level: [] };
    const found = [start];
    for (let ruling = found.pop(); ruling; ruling = found.pop()) {
      (ruling.upright ? net.upright : net.level).push(ruling);
      for (const other of ruling.upright ? level : upright) {
        if (open.has(other) && meet(ruling, other)) {
          open.delete(other);
          found.push(other);
        }
      }
    }
    nets.push(net);
  }
  return nets;
}

const meet = (one: Ruling, other: Ruling): boolean =>
  one.at >= other.from - apart &&
  one.at <= other.to + apart &&
  other.at >= one.from - apart &&
  other.at <= one.to + apart;

function gridOf({ upright, level }: Net): RuledGrid | null {
  // Some tables are open at the sides; their level lines tell how far they reach.
  const xs = clustersOf([...upright.map((line) => line.at), ...outerEnds(level)]);
  const ys = clustersOf([...level.map((line) => line.at), ...outerEnds(upright)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows < 3 || columns * rows > 6_000) return null;
  const owner = Array.from({ length: columns * rows }, (_, index) => index);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (column > 0 && !divides(upright, xs[column]!, ys[row]!, ys[row + 1]!)) join(owner, at - 1, at);
      if (row > 0 && !divides(level, ys[row]!, xs[column]!, xs[column + 1]!)) join(owner, at - columns, at);
    }
  }
  const cells = cellsOf(owner, columns, rows);
  return cells && cells.length >= 3 ? { xs, ys, cells } : null;
}

function outerEnds(lines: readonly Ruling[]): number[] {
  if (lines.length < 2) return [];
  return [Math.min(...lines.map((line) => line.from)), Math.max(...lines.map((line) => line.to))];
}

/** Whether a line at `at` runs between the two borders. */
function divides(lines: readonly Ruling[], at: number, from: number, to: number): boolean {
  const covered = lines.reduce(
    (sum, line) =>
      Math.abs(line.at - at) > apart
        ? sum
        : sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)),
    0,
  );
  return covered > 0.6 * (to - from);
}

function join(owner: number[], one: number, other: number): void {
  const [from, to] = [rootOf(owner, other), rootOf(owner, one)];
  owner[Math.max(from, to)] = Math.min(from, to);
}

function rootOf(owner: readonly number[], at: number): number {
  let root = at;
  while (owner[root] !== root) root = owner[root]!;
  return root;
}

/** The joined positions as cells; null when one of them is no rectangle. */
function cellsOf(owner: readonly number[], columns: number, rows: number): RuledCell[] | null {
  const cells = new Map<number, { row: number; column: number; last: number; right: number; size: number }>();
  for (let at = 0; at < columns * rows; at += 1) {
    const root = rootOf(owner, at);
    const [row, column] = [Math.floor(at / columns), at % columns];
    const cell = cells.get(root);
    if (!cell) cells.set(root, { row, column, last: row, right: column, size: 1 });
    else {
      cell.column = Math.min(cell.column, column);
      cell.right = Math.max(cell.right, column);
      cell.last = row;
      cell.size += 1;
    }
  }
  const found = [...cells.values()].map(({ row, column, last, right, size }) => {
    const [rowSpan, columnSpan] = [last - row + 1, right - column + 1];
    return rowSpan * columnSpan === size ? { row, column, rowSpan, columnSpan } : null;
  });
  return found.every((cell) => cell !== null) ? found : null;
}
