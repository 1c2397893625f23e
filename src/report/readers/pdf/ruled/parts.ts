import { joinWrapped, linesOf, textOf } from '../lines.ts';
import type { PageFrame } from '../page-frame.ts';
import type { Word } from '../words.ts';
import type { RuledCell, RuledGrid } from './grids.ts';

/** A cell between ruled lines with what is printed in it. */
export interface FilledCell extends RuledCell {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A ruled table, or the part of one that stands on a page. */
export interface RuledPart {
  readonly frame: PageFrame;
  readonly xs: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly FilledCell[];
  readonly words: readonly Word[];
}

/** Puts the words inside a grid into its cells; null when hardly anything is printed in it, as in a chart or a frame. */
export function fillGrid(grid: RuledGrid, words: readonly Word[], frame: PageFrame): RuledPart | null {
  const columns = grid.xs.length - 1;
  const owner = new Map<number, number>();
  for (const [index, { row, column, rowSpan, columnSpan }] of grid.cells.entries()) {
    for (let y = row; y < row + rowSpan; y += 1)
      for (let x = column; x < column + columnSpan; x += 1) owner.set(y * columns + x, index);
  }
  const cellAt = (x: number, y: number): number =>
    owner.get(positionOf(grid.ys, y) * columns + positionOf(grid.xs, x)) ?? 0;
  const content: Word[][] = grid.cells.map(() => []);
  const crossing: Word[] = [];
  for (const word of words) {
    if (isCrossing(word, cellAt)) crossing.push(word);
    else content[cellAt((word.left + word.right) / 2, word.middle)]!.push(word);
  }
  const cells = spreadOver(crossing, grid, content, cellAt);
  const filled = content.filter((own) => own.length > 0).length;
  if (filled < 3 || filled < 0.15 * grid.cells.length) return null;
  return {
    frame,
    xs: grid.xs,
    rowCount: grid.ys.length - 1,
    cells: cells.flatMap((cell, index) =>
      cell ? [{ ...cell, text: cellText(content[index]!), words: content[index]! }] : [],
    ),
    words,
  };
}

/**
 * Puts digits that cross lines into the cell in which they begin, which then reaches over the empty cells beside it:
 * these are null in the answer. A number too long for its cell reaches into others that have their own; digits of
 * several cells leave none.
 */
function spreadOver(
  crossing: readonly Word[],
  grid: RuledGrid,
  content: readonly Word[][],
  cellAt: (x: number, y: number) => number,
): (RuledCell | null)[] {
  const cells: (RuledCell | null)[] = [...grid.cells];
  /** Cells that digits have run over, with the one in which those begin. */
  const beginning = new Map<number, number>();
  for (const word of crossing) {
    const [first, last] = endsOf(word).map((x) => cellAt(x, word.middle)) as [number, number];
    const isFree = (index: number): boolean =>
      content[index]!.length === 0 && !beginning.has(index) && isBeside(grid, first, index);
    const [start, ...others] = [...grid.cells.keys()].slice(first, last + 1).filter(isFree);
    const middle = cellAt((word.left + word.right) / 2, word.middle);
    const target = start ?? beginning.get(middle) ?? middle;
    content[target]!.push(word);
    if (others.length === 0) continue;
    for (const index of others) {
      cells[index] = null;
      beginning.set(index, target);
    }
    const [one, end] = [grid.cells[target]!, grid.cells[others.at(-1)!]!];
    cells[target] = { ...one, columnSpan: end.column + end.columnSpan - one.column };
  }
  return cells;
}

const isBeside = ({ cells }: RuledGrid, one: number, other: number): boolean =>
  cells[one]!.row === cells[other]!.row && cells[one]!.rowSpan === cells[other]!.rowSpan;

/** Whether the middle of a word stands inside a grid. */
export function isInside({ xs, ys }: RuledGrid, word: Word): boolean {
  const x = (word.left + word.right) / 2;
  return x > xs[0]! && x < xs.at(-1)! && word.middle > ys[0]! && word.middle < ys.at(-1)!;
}

/** The strip a place stands in; outside of all it is the outermost. */
function positionOf(borders: readonly number[], at: number): number {
  const found = borders.findLastIndex((border) => border <= at);
  return Math.max(0, Math.min(found, borders.length - 2));
}

/** Places just inside both ends of a word: digits may touch a line without running over it. */
function endsOf(word: Word): [number, number] {
  const inset = Math.min(0.25 * word.size, (word.right - word.left) / 2);
  return [word.left + inset, word.right - inset];
}

function isCrossing(word: Word, cellAt: (x: number, y: number) => number): boolean {
  const [left, right] = endsOf(word);
  return (
    !word.vertical &&
    /^[\d.\-/]+$/.test(word.text) &&
    cellAt(left, word.middle) !== cellAt(right, word.middle)
  );
}

function cellText(words: readonly Word[]): string {
  const upright = words.filter((word) => !word.vertical);
  const lines = upright.length > 0 ? linesOf(upright, 0.4).map((line) => textOf(line.words)) : [];
  const turned = words.filter((word) => word.vertical).map((word) => word.text);
  return [...lines, ...turned].reduce(joinWrapped, '');
}
