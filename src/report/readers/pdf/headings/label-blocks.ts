import type { Segment } from './label-segments.ts';

/** Which label lines belong to which row of values. */
export interface LabelBlocks {
  /** For every row its label lines from top to bottom; empty when it has none. */
  readonly rows: readonly (readonly Segment[])[];
  /** Labels without values: rows whose cells are all blank. */
  readonly blank: readonly (readonly Segment[])[];
  /** Lines that are no row's label: labels of groups, or the foot of a heading cell. */
  readonly rest: readonly Segment[];
}

/** What is asked of the search. */
export interface BlockSearch {
  readonly lines: readonly Segment[];
  /** Middles of the rows. */
  readonly rows: readonly number[];
  /** Lines that may be left over, because they may be labels of groups. */
  readonly mayRest: (line: Segment) => boolean;
  /** Heights at which pages begin. */
  readonly breaks: readonly number[];
  /** Width of a full line of a label. */
  readonly fullWidth: number;
}

type Stand = 'middle' | 'top' | 'bottom';

const costOf = {
  noLabel: 1.2,
  blankRow: 2.5,
  unnumbered: 4,
  innerNumber: 6,
  misplaced: 5,
  shortLine: 2.6,
  restAllowed: 0.3,
  rest: 7,
};
const longestLabel = 9;
/** Most tables are dealt out for less: the many ways that cost more are looked at only where there are none. */
const usualCost = 12;

/**
 * Deals the label lines out to the rows, in order: a label stands beside its row's values, centred or from the
 * top or the bottom, its lines close together, and a numbered line begins a new label.
 */
export function dealLabels(search: BlockSearch): LabelBlocks {
  const costs = costsOf(search);
  let best =
    deal(search, costs, 'middle', usualCost) ?? deal(search, costs, 'middle', Number.POSITIVE_INFINITY)!;
  for (const stand of ['top', 'bottom'] as const) best = deal(search, costs, stand, best.cost - 0.01) ?? best;
  return best.blocks;
}

/** What it costs to join each line to the one above, and to leave it over: the same however labels stand. */
interface LineCosts {
  readonly seams: readonly number[];
  readonly rests: readonly number[];
}

const costsOf = (search: BlockSearch): LineCosts => ({
  seams: search.lines.slice(1).map((below, index) => seamCost(search.lines[index]!, below, search)),
  rests: search.lines.map((line) => (search.mayRest(line) ? costOf.restAllowed : costOf.rest)),
});

interface Step {
  readonly cost: number;
  /** Lines and rows dealt with before this step. */
  readonly lines: number;
  readonly rows: number;
  readonly kind: 'start' | 'row' | 'noLabel' | 'blank' | 'rest';
}

/** The cheapest way to deal the lines out; null when none costs less than `limit`. */
function deal(
  search: BlockSearch,
  { seams, rests }: LineCosts,
  stand: Stand,
  limit: number,
): { cost: number; blocks: LabelBlocks } | null {
  const { lines, rows } = search;
  const numbered = lines.filter((line) => line.outline !== null).length > 0.3 * lines.length;
  const steps: (Step | undefined)[][] = lines.map(() => []);
  steps.push([]);
  steps[0]![0] = { cost: 0, lines: 0, rows: 0, kind: 'start' };
  let [at, row] = [0, 0];
  const offer = (atLines: number, atRows: number, cost: number, kind: Step['kind']): void => {
    const known = steps[atLines]![atRows];
    if (cost < (known ? known.cost : limit)) steps[atLines]![atRows] = { cost, lines: at, rows: row, kind };
  };
  for (at = 0; at <= lines.length; at += 1) {
    for (row = 0; row <= rows.length; row += 1) {
      const here = steps[at]![row];
      if (!here) continue;
      if (row < rows.length) offer(at, row + 1, here.cost + costOf.noLabel, 'noLabel');
      const line = lines[at];
      if (!line || isFarApart(lines, at, rows, row)) continue;
      const heading = row === 0 && line.outline === null && !(rows[0]! - line.middle < 0.8 * line.size);
      offer(at + 1, row, here.cost + (heading ? costOf.restAllowed : rests[at]!), 'rest');
      let inner = 0;
      for (let end = at + 1; end <= Math.min(lines.length, at + longestLabel); end += 1) {
        if (end > at + 1) inner += seams[end - 2]!;
        const block = { first: line, last: lines[end - 1]! };
        if (row < rows.length) {
          const start = numbered && line.outline === null ? 1 : 0;
          const off = Math.min(6, standOff(block, rows[row]!, stand));
          offer(end, row + 1, here.cost + inner + off + start, 'row');
        }
        const blank =
          costOf.blankRow +
          (line.outline || !numbered ? 0 : costOf.unnumbered) +
          misplaced(block, rows[row - 1], rows[row]);
        offer(end, row, here.cost + inner + blank, 'blank');
      }
    }
  }
  return steps[lines.length]![rows.length] ? traceBack(steps, lines, rows.length) : null;
}

/** Pairings of lines and rows that stand far from each other need not be followed up. */
function isFarApart(lines: readonly Segment[], at: number, rows: readonly number[], row: number): boolean {
  const reach = 12 * lines[at]!.size;
  const behind = row > 0 && rows[row - 1]! > lines[at]!.middle + reach;
  return behind || (row < rows.length && at > 0 && lines[at - 1]!.middle > rows[row]! + reach);
}

/** How badly two lines fit together in one label. */
function seamCost(above: Segment, below: Segment, { fullWidth, breaks }: BlockSearch): number {
  const pitch = (below.middle - above.middle) / below.size;
  const page = breaks.some((top) => above.middle < top && below.middle >= top);
  const apart = page ? 0 : Math.max(0, pitch - 1.9) * 2;
  // A line is only broken where the cell is full.
  const short = above.right - above.left < 0.65 * fullWidth ? costOf.shortLine : 0;
  return apart + short + (below.outline ? costOf.innerNumber : 0);
}

function standOff(block: { first: Segment; last: Segment }, row: number, stand: Stand): number {
  const { first, last } = block;
  if (stand === 'top') return Math.abs(first.middle - row) / first.size;
  if (stand === 'bottom') return Math.abs(last.middle - row) / first.size;
  return Math.abs((first.middle + last.middle) / 2 - row) / first.size;
}

function misplaced(
  block: { first: Segment; last: Segment },
  above: number | undefined,
  below: number | undefined,
): number {
  const reach = 0.3 * block.first.size;
  const early = above !== undefined && block.first.middle < above + reach;
  const late = below !== undefined && block.last.middle > below - reach;
  return early || late ? costOf.misplaced : 0;
}

function traceBack(
  steps: readonly (readonly (Step | undefined)[])[],
  lines: readonly Segment[],
  rowCount: number,
): { cost: number; blocks: LabelBlocks } {
  const rows: (readonly Segment[])[] = new Array(rowCount).fill([]);
  const blank: (readonly Segment[])[] = [];
  const rest: Segment[] = [];
  let at = lines.length;
  let row = rowCount;
  const total = steps[at]![row]!.cost;
  for (let step = steps[at]![row]!; step.kind !== 'start'; step = steps[at]![row]!) {
    const block = lines.slice(step.lines, at);
    if (step.kind === 'row') rows[step.rows] = block;
    else if (step.kind === 'blank') blank.unshift(block);
    else rest.unshift(...block);
    at = step.lines;
    row = step.rows;
  }
  return { cost: total, blocks: { rows, blank, rest } };
}
