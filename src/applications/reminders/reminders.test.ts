import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { addDays, day, publishedCalendar } from '../../law/index.ts';
import { actNow } from '../../platform/index.ts';
import { decidedOn, procedure } from '../acts.fixture.ts';
import { applicationDesk, codeOf } from '../desk.fixture.ts';
import { listReminders, seeReminder } from './list-reminders.ts';
import { remindersOf } from './reminders-of.ts';
import { sweepReminders } from './sweep-reminders.ts';

const on = '2026-03-02';
const registered = ['register', on, { column: 'other' }] as const;
const kindsOn = (steps: Parameters<typeof procedure>[1], today: string) =>
  remindersOf(procedure(on, steps).application, publishedCalendar, day(today))
    .map(({ kind, due }) => (due ? `${kind} ${due}` : kind))
    .join(', ');

test('each thing calls for attention from its own day on, and never before', () => {
  const asked = [
    registered,
    ['ask-correction', on, { items: '…', workdays: 5 }],
    ['record-served', on, { notice: 'correction', evidence: '签收' }],
  ] as const;
  const charged = [
    registered,
    ['charge-fee', on, { basis: 'item', quantity: 11 }],
    ['record-served', on, { notice: 'fee', evidence: '签收' }],
  ] as const;
  const consulted = [
    registered,
    ['consult-third-party', on, { about: '合同' }],
    ['record-consultation-received', on, { consultation: 1 }],
  ] as const;
  const reasons = [
    registered,
    ['ask-reasons', on, { findings: '…', workdays: 5 }],
    ['record-served', on, { notice: 'reasons', evidence: '签收' }],
  ] as const;
  const decided = [registered, ...decidedOn(on, 'granted')] as const;
  for (const [steps, today, expected] of [
    [[registered], '2026-03-24', ''],
    [[registered], '2026-03-25', 'due-soon 2026-03-30'],
    [[registered], '2026-03-30', 'due-soon 2026-03-30'],
    [[registered], '2026-03-31', 'overdue 2026-03-30'],
    [[registered], '2027-01-31', 'overdue 2026-03-30'],
    [asked, '2026-03-09', ''],
    [asked, '2026-03-10', 'correction-lapse 2026-03-09'],
    [reasons, '2026-03-10', 'reasons-lapse 2026-03-09'],
    [charged, '2026-03-30', ''],
    [charged, '2026-03-31', 'fee-lapse 2026-03-30'],
    [consulted, '2026-03-23', ''],
    [consulted, '2026-03-24', 'opinion-silence 2026-03-23'],
    [decided.slice(0, 2), on, 'review-waiting'],
    [decided.slice(0, -1), on, 'decision-waiting'],
    [decided, on, 'delivery-waiting'],
    [[...decided, ['deliver', on, { means: 'direct', evidence: '签收' }]], '2027-01-31', ''],
  ] as const)
    assert.equal(kindsOn(steps as never, today), expected, `${today} ${expected}`);
});

test('what has come due stays until it is settled, however long nothing looked', () => {
  const { application } = procedure(on, [registered]);
  for (let late = 1; late < 400; late += 7)
    assert.equal(
      remindersOf(application, publishedCalendar, addDays(day('2026-03-30'), late))[0]?.kind,
      'overdue',
    );
});

describe('reminders on the workbench', async () => {
  const desk = await applicationDesk();
  const { tools, clock, grants, by, bodyId, grantsAt } = desk;
  const sweep = () => sweepReminders(tools, actNow(clock, { kind: 'system', name: 'sweep' }, 'r'));
  const seen = async () =>
    (await listReminders(tools, by('测经办'), grants)).map(({ kind, number }) => `${number} ${kind}`);

  it('come once for each thing and day, also when two sweeps run at once and after days of silence', async () => {
    const { id } = await desk.submit('reminded');
    assert.deepEqual(await Promise.all([sweep(), sweep()]).then((made) => made[0] + made[1]), 1);
    assert.deepEqual(await seen(), ['null confirm']);
    await desk.go(id, [
      ['confirm-receipt', on, { evidence: '电话' }],
      ['register', on, { column: 'other' }],
    ]);
    assert.deepEqual(await seen(), [], 'what was settled is not shown');
    // Nothing runs for five weeks.
    clock.set('2026-04-07T08:00:00+08:00');
    assert.equal(await sweep(), 1);
    assert.equal(await sweep(), 0);
    assert.deepEqual(await seen(), ['2026-0001 overdue']);
    clock.set('2026-04-08T08:00:00+08:00');
    assert.deepEqual(await seen(), []);
    assert.equal(await sweep(), 1);
    assert.deepEqual(await seen(), ['2026-0001 overdue']);
  });

  it('are shown to whose business they are, and noted once', async () => {
    const list = (roles: Parameters<typeof grantsAt>[1], at = bodyId) =>
      listReminders(tools, by('某人'), grantsAt(at, roles));
    assert.equal((await list(['first-reviewer'])).length, 0);
    assert.equal((await list(['auditor'])).length, 0);
    assert.equal((await list(['clerk'], desk.otherId)).length, 0);
    const [line] = await list(['clerk']);
    assert.equal(line!.seen, false);
    assert.equal(
      codeOf(await seeReminder(tools, by('某人'), grantsAt(desk.otherId, ['clerk']), line!.id)),
      'not-permitted',
    );
    assert.equal(codeOf(await seeReminder(tools, by('某人'), grants, line!.id)), 'done');
    assert.equal(codeOf(await seeReminder(tools, by('某人'), grants, line!.id)), 'done');
    assert.equal((await list(['clerk']))[0]!.seen, true);
  });
});
