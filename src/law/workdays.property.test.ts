import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWorkday, type LocalDay, workingCalendar } from './calendar.ts';
import { addDays, type Day, day, dayAt, dayNumber } from './day.ts';
import { publishedCalendar, publishedYears } from './published-calendar.ts';
import { addWorkdays, workdaysBetween } from './workdays.ts';

const runs = { seed: 20040101, numRuns: 1000 };
const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: dayNumber(day('2004-01-01')), max: dayNumber(day('2026-12-31')) })
  .map(dayAt);
const anyCount = fc.integer({ min: 0, max: 60 });
/** Coverage ends here, whatever notices are added later. */
const through2026 = workingCalendar(publishedYears.filter(({ year }) => year <= 2026));
const due = (start: Day, count: number) => addWorkdays(publishedCalendar, start, count).due;

test('a later start or a longer period never ends earlier', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 30 }),
      anyCount,
      fc.integer({ min: 0, max: 10 }),
      (start, later, count, more) => {
        assert.ok(due(start, count) <= due(addDays(start, later), count));
        assert.ok(due(start, count) <= due(start, count + more));
      },
    ),
    runs,
  );
});

test('periods add up', () => {
  fc.assert(
    fc.property(anyDay, anyCount, anyCount, (start, one, other) => {
      assert.equal(due(due(start, one), other), due(start, one + other));
    }),
    runs,
  );
});

test('counting is the inverse of adding', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (start, count) => {
      assert.equal(workdaysBetween(publishedCalendar, start, due(start, count)).workdays, count);
    }),
    runs,
  );
});

test('counts over adjoining stretches add up, and reverse their sign backwards', () => {
  const between = (from: Day, to: Day) => workdaysBetween(publishedCalendar, from, to).workdays;
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
      const [one, two, three] = [a, b, c].toSorted() as [Day, Day, Day];
      assert.equal(between(one, two) + between(two, three), between(one, three));
      assert.equal(between(three, one) + between(one, three), 0);
    }),
    { ...runs, numRuns: 100 },
  );
});

test('the trace counts exactly the period, runs without gap and ends on the due day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, count) => {
      const { due, trace } = addWorkdays(publishedCalendar, start, count);
      assert.deepEqual(
        trace.flatMap(({ ordinal }) => ordinal ?? []),
        Array.from({ length: count }, (_, index) => index + 1),
      );
      trace.forEach((traced, index) => {
        assert.equal(traced.day, addDays(start, index + 1));
        assert.equal(traced.ordinal !== null, isWorkday(publishedCalendar, traced.day));
      });
      assert.equal(trace.at(-1)?.day, due);
      assert.equal(trace.at(-1)?.workday, true);
    }),
    { ...runs, numRuns: 300 },
  );
});

test('a local day off never makes a deadline earlier, a local working day never later', () => {
  const anyOffset = fc.integer({ min: -5, max: 60 });
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 40 }),
      anyOffset,
      fc.boolean(),
      (start, count, offset, off) => {
        const local: LocalDay = {
          date: addDays(start, offset),
          kind: off ? 'dayOff' : 'workday',
          name: '本地安排',
          source: '本地通知',
        };
        const changed = addWorkdays(workingCalendar(publishedYears, [local]), start, count).due;
        assert.ok(off ? changed >= due(start, count) : changed <= due(start, count));
      },
    ),
    { ...runs, numRuns: 100 },
  );
});

test('a deadline is provisional exactly when it touches a day that a missing notice may change', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 90 }), anyCount, (offset, count) => {
      const start = addDays(day('2026-12-01'), offset);
      const { due, provisional, provisionalReason, trace } = addWorkdays(through2026, start, count);
      assert.equal(provisional, trace.length > 0 && due >= '2026-12-25');
      assert.equal(provisionalReason !== null, provisional);
      assert.equal(workdaysBetween(through2026, start, due).provisionalReason, provisionalReason);
    }),
    { ...runs, numRuns: 300 },
  );
});
