import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportRules } from './index.ts';

const numbered = (series: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${series}-${String(index + 1).padStart(2, '0')}`);

/** Every check of the rule book on annual reports. */
const checks = [
  ...numbered('T2', 6),
  ...numbered('T3', 7),
  ...numbered('T4', 5),
  ...numbered('X', 3),
  ...numbered('N', 18),
];

describe('reportRules', () => {
  for (const check of checks)
    it(`has a rule for ${check}`, () => {
      assert.ok(reportRules.some(({ ref }) => ref.split(', ').includes(check)));
    });

  it('has no two rules of one id', () => {
    assert.equal(new Set(reportRules.map(({ id }) => id)).size, reportRules.length);
  });
});
