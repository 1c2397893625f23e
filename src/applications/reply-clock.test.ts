import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addWorkdays, type Day, day, isWorkday, publishedCalendar } from '../law/index.ts';
import { clockOn, decidedOn, procedure } from './acts.fixture.ts';
import { correctionNoticeDue, demandDue, paymentDue } from './legal-periods.ts';
import { isOverdue } from './reply-clock.ts';

const registered = (on: string) => ['register', on, { column: 'naturalPerson' }] as const;

test('the reply is due twenty working days after receipt', () => {
  for (const [receivedOn, due] of [
    ['2025-09-22', '2025-10-24'],
    ['2025-01-13', '2025-02-14'],
    ['2026-02-06', '2026-03-12'],
    ['2024-09-10', '2024-10-14'],
    ['2025-12-31', '2026-01-29'],
  ] as const)
    assert.equal(clockOn(procedure(receivedOn).application, receivedOn).due, due);
});

test('the notice of correction is due seven working days after receipt', () => {
  const due = (receivedOn: string) => correctionNoticeDue(publishedCalendar, day(receivedOn)).due;
  assert.deepEqual(
    [due('2025-01-13'), due('2026-02-06'), due('2025-05-06')],
    ['2025-01-22', '2026-02-24', '2025-05-15'],
  );
  const { due: opinion } = addWorkdays(publishedCalendar, day('2026-02-06'), 15);
  assert.equal(opinion, '2026-03-05');
});

test('a consultation is not counted, and an extension comes on top', () => {
  const steps = [
    registered('2025-03-03'),
    ['consult-third-party', '2025-03-10', { about: '征求意见' }],
    ['record-opinion', '2025-03-21', { consultation: 1, opinion: 'consents', reasons: '' }],
  ] as const;
  assert.equal(clockOn(procedure('2025-03-03').application, '2025-03-03').due, '2025-03-31');
  const clock = clockOn(procedure('2025-03-03', steps).application, '2025-03-21');
  assert.equal(clock.due, '2025-04-14');
  assert.equal(clock.trace.filter(({ paused, workday }) => paused && workday).length, 9);
  const extended = [...steps, ['extend', '2025-04-14', { workdays: 20, reasons: '需要检索' }]] as const;
  assert.equal(clockOn(procedure('2025-03-03', extended).application, '2025-04-14').due, '2025-05-14');
});

test('an open consultation keeps the day provisional, and silence ends it after fifteen working days', () => {
  const steps = [
    registered('2025-03-03'),
    ['consult-body', '2025-03-10', { about: '征求意见' }],
    ['record-consultation-received', '2025-03-11', { consultation: 1 }],
  ] as const;
  const { application } = procedure('2025-03-03', steps);
  const open = clockOn(application, '2025-03-20');
  assert.deepEqual([open.standing, open.provisional], ['paused', true]);
  const { due } = addWorkdays(publishedCalendar, day('2025-03-11'), 15);
  assert.equal(due, '2025-04-01');
  const over = clockOn(application, '2025-04-02');
  assert.deepEqual([over.standing, over.provisional, over.due], ['running', false, open.due]);
  const early = [...steps, ...decidedOn('2025-03-20', 'granted')] as const;
  assert.equal(procedure('2025-03-03', early).refused, 'consultation-open');
});

test('a correction begins the count anew', () => {
  const asked = [
    registered('2025-05-06'),
    ['ask-correction', '2025-05-15', { items: '文件名称' }],
    ['record-served', '2025-05-15', { notice: 'correction', evidence: '签收' }],
  ] as const;
  const waiting = procedure('2025-05-06', asked).application;
  assert.deepEqual(
    [clockOn(waiting, '2025-05-16').standing, clockOn(waiting, '2025-05-16').due],
    ['stopped', null],
  );
  assert.equal(
    clockOn(waiting, '2025-05-16').waitingUntil,
    demandDue(publishedCalendar, waiting.correction!).due,
  );
  const corrected = [...asked, ['receive-correction', '2025-05-20', { description: '补正内容' }]] as const;
  assert.equal(clockOn(procedure('2025-05-06', corrected).application, '2025-05-20').due, '2025-06-18');
});

test('after payment the count begins anew on the following day', () => {
  const noticed = [
    registered('2025-06-03'),
    ['charge-fee', '2025-06-09', { basis: 'page', quantity: 100 }],
    ['record-served', '2025-06-10', { notice: 'fee', evidence: '签收' }],
  ] as const;
  const { application } = procedure('2025-06-03', noticed);
  assert.equal(application.fee?.yuan, 700);
  assert.equal(paymentDue(publishedCalendar, application.fee!).due, '2025-07-08');
  const paid = [...noticed, ['record-payment', '2025-06-20', { receipt: '票据0001' }]] as const;
  assert.equal(clockOn(procedure('2025-06-03', paid).application, '2025-06-20').due, '2025-07-18');
  const early = [...noticed, ['lapse-unpaid', '2025-07-08']] as const;
  assert.equal(procedure('2025-06-03', early).refused, 'period-running');
  const lapsed = procedure('2025-06-03', [...noticed, ['lapse-unpaid', '2025-07-09']]).application;
  assert.equal(lapsed.conclusion?.decision, 'lapsed.fee');
});

test('a day agreed on under article 35 replaces the computed one', () => {
  const { application } = procedure('2026-03-02', [
    registered('2026-03-02'),
    ['ask-reasons', '2026-03-03', { findings: '本月第30件' }],
    ['judge-reasons', '2026-03-10', { given: true, reasonable: true }],
    ['set-delayed-day', '2026-03-11', { due: '2026-06-30' }],
  ]);
  assert.equal(clockOn(application, '2026-03-11').due, '2026-06-30');
});

test('the day is provisional where a holiday notice is missing', () => {
  const clock = clockOn(procedure('2026-12-10').application, '2026-12-10');
  assert.equal(clock.provisional, true);
  assert.match(clock.provisionalReason!, /放假安排/);
});

test('for every start day since the Regulation the twentieth working day is the twentieth', () => {
  let previous = '';
  for (let on = day('2019-05-15'); on <= '2026-11-30'; on = addDays(on, 1)) {
    const { due, trace } = clockOn(procedure(on).application, on);
    assert.equal(due, addWorkdays(publishedCalendar, on, 20).due);
    assert.ok(isWorkday(publishedCalendar, due as Day) && due! >= previous, on);
    assert.equal(trace.filter(({ ordinal }) => ordinal !== null).length, 20);
    previous = due!;
  }
});

test('late is late: once overdue, overdue on every later day', () => {
  const { application } = procedure('2026-03-02', [registered('2026-03-02')]);
  const late = ['2026-03-27', '2026-03-30', '2026-03-31', '2026-05-01'].map((today) =>
    isOverdue(clockOn(application, today), null, day(today)),
  );
  assert.deepEqual(late, [false, false, true, true]);
});
