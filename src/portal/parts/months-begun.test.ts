import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../law/index.ts';
import { monthsBegun } from './months-begun.ts';

test('given the running year, then only its months up to today are counted; of past years all twelve', () => {
  const today = '2026-03-02' as Day;
  assert.equal(monthsBegun(2026, today), 3);
  assert.equal(monthsBegun(2025, today), 12);
});
