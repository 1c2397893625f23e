import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { feeInWords, itemFee, itemPrice, pageFee } from './processing-fee.ts';

test('by item: what so many requests of a month cost together', () => {
  const expected = { 10: 0, 11: 100, 30: 2000, 31: 2200, 40: 4000, 41: 4300, 45: 5500, 50: 7000, 51: 7400 };
  for (const [count, yuan] of Object.entries(expected)) assert.equal(itemFee(Number(count)), yuan, count);
});

test('by page: what so many pages of one request cost', () => {
  const expected = { 30: 0, 31: 10, 100: 700, 101: 720, 200: 2700, 201: 2740, 250: 4700 };
  for (const [pages, yuan] of Object.entries(expected)) assert.equal(pageFee(Number(pages)), yuan, pages);
});

test('more never costs less, and each month begins anew', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
      assert.ok(itemPrice(n + 1) >= itemPrice(n));
      assert.ok(pageFee(n + 1) >= pageFee(n));
    }),
    { seed: 33, numRuns: 500 },
  );
  assert.equal(itemFee(10) + itemFee(1), 0);
});

test('the notice says how the sum came about', () => {
  assert.match(feeInWords('page', 101, 720), /70页×10元＋1页×20元，应缴纳720元/);
  assert.match(feeInWords('item', 31, 200), /第31件.*200元/);
});
