import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayRanges, daysInWords, rangeInWords } from './day-ranges.ts';
import { emptyNotice, noticeOf } from './notice-entry.ts';

test('days off in a row are named once', () => {
  const days = [
    ...['2027-01-31', '2027-02-01'].map((date) => ({ date, name: '春节' })),
    ...[
      { date: '2027-01-01', name: '元旦' },
      { date: '2027-02-02', name: '别的' },
    ],
  ];
  assert.deepEqual(dayRanges(days).map(rangeInWords), ['元旦 1月1日', '春节 1月31日至2月1日', '别的 2月2日']);
  assert.equal(daysInWords(['2027-02-20', '2027-01-03']), '1月3日、2月20日');
});

test('a typed notice is sent once its rows make sense', () => {
  const entry = {
    ...{
      ...emptyNotice('national', 2027),
      number: ' 测办发〔2026〕9号 ',
      title: '通知',
      dated: '2026-11-05',
    },
    ...{ festivals: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }], worked: ['', '2027-02-20'] },
  };
  const notice = noticeOf(entry)!;
  assert.deepEqual(
    notice.daysOff.map(({ date }) => date),
    ['2027-01-01', '2027-01-02', '2027-01-03'],
  );
  assert.deepEqual([notice.number, notice.workedDays], ['测办发〔2026〕9号', ['2027-02-20']]);
  const backwards = { ...entry, festivals: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] };
  assert.equal(noticeOf(backwards), null);
  assert.equal(noticeOf({ ...entry, dated: '' }), null);
  assert.deepEqual(noticeOf({ ...entry, festivals: [{ name: '元旦', from: '', to: '' }] })!.daysOff, []);
});
