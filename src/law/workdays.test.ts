import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingCalendar } from './calendar.ts';
import { day } from './day.ts';
import { publishedCalendar, publishedYears } from './published-calendar.ts';
import { addWorkdays, firstWorkdayFrom, workdaysBetween } from './workdays.ts';

/** Coverage ends here in these tests, whatever notices are added later. */
const through2026 = workingCalendar(publishedYears.filter(({ year }) => year <= 2026));

const due = (start: string, count: number) => addWorkdays(publishedCalendar, day(start), count).due;

test('the periods of a request, over holidays and worked weekends', () => {
  assert.equal(due('2025-09-22', 20), '2025-10-24');
  assert.equal(due('2025-01-13', 7), '2025-01-22');
  assert.equal(due('2025-01-13', 20), '2025-02-14');
  assert.equal(due('2026-02-06', 7), '2026-02-24');
  assert.equal(due('2026-02-06', 15), '2026-03-05');
  assert.equal(due('2026-02-06', 20), '2026-03-12');
  assert.equal(due('2024-09-10', 20), '2024-10-14');
  assert.equal(due('2025-12-31', 20), '2026-01-29');
  assert.equal(due('2025-09-30', 20), '2025-11-04');
});

test('consulting a third party pauses the clock for the working days it took', () => {
  const original = due('2025-03-03', 20);
  const paused = workdaysBetween(publishedCalendar, day('2025-03-10'), day('2025-03-21')).workdays;
  assert.deepEqual([original, paused], ['2025-03-31', 9]);
  assert.equal(due(original, paused), '2025-04-14');
  assert.equal(due(due(original, paused), 20), '2025-05-14');
});

test('a correction and a fee start the clock anew', () => {
  assert.equal(due('2025-05-06', 7), '2025-05-15');
  assert.equal(due('2025-05-20', 20), '2025-06-18');
  assert.equal(due('2025-06-10', 20), '2025-07-08');
  assert.equal(due('2025-06-20', 20), '2025-07-18');
});

test('the trace names every counted and every skipped day', () => {
  const { trace } = addWorkdays(publishedCalendar, day('2025-09-26'), 5);
  assert.deepEqual(
    trace.map(({ day, ordinal, reason, name }) => [
      day.slice(5),
      ordinal,
      name ? `${name}${reason}` : reason,
    ]),
    [
      ['09-27', null, '周末'],
      ['09-28', 1, '调休上班'],
      ['09-29', 2, '工作日'],
      ['09-30', 3, '工作日'],
      ['10-01', null, '国庆节节假日放假'],
      ['10-02', null, '国庆节节假日放假'],
      ['10-03', null, '国庆节节假日放假'],
      ['10-04', null, '国庆节节假日放假'],
      ['10-05', null, '国庆节节假日放假'],
      ['10-06', null, '中秋节节假日放假'],
      ['10-07', null, '国庆节节假日放假'],
      ['10-08', null, '国庆节节假日放假'],
      ['10-09', 4, '工作日'],
      ['10-10', 5, '工作日'],
    ],
  );
});

test('no day counted: the answer is the start day', () => {
  assert.deepEqual(addWorkdays(publishedCalendar, day('2025-10-01'), 0), {
    due: '2025-10-01',
    provisional: false,
    provisionalReason: null,
    trace: [],
  });
  for (const wrong of [-1, 1.5, Number.NaN]) {
    assert.throws(() => addWorkdays(publishedCalendar, day('2025-10-01'), wrong), /非负整数/);
  }
});

test('a deadline that touches a year without a notice says so', () => {
  const { due, provisional, provisionalReason } = addWorkdays(through2026, day('2026-12-10'), 20);
  assert.equal(due, '2027-01-08');
  assert.equal(provisional, true);
  assert.equal(
    provisionalReason,
    '2027年放假调休安排尚未收录，暂按周末和元旦、劳动节、国庆节的法定假日计算，未计春节、清明节、端午节、中秋节和调休，收录国务院办公厅通知后须重新计算。',
  );
  assert.equal(addWorkdays(through2026, day('2026-11-20'), 20).provisional, false);
});

test('the notice for the next year may still move the last week of December', () => {
  const { provisional, provisionalReason } = addWorkdays(through2026, day('2026-12-01'), 20);
  assert.equal(provisional, true);
  assert.equal(
    provisionalReason,
    '2027年放假调休安排尚未收录或者尚未核实，可能调整2026年12月末的放假和上班，收录并核实后须重新计算。',
  );
});

test('each uncovered year is named once; before 1999 no holiday is assumed', () => {
  const long = workdaysBetween(through2026, day('2026-06-01'), day('2028-06-01'));
  assert.equal(
    long.provisionalReason?.match(/20\d\d年放假调休安排尚未收录/g)?.join(),
    '2027年放假调休安排尚未收录,2028年放假调休安排尚未收录',
  );
  assert.match(
    addWorkdays(through2026, day('1998-09-28'), 5).provisionalReason ?? '',
    /^1998年放假调休安排尚未收录，暂按周末计算，未计节假日和调休/,
  );
});

test('an unconfirmed year is used but provisional', () => {
  const calendar = workingCalendar(
    publishedYears.map((calendar) => ({ ...calendar, confirmed: calendar.year !== 2026 })),
  );
  const { due, provisionalReason } = addWorkdays(calendar, day('2026-02-06'), 20);
  assert.equal(due, '2026-03-12');
  assert.match(provisionalReason ?? '', /^2026年放假调休安排尚未核实/);
});

test('a day off rolls to the first working day after it', () => {
  const rolled = firstWorkdayFrom(publishedCalendar, day('2025-10-01'));
  assert.equal(rolled.due, '2025-10-09');
  assert.equal(rolled.trace.length, 9);
  assert.equal(firstWorkdayFrom(publishedCalendar, day('2025-10-09')).due, '2025-10-09');
});

test('working days between two days', () => {
  const between = (from: string, to: string) =>
    workdaysBetween(publishedCalendar, day(from), day(to)).workdays;
  assert.equal(between('2025-10-01', '2025-10-08'), 0);
  assert.equal(between('2025-10-24', '2025-09-22'), -20);
  assert.equal(between('2025-10-09', '2025-10-09'), 0);
  assert.ok(Object.is(between('2025-10-08', '2025-10-01'), 0));
});
