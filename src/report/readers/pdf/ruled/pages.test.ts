import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinParts } from './pages.ts';
import type { FilledCell, RuledPart } from './parts.ts';

const cell = (column: number, text: string): FilledCell => ({
  row: 0,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
  words: [],
});

const part = (xs: readonly number[], texts: readonly string[]): RuledPart => ({
  frame: { page: 1, width: 595, height: 842 } as RuledPart['frame'],
  xs,
  rowCount: 1,
  cells: texts.map((text, column) => cell(column, text)),
  words: [],
});

describe('a ruled table with a double border', () => {
  it('ends where its last column ends', () => {
    const table = joinParts([part([70, 170, 270, 273], ['规章', '2', ''])]);
    assert.equal(table.columnCount, 2);
    assert.deepEqual(
      table.cells.map(({ column, text }) => [column, text]),
      [
        [0, '规章'],
        [1, '2'],
      ],
    );
  });

  it('leaves the column beside it its own place', () => {
    const table = joinParts([part([70, 170, 173, 270], ['规章', '', '2'])]);
    assert.deepEqual(
      table.cells.map(({ column, text }) => [column, text]),
      [
        [0, '规章'],
        [1, '2'],
      ],
    );
  });
});
