import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock, systemClock } from './clock.ts';

test('the day changes at midnight in China', () => {
  const clock = fixedClock('2026-03-01T23:59:59.999+08:00');
  assert.equal(clock.now(), '2026-03-01T15:59:59.999Z');
  assert.equal(clock.today(), '2026-03-01');
  clock.advance(1);
  assert.equal(clock.today(), '2026-03-02');
  clock.set('2026-12-31T16:00:00Z');
  assert.equal(clock.today(), '2027-01-01');
});

test('what is not an instant is refused', () => {
  assert.throws(() => fixedClock('明天'), RangeError);
});

test('the clock of the machine agrees with itself', () => {
  assert.match(systemClock.now(), /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  assert.match(systemClock.today(), /^\d{4}-\d{2}-\d{2}$/);
});
