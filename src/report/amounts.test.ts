import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addAmounts, plainDecimal } from './amounts.ts';

test('tenths add up without noise', () => {
  assert.equal(addAmounts([0.1, 0.2]), 0.3);
  assert.equal(addAmounts([5949.088667, 1.05, -0.138667]), 5950);
  assert.equal(addAmounts([]), 0);
});

test('digits never carry an exponent', () => {
  assert.equal(plainDecimal(1e21), '1000000000000000000000');
  assert.equal(plainDecimal(-1.25e-7), '-0.000000125');
  assert.equal(plainDecimal(7730.28), '7730.28');
});

test('a sum of amounts in 分 is the sum of the whole numbers, in any order', () => {
  const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 60 });
  fc.assert(
    fc.property(cents, (parts) => {
      const amounts = parts.map((part) => part / 100);
      assert.equal(addAmounts(amounts) + 0, parts.reduce((a, b) => a + b, 0) / 100 + 0);
      assert.equal(addAmounts(amounts.toReversed()) + 0, addAmounts(amounts) + 0);
    }),
    { seed: 20211 },
  );
});

test('plain digits name the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const digits = plainDecimal(value);
      assert.match(digits, /^-?\d+(\.\d+)?$/);
      assert.equal(Number(digits) + 0, value + 0);
    }),
    { seed: 20212 },
  );
});
