import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, day } from '../law/index.ts';
import { covers, isInForce, overlap, type Period, periodInWords } from './period.ts';

const first = day('2026-02-20');
const days = Array.from({ length: 40 }, (_, index) => addDays(first, index));
const period: fc.Arbitrary<Period> = fc.tuple(fc.nat(30), fc.option(fc.nat(10))).map(([from, length]) => ({
  since: days[from]!,
  until: length === null ? null : days[Math.min(from + length, 39)]!,
}));

test('two periods overlap exactly when some day lies in both, and cover when every day does', () => {
  fc.assert(
    fc.property(period, period, (one, other) => {
      const both = days.some((on) => isInForce(one, on) && isInForce(other, on));
      assert.equal(overlap(one, other), both);
      assert.equal(overlap(other, one), both);
      const within = days.every((on) => !isInForce(other, on) || isInForce(one, on));
      if (covers(one, other)) assert.ok(within);
    }),
    { seed: 3, numRuns: 1000 },
  );
});

test('a period is read with both its ends', () => {
  assert.equal(
    periodInWords({ since: day('2026-03-01'), until: day('2026-03-06') }),
    '2026年3月1日至2026年3月5日',
  );
  assert.equal(periodInWords({ since: day('2026-03-01'), until: null }), '2026年3月1日起');
});
