import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../../law/index.ts';
import { openApplication } from '../desk/application-file.ts';
import { applicationDesk, codeOf } from '../desk.fixture.ts';
import { enterNotice } from './enter-notice.ts';
import type { EnteredNotice } from './entered-notice.ts';
import { createKeptCalendar } from './kept-calendar.ts';
import { readDeadlineChanges } from './notice-rows.ts';
import { previewNotice } from './preview-notice.ts';

/** An invented arrangement of 2027. */
const arrangement: EnteredNotice = {
  ...{
    kind: 'national',
    year: 2027,
    number: '测办发〔2026〕9号',
    title: '2027年节假日安排',
    dated: day('2026-11-05'),
  },
  daysOff: [
    ...['2027-01-01', '2027-01-02', '2027-01-03'].map((date) => ({ date: day(date), name: '元旦' })),
    ...['2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10'].map((date) => ({
      ...{ date: day(date), name: '春节' },
    })),
  ],
  workedDays: [day('2027-02-20')],
};

describe('days off that are entered', async () => {
  const desk = await applicationDesk({ now: '2026-12-14T09:00:00+08:00' });
  const { db, clock, countyId, bodyId, by, grantsAt } = desk;
  const calendars = createKeptCalendar(db, clock);
  const tools = {
    ...desk.tools,
    get calendar() {
      return calendars.current();
    },
  };
  const supervisor = grantsAt(countyId, ['county-supervisor']);
  const enter = (notice: EnteredNotice, grants = supervisor) =>
    enterNotice(tools, by('测主管'), grants, notice);
  const { id } = await desk.submit('provisional');
  await desk.go(id, [
    ['confirm-receipt', '2026-12-14', { evidence: '电话' }],
    ['register', '2026-12-14', { column: 'other' }],
  ]);
  const standing = async () => {
    const file = await openApplication(tools, by('测经办'), desk.grants, id);
    if (!file.ok) throw new Error(file.refusal.code);
    const { due, provisional } = file.value.clock;
    return `${due}${provisional ? ' provisional' : ''}`;
  };

  it('are entered for the county, by those charged with it, and without contradiction', async () => {
    assert.equal(
      codeOf(await enter(arrangement, grantsAt(bodyId, ['clerk', 'administrator']))),
      'not-permitted',
    );
    const wrong = { ...arrangement, workedDays: [day('2027-02-19')] };
    assert.equal(codeOf(await enter(wrong)), 'notice-faulty');
    assert.equal(
      codeOf(await enter({ ...arrangement, kind: 'local', workedDays: [day('2026-02-19')] })),
      'notice-faulty',
    );
  });

  it('make open time limits certain or move them, each on record, and hold for this server at once', async () => {
    assert.equal(await standing(), '2027-01-12 provisional');
    const looked = await previewNotice(tools, by('测主管'), supervisor, arrangement);
    assert.ok(looked.ok);
    assert.deepEqual(
      looked.value.changes.map(({ oldDue, newDue, certain }) => [oldDue, newDue, certain]),
      [['2027-01-12', '2027-01-12', true]],
    );
    assert.equal(codeOf(await previewNotice(tools, by('测经办'), desk.grants, arrangement)), 'not-permitted');
    const entered = await enter(arrangement);
    assert.ok(entered.ok);
    assert.deepEqual([entered.value.changed, looked.value.changed], [1, 1]);
    await calendars.refresh();
    assert.equal(await standing(), '2027-01-12');
    const local = await enter({
      ...{ ...arrangement, kind: 'local', number: '测政办〔2026〕3号', title: '本地节日放假通知' },
      ...{ daysOff: [{ date: day('2027-01-11'), name: '本地节日' }], workedDays: [] },
    });
    assert.ok(local.ok);
    await calendars.refresh();
    assert.equal(await standing(), '2027-01-13');
    const told = (bodies: readonly string[]) => readDeadlineChanges(db, local.value.id, bodies);
    assert.deepEqual(
      (await told([bodyId])).map(({ number, oldDue, newDue, certain }) => [number, oldDue, newDue, certain]),
      [['2026-0001', '2027-01-12', '2027-01-13', true]],
    );
    assert.deepEqual(await told([countyId]), []);
    const changes = await db.selectFrom('application_deadline_change').selectAll().orderBy('at').execute();
    assert.deepEqual(
      changes.map(({ old_due, new_due, old_provisional, new_provisional }) => [
        ...[old_due, new_due, old_provisional, new_provisional],
      ]),
      [
        ['2027-01-12', '2027-01-12', true, false],
        ['2027-01-12', '2027-01-13', false, false],
      ],
    );
  });

  it('are read again after a while, so that another server knows of them', async () => {
    const elsewhere = createKeptCalendar(db, clock);
    await elsewhere.refresh();
    assert.ok(elsewhere.current().years.includes(2027));
    const later = await enter({ ...arrangement, year: 2028, daysOff: [], workedDays: [] });
    assert.ok(later.ok);
    assert.ok(!elsewhere.current().years.includes(2028));
    await elsewhere.fresh();
    assert.ok(!elsewhere.current().years.includes(2028));
    clock.advance(6000);
    await Promise.all([elsewhere.fresh(), elsewhere.fresh()]);
    assert.ok(elsewhere.current().years.includes(2028));
  });
});
