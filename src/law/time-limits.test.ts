import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationIds } from './citations.ts';
import { addDays, day, parseDay } from './day.ts';
import { publishedCalendar } from './published-calendar.ts';
import { deadlineOf, type TimeLimitId, timeLimit, timeLimits } from './time-limits.ts';

const on = day('2026-06-01');
const due = (id: TimeLimitId, start: string) =>
  deadlineOf(publishedCalendar, timeLimit(id, on)!, day(start)).due;

test('the clocks of an application in force today', () => {
  const inForce = (id: TimeLimitId) => {
    const limit = timeLimit(id, on)!;
    return [limit.length, limit.unit, limit.citation.id, limit.tag];
  };
  assert.deepEqual(inForce('reply'), [20, 'workday', 'REG-33-2', 'V']);
  assert.deepEqual(inForce('extension'), [20, 'workday', 'REG-33-2', 'V']);
  assert.deepEqual(inForce('correctionNotice'), [7, 'workday', 'REG-30', 'V']);
  assert.deepEqual(inForce('correctionPeriod'), [15, 'workday', 'REG-30', 'I']);
  assert.deepEqual(inForce('thirdParty'), [15, 'workday', 'REG-32', 'V']);
  assert.deepEqual(inForce('otherOrgan'), [15, 'workday', 'REG-34', 'V']);
  assert.deepEqual(inForce('fee'), [20, 'workday', 'FEE', 'V']);
  assert.deepEqual(inForce('proactivePublish'), [20, 'workday', 'REG-26', 'V']);
});

test('before the revision of 2019 the reply was due in 15 working days', () => {
  assert.equal(timeLimit('reply', day('2019-05-14'))?.length, 15);
  assert.equal(timeLimit('reply', day('2019-05-15'))?.length, 20);
  assert.equal(timeLimit('reply', day('2008-04-30')), null);
  assert.equal(timeLimit('fee', day('2020-12-31')), null);
});

test('every row is well formed, its article is in the catalogue, its versions follow one another', () => {
  for (const { since, until, citation, label, length } of timeLimits) {
    assert.ok(parseDay(since), since);
    assert.ok(until === null || (parseDay(until) && since <= until), label);
    assert.ok(citation && citationIds.some((id) => id === citation.id), label);
    assert.ok(Number.isInteger(length) && length > 0, label);
  }
  for (const [id, versions] of Map.groupBy(timeLimits, (limit) => limit.id)) {
    const ordered = versions.toSorted((a, b) => (a.since < b.since ? -1 : 1));
    assert.equal(ordered.at(-1)?.until, null, id);
    ordered.slice(1).forEach((next, index) => {
      assert.equal(addDays(ordered[index]!.until!, 1), next.since, id);
    });
  }
});

test('periods in days and months that end on a day off run to the next working day', () => {
  assert.equal(due('applyForReconsideration', '2025-08-05'), '2025-10-09');
  assert.equal(due('applyForReconsideration', '2025-08-11'), '2025-10-10');
  assert.equal(due('sueDirectly', '2025-08-31'), '2026-02-28', 'a worked Saturday');
  assert.equal(due('sueDirectly', '2025-11-01'), '2026-05-06');
  assert.equal(due('respondSimplified', '2025-09-26'), '2025-10-10');
});
