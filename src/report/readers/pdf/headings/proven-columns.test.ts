import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Word } from '../words.ts';
import type { Head } from './headed-columns.ts';
import { provenColumns } from './proven-columns.ts';

const size = 10;
const digit = 5;

/** Cells of 40 points side by side, padded by 4; headings of two characters in the middle of theirs. */
const cell = (column: number) => ({ left: 100 + 40 * column, right: 140 + 40 * column });
const padding = 4;
const middle = (column: number) => (cell(column).left + cell(column).right) / 2;
const centred = [0, 1, 2, 3].map(
  (column): Head => ({ left: middle(column) - size, right: middle(column) + size, middle: 0 }),
);
const atLeft = centred.map((_, column): Head => {
  const left = cell(column).left + padding;
  return { left, right: left + 2 * size, middle: 0 };
});

const wordFrom = (left: number, text: string): Word => ({
  text,
  left,
  right: left + digit * text.length,
  top: 0,
  bottom: size,
  middle: size / 2,
  size,
  font: 'f',
  page: 1,
  spaced: false,
  vertical: false,
});
const inMiddle = (column: number, text: string) => wordFrom(middle(column) - (digit * text.length) / 2, text);
const toLeft = (column: number, text: string) => wordFrom(cell(column).left + padding, text);
const toRight = (column: number, text: string) =>
  wordFrom(cell(column).right - padding - digit * text.length, text);

const columnsOf = (rows: readonly Word[][], heads: readonly Head[]) => {
  const proven = provenColumns(rows, heads, size);
  return rows.map((row) => row.map((word) => proven.get(word) ?? null));
};

describe('columns that headings prove', () => {
  for (const [name, stand] of [
    ['in the middle', inMiddle],
    ['to the left', toLeft],
    ['to the right', toRight],
  ] as const)
    test(`hold values ${name} of their cells, wherever cells are blank`, () => {
      const rows = [[stand(0, '12'), stand(2, '3')], [stand(1, '0'), stand(2, '104')], [stand(3, '7')]];
      assert.deepEqual(columnsOf(rows, centred), [[0, 2], [1, 2], [3]]);
    });

  test('hold numbers to the right under headings at the left, as sheets print them', () => {
    const rows = [
      [toRight(0, '12'), toRight(2, '3')],
      [toRight(1, '0'), toRight(3, '104')],
    ];
    assert.deepEqual(columnsOf(rows, atLeft), [
      [0, 2],
      [1, 3],
    ]);
  });

  test('are none where a value stands between two of them', () => {
    const between = wordFrom(cell(1).right - digit / 2, '5');
    assert.deepEqual(columnsOf([[inMiddle(0, '12'), between], [inMiddle(2, '3')]], centred), [
      [null, null],
      [null],
    ]);
  });

  test('are none where values of one column stand apart', () => {
    const rows = [
      [toLeft(0, '1'), toLeft(1, '2')],
      [toLeft(0, '1'), toRight(1, '2')],
    ];
    assert.deepEqual(columnsOf(rows, centred), [
      [null, null],
      [null, null],
    ]);
  });

  test('are none where two values stand under one heading', () => {
    assert.deepEqual(columnsOf([[toLeft(1, '1'), toRight(1, '2')]], centred), [[null, null]]);
  });

  test('are open where a lone value may belong to the heading before or behind it', () => {
    const wide = [100, 300].map((at): Head => ({ left: at, right: at + 20, middle: 0 }));
    assert.deepEqual(columnsOf([[wordFrom(205, '5')]], wide), [[null]]);
  });
});
