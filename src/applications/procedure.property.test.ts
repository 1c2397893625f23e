import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  applicationOutcomes,
  type Day,
  day,
  decisions,
  publishedCalendar,
} from '../law/index.ts';
import { refundedYuan } from './actions/refund-fee.ts';
import { clockOn, procedure, someone } from './acts.fixture.ts';
import type { ApplicationActName } from './application-acts.ts';
import { decideAct } from './decide-act.ts';
import { foldApplication } from './fold-application.ts';
import { closedStates } from './open-applications.ts';
import { walk } from './random-procedures.fixture.ts';
import type { ReminderKind } from './reminders/reminder-kinds.ts';
import { remindersOf } from './reminders/reminders-of.ts';
import { isOverdue } from './reply-clock.ts';
import { retentionEnd } from './retention/retention.ts';
import { tallyApplications } from './tally-applications.ts';

const numbers = fc.array(fc.nat({ max: 0x7fff_ffff }), {
  ...{ minLength: 12, maxLength: 40, size: 'max' as const },
});
const reached = new Map<string, number>();

test('10,000 random legal procedures keep every invariant', () => {
  fc.assert(
    fc.property(numbers, (choices) => {
      const { acts, stations } = walk(choices);
      const last = stations.at(-1)!;
      assert.deepEqual(foldApplication(acts), last, 'the state is the fold over the acts');
      for (const [at, station] of stations.entries()) {
        const today = acts[at]!.on;
        const clock = clockOn(station, today);
        assert.equal(clock.due === null, clock.startedOn === null);
        assert.equal(
          clock.standing === 'stopped',
          station.state.startsWith('awaiting-') || isLapsed(station),
        );
        assert.ok(clock.due === null || clock.startedOn === null || clock.due > clock.startedOn);
        assert.ok((station.extension?.workdays ?? 0) <= 20);
        assert.ok(station.fee === null || station.fee.yuan > 0);
        if (station.fee) {
          assert.ok(refundedYuan(station.fee) <= station.fee.yuan, 'no more is given back than was paid');
          assert.ok(
            station.fee.refunds.every(({ on }) => station.fee!.paidOn !== null && on >= station.fee!.paidOn),
          );
        }
        if (station.state === 'delivered' || station.state === 'archived')
          assert.ok(station.deliveredOn !== null);
        if (station.conclusion && !/^(lapsed|other)/.test(station.conclusion.decision)) {
          const { reviews, draft } = station;
          assert.equal(new Set(reviews.map(({ aspect }) => aspect)).size, 3);
          assert.ok(reviews.every(({ reviewer }) => reviewer !== draft!.drafter));
        }
        const { row } = decisions[station.conclusion?.decision ?? 'other'];
        assert.ok(applicationOutcomes.includes(row));
      }
      for (const name of ['ask-correction', 'extend', 'charge-fee', 'register'])
        for (const cycle of cyclesOf(acts.map(({ act }) => act)))
          assert.ok(cycle.filter((act) => act === name).length <= 1, name);
      if (last.conclusion)
        reached.set(last.conclusion.decision, 1 + (reached.get(last.conclusion.decision) ?? 0));
    }),
    { seed: 711, numRuns: 10_000 },
  );
  assert.ok(reached.size > 10, 'the procedures lead somewhere');
});

const isLapsed = ({ conclusion, deliveredOn }: ReturnType<typeof foldApplication>) =>
  conclusion?.decision.startsWith('lapsed.') === true && deliveredOn === null;

/** The acts of each handling; a dispute opens another one. */
function cyclesOf(names: readonly string[]): string[][] {
  const cycles: string[][] = [[]];
  for (const name of names) {
    if (name === 'reopen') cycles.push([]);
    cycles.at(-1)!.push(name);
  }
  return cycles;
}

test('the counts balance, and every number is the length of the list behind it', () => {
  const walks = fc.array(numbers, { maxLength: 25 });
  fc.assert(
    fc.property(walks, (many) => {
      const applications = many.map((choices, index) => ({
        id: `${index}`,
        application: walk(choices).stations.at(-1)!,
      }));
      let carried: number | null = null;
      for (let year = 2023; year <= 2028; year++) {
        const { counts, behind } = tallyApplications(applications, year);
        const sum = (belongs: (row: string) => boolean) =>
          Object.entries(counts).reduce(
            (total, [cell, count]) => (belongs(cell.split('/')[1]!) ? total + count : total),
            0,
          );
        for (const [cell, ids] of Object.entries(behind)) assert.equal(counts[cell], new Set(ids).size);
        const taken = sum((row) => row === 'received' || row === 'carriedIn');
        const given = sum((row) => row !== 'received' && row !== 'carriedIn');
        assert.equal(taken, given, '一＋二＝三＋四');
        if (carried !== null)
          assert.equal(
            sum((row) => row === 'carriedIn'),
            carried,
          );
        carried = sum((row) => row === 'carriedOut');
      }
    }),
    { seed: 44, numRuns: 300 },
  );
});

test('an extension never shortens, a pause of no days changes nothing, and late stays late', () => {
  const starts = fc.integer({ min: 0, max: 2500 });
  fc.assert(
    fc.property(
      starts,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 80 }),
      (start, workdays, later) => {
        const on = addDays(day('2019-05-15'), start);
        const before = procedure(on, [['register', on, { column: 'other' }]]);
        const plain = clockOn(before.application, on);
        const extended = procedure(on, [
          ['register', on, { column: 'other' }],
          ['extend', on, { workdays, reasons: '需要检索' }],
        ]).application;
        assert.ok(clockOn(extended, on).due! > plain.due!);
        const asked = procedure(on, [
          ['register', on, { column: 'other' }],
          ['consult-body', on, { about: '意见' }],
          ['record-opinion', on, { consultation: 1, opinion: 'consents', reasons: '' }],
        ]).application;
        assert.equal(clockOn(asked, on).due, plain.due);
        const today = addDays(on, later);
        const late = (application: typeof asked, date: Day) =>
          isOverdue(clockOn(application, date), application.deliveredOn, date);
        if (late(asked, today)) assert.ok(late(asked, addDays(today, 1)));
      },
    ),
    { seed: 20, numRuns: 1000 },
  );
});

test('who is reminded is reminded of what can be done, of each thing once, and of nothing that is over', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 60 }), (choices, later) => {
      const { acts, stations } = walk(choices);
      for (const [at, application] of stations.entries()) {
        const today = addDays(acts[at]!.on, later);
        const reminders = remindersOf(application, publishedCalendar, today);
        const kinds = reminders.map(({ kind }) => kind);
        assert.equal(new Set(reminders.map(({ kind, about }) => `${kind} ${about}`)).size, reminders.length);
        if (closedStates.includes(application.state)) assert.deepEqual(kinds, []);
        const clock = clockOn(application, today);
        assert.equal(
          kinds.includes('overdue'),
          clock.standing !== 'ended' && isOverdue(clock, application.deliveredOn, today),
        );
        assert.ok(!(kinds.includes('overdue') && kinds.includes('due-soon')));
        const situation = {
          application,
          on: today,
          today,
          calendar: publishedCalendar,
          by: someone('测经办'),
        };
        for (const kind of kinds) {
          met.add(kind);
          const follows = followingAct[kind];
          if (follows) assert.ok(decideAct(follows[0], situation, follows[1]).ok, kind);
        }
      }
    }),
    { seed: 31, numRuns: 2000 },
  );
  assert.ok(met.size >= 8, [...met].join());
});

/** What a reminder calls for, where it is one act. */
const followingAct: Partial<Record<ReminderKind, readonly [ApplicationActName, object]>> = {
  confirm: ['confirm-receipt', { evidence: '电话' }],
  'correction-lapse': ['lapse-uncorrected', {}],
  'reasons-lapse': ['judge-reasons', { given: false, reasonable: false }],
  'fee-lapse': ['lapse-unpaid', {}],
  'delivery-waiting': ['deliver', { means: 'direct', evidence: '签收' }],
};

test('a file is kept for its time after its last act, and never while something is left to do', () => {
  fc.assert(
    fc.property(numbers, fc.boolean(), (choices, disputed) => {
      const { acts, stations } = walk(choices);
      const application = stations.at(-1)!;
      const end = retentionEnd(application, acts, disputed);
      assert.equal(end === null, !closedStates.includes(application.state));
      if (end === null) return;
      const years = disputed || application.cycle > 1 ? 30 : 10;
      assert.ok(acts.every(({ on }) => addMonths(on, 12 * years) <= end));
      assert.ok(retentionEnd(application, acts, true)! >= end);
    }),
    { seed: 12, numRuns: 1000 },
  );
});
