import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  chineseDate,
  compareDays,
  type Day,
  day,
  dayAt,
  dayNumber,
  dayOf,
  daysBetween,
  parseDay,
  weekday,
} from './day.ts';

const seed = { seed: 20260208, numRuns: 2000 };
const first = Date.UTC(1900, 0, 1) / 86_400_000;
const last = Date.UTC(2199, 11, 31) / 86_400_000;
const anyNumber = fc.integer({ min: first, max: last });

test('only dates that exist are days', () => {
  assert.equal(parseDay('2024-02-29'), '2024-02-29');
  for (const wrong of [
    ...['', '2025-02-29', '1900-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-01-00'],
    ...[
      '2025-1-1',
      '20250101',
      '2025/01/01',
      ' 2025-01-01',
      '2025-01-01T00:00',
      '2025-01-01\n',
      '２０２５-01-01',
    ],
  ]) {
    assert.equal(parseDay(wrong), null, JSON.stringify(wrong));
  }
  assert.throws(() => day('2025-02-30'), /不是有效日期：2025-02-30/);
  assert.equal(dayOf(2025, 2, 29), null);
  assert.equal(dayOf(2025, 12, 5), '2025-12-05');
});

test('a plain string is not a day', () => {
  // @ts-expect-error a text must be checked first
  const unchecked: Day = '2025-01-01';
  assert.equal(unchecked, '2025-01-01');
});

test('day numbers, weekdays and dates agree with the proleptic Gregorian calendar', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const oracle = new Date(number * 86_400_000);
      const text = oracle.toISOString().slice(0, 10);
      assert.equal(dayAt(number), text);
      assert.equal(dayNumber(day(text)), number);
      assert.equal(weekday(day(text)) % 7, oracle.getUTCDay());
    }),
    seed,
  );
});

test('adding days and counting days are inverse', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: -5000, max: 5000 }), (number, count) => {
      const start = dayAt(number);
      assert.equal(daysBetween(start, addDays(start, count)), count);
      assert.equal(compareDays(start, addDays(start, count)), -Math.sign(count) + 0);
    }),
    seed,
  );
});

test('a month ends on the same date, or on the last day of a shorter month', () => {
  assert.equal(addMonths(day('2025-08-31'), 6), '2026-02-28');
  assert.equal(addMonths(day('2023-08-31'), 6), '2024-02-29');
  assert.equal(addMonths(day('2025-03-15'), 10), '2026-01-15');
  assert.equal(addMonths(day('2025-03-15'), -3), '2024-12-15');
  assert.equal(addMonths(day('2024-02-29'), 60), '2029-02-28');
});

test('the zone of the machine changes nothing', () => {
  const zone = process.env.TZ;
  try {
    for (const other of [
      'Asia/Shanghai',
      'America/New_York',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'UTC',
    ]) {
      process.env.TZ = other;
      assert.equal(addDays(day('2025-03-08'), 2), '2025-03-10', other);
      assert.equal(weekday(day('2025-11-02')), 7, other);
      assert.equal(daysBetween(day('1986-05-03'), day('1986-05-05')), 2, other);
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('days beyond four-digit years are refused', () => {
  assert.throws(() => addDays(day('9999-12-31'), 1), RangeError);
  assert.throws(() => addMonths(day('9999-12-31'), 1), RangeError);
  assert.throws(() => addDays(day('2025-01-01'), Number.NaN), RangeError);
});

test('official documents write the date in full', () => {
  assert.equal(chineseDate(day('2025-01-05')), '2025年1月5日');
});
