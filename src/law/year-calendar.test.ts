import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { workingCalendar } from './calendar.ts';
import { publishedYears } from './published-calendar.ts';
import { noticeName, type YearCalendar, yearCalendarProblems } from './year-calendar.ts';

const draft: YearCalendar = {
  year: 2027,
  notice: { number: null, title: null, date: null },
  confirmed: true,
  daysOff: [{ date: '2027-01-01', name: '元旦' }],
  workedWeekends: ['2027-02-06'],
};

test('every file of data/calendar is published, without a gap since 2004, confirmed and without fault', () => {
  const files = readdirSync(new URL('../../data/calendar/', import.meta.url));
  const years = files.flatMap((file) => /^(\d{4})\.json$/.exec(file)?.[1] ?? []).map(Number);
  assert.deepEqual(
    publishedYears.map(({ year }) => year),
    years.sort(),
  );
  publishedYears.forEach((calendar, index) => {
    assert.equal(calendar.year, 2004 + index);
    assert.deepEqual(yearCalendarProblems(calendar), [], String(calendar.year));
    assert.equal(calendar.confirmed, true);
  });
});

test('published days stand in date order and notices have plausible numbers', () => {
  for (const { year, notice, otherNotices = [], daysOff, workedWeekends } of publishedYears) {
    const dates = daysOff.map(({ date }) => date);
    assert.deepEqual(dates, dates.toSorted(), String(year));
    assert.deepEqual(workedWeekends, workedWeekends.toSorted(), String(year));
    for (const { number } of [notice, ...otherNotices]) {
      if (number !== null) assert.match(number, /^国(办)?发明电〔20\d\d〕\d+号$/);
    }
  }
});

test('a faulty entry is named with what is wrong', () => {
  const problems = yearCalendarProblems({
    ...draft,
    daysOff: [...draft.daysOff, { date: '2027-02-30', name: '春节' }, { date: '2026-12-31', name: ' ' }],
    workedWeekends: ['2027-02-05', '2027-01-01'],
    otherNotices: [{ number: null, title: null, date: null, dates: ['2027-03-01'] }],
  });
  assert.deepEqual(problems, [
    '2027-02-30 不是有效日期，应写作 2027-01-01 的形式',
    '2026-12-31 不属于2027年，应列入所在年份',
    '2027-01-01 重复列出，一天只能列一次',
    '2026-12-31 未写明节日名称',
    '2027-02-05 不是周六、周日，不能列为调休上班',
    '2027-01-01 不是周六、周日，不能列为调休上班',
    '2027-03-01 列有通知，但既不在放假日也不在上班日中',
  ]);
  assert.throws(
    () => workingCalendar([{ ...draft, workedWeekends: ['2027-02-05'] }]),
    /2027-02-05 不是周六、周日/,
  );
});

test('a calendar that has a year twice is refused', () => {
  assert.throws(() => workingCalendar([draft, draft]), /2027年重复/);
});

test('a notice is named by its number, else its title, else its year', () => {
  assert.equal(
    noticeName({ number: '国办发明电〔2024〕12号', title: '通知', date: null }, 2025),
    '国办发明电〔2024〕12号',
  );
  assert.equal(noticeName({ number: null, title: '通知', date: null }, 2008), '《通知》');
  assert.equal(noticeName({ number: null, title: null, date: null }, 2004), '国务院办公厅2004年放假安排');
});
