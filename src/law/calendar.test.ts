import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LegalHoliday } from 'tyme4ts';
import { explainDay, isWorkday, workingCalendar } from './calendar.ts';
import { addDays, type Day, day } from './day.ts';
import { publishedCalendar, publishedYears } from './published-calendar.ts';
import { workdaysBetween } from './workdays.ts';

/** Coverage ends here in these tests, whatever notices are added later. */
const through2026 = workingCalendar(publishedYears.filter(({ year }) => year <= 2026));

const reasonOf = (text: string) => {
  const { reason, name, source } = explainDay(publishedCalendar, day(text));
  return [reason, name, source];
};

test('each kind of day is explained with its notice', () => {
  assert.deepEqual(reasonOf('2025-10-09'), ['工作日', null, null]);
  assert.deepEqual(reasonOf('2025-10-12'), ['周末', null, null]);
  assert.deepEqual(reasonOf('2025-10-06'), ['节假日放假', '中秋节', '国办发明电〔2024〕12号']);
  assert.deepEqual(reasonOf('2025-09-28'), ['调休上班', null, '国办发明电〔2024〕12号']);
  assert.deepEqual(reasonOf('2018-12-31'), ['节假日放假', '元旦', '国办发明电〔2018〕15号']);
  assert.deepEqual(reasonOf('2015-09-03'), ['节假日放假', '抗战胜利70周年纪念日', '国发明电〔2015〕1号']);
});

test('the Spring Festival of 2020 was extended to 2 February', () => {
  assert.deepEqual(reasonOf('2020-01-31'), ['节假日放假', '春节', '国办发明电〔2020〕1号']);
  assert.equal(isWorkday(publishedCalendar, day('2020-02-01')), false);
  assert.equal(isWorkday(publishedCalendar, day('2020-02-03')), true);
});

test('the working days of each year', () => {
  const expected = { 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248 };
  for (const [year, workdays] of Object.entries(expected)) {
    const count = workdaysBetween(publishedCalendar, day(`${Number(year) - 1}-12-31`), day(`${year}-12-31`));
    assert.equal(count.workdays, workdays, year);
  }
});

test('every day of 2004–2026 agrees with an independent calendar, but for two days its data lacks', () => {
  const differing: Day[] = [];
  for (let date = day('2004-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) {
    const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
    const holiday = LegalHoliday.fromYmd(year, month, dayOfMonth);
    const weekdayUtc = new Date(`${date}T00:00:00Z`).getUTCDay();
    const worked = holiday === null ? weekdayUtc !== 0 && weekdayUtc !== 6 : holiday.isWork();
    if (worked !== isWorkday(publishedCalendar, date)) differing.push(date);
  }
  // 国办发明电〔2012〕33号: 4月7日（星期日）上班, 10月12日（星期六）上班.
  assert.deepEqual(differing, ['2013-04-07', '2013-10-12']);
});

test('a covered day is certain; the last week before an uncovered year is not', () => {
  assert.equal(explainDay(through2026, day('2026-12-24')).provisional, false);
  assert.equal(explainDay(through2026, day('2026-12-25')).provisional, true);
  assert.equal(explainDay(through2026, day('2025-12-31')).provisional, false);
});

test('beyond coverage only holidays with a fixed date are known, by the rule of that time', () => {
  const off = (text: string) => !isWorkday(through2026, day(text));
  for (const fixed of ['2027-01-01', '2028-05-01', '2028-05-02', '2027-10-01', '2029-10-02', '2029-10-03']) {
    const explained = explainDay(through2026, day(fixed));
    assert.deepEqual(
      [explained.workday, explained.kind, explained.provisional],
      [false, 'holiday', true],
      fixed,
    );
    assert.equal(explained.source, '《全国年节及纪念日放假办法》（国务院令第795号）第二条');
  }
  assert.equal(off('2027-02-08'), false, 'a lunar festival is not guessed');
  assert.equal(off('2028-05-03'), false);
  assert.equal(off('2003-05-02'), true);
  const none = workingCalendar([]);
  assert.equal(isWorkday(none, day('2024-05-02')), true, 'one day of 劳动节 before 2025');
  assert.equal(isWorkday(none, day('2025-05-02')), false);
  assert.equal(isWorkday(none, day('1998-10-01')), true, 'no rule is known before 1999-09-18');
});

test('days a body sets itself prevail over the national arrangement', () => {
  const source = '某县人民政府办公室通知';
  const calendar = workingCalendar(publishedYears, [
    { date: day('2025-06-06'), kind: 'dayOff', name: '古尔邦节', source },
    { date: day('2025-06-14'), kind: 'workday', name: '调整上班', source },
    { date: day('2025-09-28'), kind: 'dayOff', name: '本地放假', source },
  ]);
  const explained = explainDay(calendar, day('2025-06-06'));
  assert.deepEqual(
    [explained.workday, explained.reason, explained.name, explained.source],
    [false, '本地放假', '古尔邦节', source],
  );
  assert.deepEqual(explainDay(calendar, day('2025-06-14')).reason, '本地上班');
  assert.equal(isWorkday(calendar, day('2025-09-28')), false);
  assert.equal(isWorkday(publishedCalendar, day('2025-06-06')), true);
});
