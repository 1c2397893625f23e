import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageFrame } from '../page-frame.ts';
import type { Word } from '../words.ts';
import type { RuledGrid } from './grids.ts';
import { fillGrid } from './parts.ts';

/** One row of five cells, each 40 points wide. */
const grid: RuledGrid = {
  xs: [0, 40, 80, 120, 160, 200],
  ys: [0, 20],
  cells: Array.from({ length: 5 }, (_, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1 })),
};
const frame: PageFrame = { page: 1, turn: 0, width: 595, height: 842 };
const word = (text: string, left: number, right: number): Word => ({
  ...{ text, left, right, top: 5, bottom: 15, middle: 10, size: 10 },
  ...{ font: 'f', page: 1, spaced: false, vertical: false },
});
const cellsOf = (words: readonly Word[]) =>
  fillGrid(grid, words, frame)!.cells.map(({ column, columnSpan, text }) => [column, columnSpan, text]);

describe('digits that cross the lines of a table', () => {
  it('take the empty cells they run over', () => {
    assert.deepEqual(cellsOf([word('规章', 2, 30), word('120', 45, 150), word('7', 170, 180)]), [
      [0, 1, '规章'],
      [1, 3, '120'],
      [4, 1, '7'],
    ]);
  });

  it('go to the digits that ran over their cell before', () => {
    const words = [word('规章', 2, 30), word('120', 45, 150), word('34', 90, 150), word('7', 170, 180)];
    const cells = cellsOf(words);
    assert.deepEqual(
      cells.map(([column, span]) => [column, span]),
      [
        [0, 1],
        [1, 3],
        [4, 1],
      ],
    );
    assert.match(String(cells[1]![2]), /120.*34/);
  });
});
