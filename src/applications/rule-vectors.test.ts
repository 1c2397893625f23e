import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addWorkdays, type Day, day, isWorkday, publishedCalendar } from '../law/index.ts';
import { clockOn, procedure } from './acts.fixture.ts';
import { correctionNoticeDue, paymentDue } from './legal-periods.ts';
import { itemFee, pageFee } from './processing-fee.ts';

/** The worked examples of fees, clocks and calendar, each under the name it is cited by: what comes out, what should. */
type Vector = readonly [id: string, actual: () => unknown, expected: unknown];

const after = (start: string, workdays: number) => addWorkdays(publishedCalendar, day(start), workdays).due;
const registered = (on: string) => ['register', on, { column: 'naturalPerson' }] as const;
const dueOf = (receivedOn: string, steps: Parameters<typeof procedure>[1], today: string) =>
  clockOn(procedure(receivedOn, steps).application, today).due;

/** How many yuan so many requests of a month cost together, and so many pages of one request. */
const fees: readonly Vector[] = [
  ...Object.entries({
    ...{ 1: 0, 10: 0, 11: 100, 30: 2000, 31: 2200, 40: 4000, 41: 4300, 45: 5500, 50: 7000, 51: 7400 },
  }).map(([count, yuan]): Vector => [`fee.item.${count}`, () => itemFee(Number(count)), yuan]),
  ...Object.entries({ 0: 0, 30: 0, 31: 10, 100: 700, 101: 720, 200: 2700, 201: 2740, 250: 4700 }).map(
    ([pages, yuan]): Vector => [`fee.page.${pages}`, () => pageFee(Number(pages)), yuan],
  ),
];

const consulted = [
  registered('2025-03-03'),
  ['consult-third-party', '2025-03-10', { about: '征求意见' }],
  ['record-opinion', '2025-03-21', { consultation: 1, opinion: 'consents', reasons: '' }],
] as const;
const extended = [...consulted, ['extend', '2025-04-14', { workdays: 20, reasons: '需要检索' }]] as const;
const corrected = [
  registered('2025-05-06'),
  ['ask-correction', '2025-05-15', { items: '文件名称' }],
  ['record-served', '2025-05-15', { notice: 'correction', evidence: '签收' }],
  ['receive-correction', '2025-05-20', { description: '补正内容' }],
] as const;
const noticed = [
  registered('2025-06-03'),
  ['charge-fee', '2025-06-09', { basis: 'page', quantity: 100 }],
  ['record-served', '2025-06-10', { notice: 'fee', evidence: '签收' }],
] as const;
const paid = [...noticed, ['record-payment', '2025-06-20', { receipt: '票据0001' }]] as const;

const clocks: readonly Vector[] = [
  ['clock.reply.2025-09-22', () => dueOf('2025-09-22', [], '2025-09-22'), '2025-10-24'],
  [
    'clock.correction-notice.2025-01-13',
    () => correctionNoticeDue(publishedCalendar, day('2025-01-13')).due,
    '2025-01-22',
  ],
  ['clock.reply.2025-01-13', () => dueOf('2025-01-13', [], '2025-01-13'), '2025-02-14'],
  [
    'clock.correction-notice.2026-02-06',
    () => correctionNoticeDue(publishedCalendar, day('2026-02-06')).due,
    '2026-02-24',
  ],
  ['clock.opinion.2026-02-06', () => after('2026-02-06', 15), '2026-03-05'],
  ['clock.reply.2026-02-06', () => dueOf('2026-02-06', [], '2026-02-06'), '2026-03-12'],
  ['clock.reply.2024-09-10', () => dueOf('2024-09-10', [], '2024-09-10'), '2024-10-14'],
  ['clock.reply.2025-12-31', () => dueOf('2025-12-31', [], '2025-12-31'), '2026-01-29'],
  ['clock.consulted.before', () => dueOf('2025-03-03', [], '2025-03-03'), '2025-03-31'],
  ['clock.consulted.after', () => dueOf('2025-03-03', consulted, '2025-03-21'), '2025-04-14'],
  ['clock.consulted.extended', () => dueOf('2025-03-03', extended, '2025-04-14'), '2025-05-14'],
  [
    'clock.correction-notice.2025-05-06',
    () => correctionNoticeDue(publishedCalendar, day('2025-05-06')).due,
    '2025-05-15',
  ],
  ['clock.corrected.2025-05-20', () => dueOf('2025-05-06', corrected, '2025-05-20'), '2025-06-18'],
  [
    'clock.payment.2025-06-10',
    () => paymentDue(publishedCalendar, procedure('2025-06-03', noticed).application.fee!).due,
    '2025-07-08',
  ],
  ['clock.paid.2025-06-20', () => dueOf('2025-06-03', paid, '2025-06-20'), '2025-07-18'],
  ['clock.publish.2025-09-30', () => after('2025-09-30', 20), '2025-11-04'],
];

const worked = (year: number) => {
  let count = 0;
  for (let on = day(`${year}-01-01`); on <= `${year}-12-31`; on = addDays(on, 1))
    if (isWorkday(publishedCalendar, on)) count += 1;
  return count;
};
const workedDays = { 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248 };
const madeUp2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
const calendar: readonly Vector[] = [
  ...Object.entries(workedDays).map(
    ([year, days]): Vector => [`calendar.worked.${year}`, () => worked(Number(year)), days],
  ),
  ...madeUp2026.map(
    (on): Vector => [`calendar.made-up.${on}`, () => isWorkday(publishedCalendar, on as Day), true],
  ),
  ['calendar.made-up.2025-09-28', () => isWorkday(publishedCalendar, day('2025-09-28')), true],
  ['calendar.made-up.2025-10-11', () => isWorkday(publishedCalendar, day('2025-10-11')), true],
  // Half holidays (妇女节) change nothing.
  ['calendar.half-holiday.2024-03-08', () => isWorkday(publishedCalendar, day('2024-03-08')), true],
];

for (const [id, actual, expected] of [...fees, ...clocks, ...calendar])
  test(`worked example ${id}`, () => assert.equal(actual(), expected));

test('worked example fee.month: ten at the end of January and one on 1 February are all free', () => {
  assert.equal(itemFee(10) + itemFee(1), 0);
});
