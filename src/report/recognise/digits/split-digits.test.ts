import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupsSumUp, splitDigits, sumsUp } from './split-digits.ts';

const anything = (): boolean => true;

test('seven digits for seven cells can be divided in one way', () => {
  assert.deepEqual(splitDigits(['0000000'], 7, sumsUp(7)), [[0, 0, 0, 0, 0, 0, 0]]);
});

test('the sum at the end decides', () => {
  assert.deepEqual(splitDigits(['230000023'], 7, sumsUp(7)), [[23, 0, 0, 0, 0, 0, 23]]);
  assert.deepEqual(splitDigits(['640020470'], 7, sumsUp(7)), [[64, 0, 0, 2, 0, 4, 70]]);
});

test('white space surely divides', () => {
  assert.deepEqual(splitDigits(['23', '0', '00', '0', '023'], 7, sumsUp(7)), [[23, 0, 0, 0, 0, 0, 23]]);
  assert.deepEqual(splitDigits(['1', '2'], 1, anything), []);
});

test('groups of five end in their own sum', () => {
  const ways = splitDigits(['10203120001200000'], 15, groupsSumUp);
  assert.deepEqual(ways, [[1, 0, 2, 0, 3, 12, 0, 0, 0, 12, 0, 0, 0, 0, 0]]);
});

test('decimals belong to the last number', () => {
  const ways = splitDigits(['12345.67'], 2, anything)!;
  assert.ok(ways.some(([count, amount]) => count === 123 && amount === 45.67));
  assert.ok(ways.every((numbers) => String(numbers[1]).endsWith('.67')));
});

test('the row that was printed is always among the ways', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 6, maxLength: 6 }), (parts) => {
      const row = [...parts, parts.reduce((sum, part) => sum + part, 0)];
      const ways = splitDigits([row.join('')], 7, sumsUp(7));
      assert.ok(ways === null || ways.some((way) => way.join() === row.join()));
      for (const way of ways ?? []) assert.equal(way.join(''), row.join(''));
    }),
    { seed: 4, numRuns: 300 },
  );
});
