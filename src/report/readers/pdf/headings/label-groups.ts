import { medianOf } from '../columns.ts';
import { spansByCentre } from '../spans.ts';
import type { Segment } from './label-segments.ts';

/** A row of the table as far as its label is concerned. */
export interface BodyRow {
  readonly middle: number;
  readonly label: readonly Segment[];
}

/** A label that stands beside several rows. */
export interface RowGroup {
  readonly lines: readonly Segment[];
  /** Label column, from 0. */
  readonly column: number;
  /** Rows it stands beside, from 0. */
  readonly first: number;
  readonly last: number;
}

/** Finds the label columns of groups and the rows each group label stands beside. */
export function groupRows(
  lines: readonly Segment[],
  rows: readonly BodyRow[],
  breaks: readonly number[],
): RowGroup[] {
  return labelColumns(lines).flatMap((column, index) => groupsOfColumn(column, index, rows, breaks));
}

/** Group labels one below the other are one column. */
function labelColumns(lines: readonly Segment[]): Segment[][] {
  const columns: { left: number; right: number; lines: Segment[] }[] = [];
  for (const line of [...lines].sort((a, b) => a.left - b.left)) {
    // Brackets are empty at their outer side: columns close together may overlap by a little.
    const slack = 0.2 * line.size;
    const column = columns.find(
      (candidate) => line.left < candidate.right - slack && line.right > candidate.left + slack,
    );
    if (column) {
      column.right = Math.max(column.right, line.right);
      column.lines.push(line);
    } else columns.push({ left: line.left, right: line.right, lines: [line] });
  }
  return columns.map((column) => column.lines.sort((a, b) => a.middle - b.middle));
}

function groupsOfColumn(
  lines: readonly Segment[],
  column: number,
  rows: readonly BodyRow[],
  breaks: readonly number[],
): RowGroup[] {
  const right = Math.max(...lines.map((line) => line.right));
  const runs = runsOf(rows.map((row) => row.label.every((line) => line.left > right - 0.3 * line.size)));
  const blocks = blocksOf(lines, breaks);
  const groups: RowGroup[] = [];
  for (const [index, [first, last]] of runs.entries()) {
    const own = blocks.filter((block) => nearestRun(centreOf(block), runs, rows) === index);
    if (own.length === 0) continue;
    const starts = restarts(rows, first, last);
    // The only group label beside a run of rows stands for all of them, wherever pages cut its cell.
    const spans =
      own.length === 1
        ? [[first, last] as const]
        : starts.length === own.length
          ? starts.map((start, position) => [start, (starts[position + 1] ?? last + 1) - 1] as const)
          : spansOf(own, rows, first, last);
    for (const [position, block] of own.entries()) {
      const [from, to] = spans[position]!;
      groups.push({ lines: block, column, first: from, last: to });
    }
  }
  return groups;
}

/** Lines of one group label: close together, none of them numbered but the first; a page may cut through. */
function blocksOf(lines: readonly Segment[], breaks: readonly number[]): Segment[][] {
  const blocks: Segment[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const above = block?.at(-1);
    const page = above !== undefined && breaks.some((top) => above.middle < top && line.middle >= top);
    const close =
      above !== undefined && (page || line.vertical || line.middle - above.middle < 2.4 * line.size);
    if (block && close && line.outline === null) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

const centreOf = (block: readonly Segment[]): number => (block[0]!.middle + block.at(-1)!.middle) / 2;

function runsOf(free: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, isFree] of free.entries()) {
    if (!isFree) continue;
    const run = runs.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function nearestRun(
  centre: number,
  runs: readonly (readonly [number, number])[],
  rows: readonly BodyRow[],
): number {
  const distances = runs.map(([first, last]) => {
    const above = rows[first]!.middle - centre;
    const below = centre - rows[last]!.middle;
    return Math.max(0, above, below);
  });
  return distances.indexOf(Math.min(...distances));
}

/** Rows whose label is numbered 1. begin a group. */
function restarts(rows: readonly BodyRow[], first: number, last: number): number[] {
  const starts: number[] = [];
  for (let index = first; index <= last; index += 1) {
    const outline = rows[index]!.label[0]?.outline;
    if (index === first || (outline?.style === 'item' && outline.number === 1)) starts.push(index);
  }
  return starts;
}

function spansOf(
  blocks: readonly (readonly Segment[])[],
  rows: readonly BodyRow[],
  first: number,
  last: number,
) {
  const own = rows.slice(first, last + 1);
  const pitch = medianOf(rows.slice(1).map((row, index) => row.middle - rows[index]!.middle)) || 1;
  const edges = [
    own[0]!.middle - pitch / 2,
    ...own.slice(1).map((row, index) => (row.middle + own[index]!.middle) / 2),
    own.at(-1)!.middle + pitch / 2,
  ];
  const texts = blocks.map((block) => {
    const centre = centreOf(block);
    const at = Math.max(
      0,
      edges.findLastIndex((edge) => edge <= centre),
    );
    const nearest = Math.min(at, own.length - 1);
    return { centre, first: nearest, last: nearest };
  });
  for (const [index, text] of texts.entries()) {
    const before = texts[index - 1];
    if (before && text.first <= before.last)
      text.first = text.last = Math.min(before.last + 1, own.length - 1);
  }
  return spansByCentre(texts, edges).map(([from, to]) => [from + first, to + first] as const);
}
