import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock, systemClock } from './clock.ts';
import { idMaker } from './ids.ts';

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('identifiers have the shape of version 7 and start with the time', () => {
  const id = idMaker(fixedClock('2026-03-02T00:00:00Z'))();
  assert.match(id, shape);
  assert.equal(Number.parseInt(id.slice(0, 13).replace('-', ''), 16), Date.parse('2026-03-02T00:00:00Z'));
});

test('they rise while the clock stands still, past the count of one millisecond, and when it is set back', () => {
  const clock = fixedClock('2026-03-02T00:00:00Z');
  const newId = idMaker(clock);
  const ids = Array.from({ length: 10_000 }, newId);
  clock.set('2026-03-01T00:00:00Z');
  ids.push(newId(), newId());
  clock.set('2026-03-03T00:00:00Z');
  ids.push(newId());
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(new Set(ids).size, ids.length);
});

test('two makers do not meet', () => {
  const [one, other] = [idMaker(systemClock), idMaker(systemClock)];
  const ids = Array.from({ length: 1000 }, () => [one(), other()]).flat();
  assert.equal(new Set(ids).size, ids.length);
});
