import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { type DecisionCode, day, decisions } from '../../law/index.ts';
import { decidedOn } from '../acts.fixture.ts';
import { applicationDesk } from '../desk.fixture.ts';
import { publicStatisticsSchema } from './contracts.ts';
import { outcomeGroupOf, outcomeGroups } from './outcome-groups.ts';
import { closedPeriods, type PeriodId, periodIds } from './period.ts';
import {
  bandOf,
  countInWords,
  type PublicCount,
  protectCounts,
  publicCount,
  sumOf,
} from './protect-counts.ts';
import { publicStatistics, quantile } from './public-statistics.ts';

test('none and many are told, few are told as a range', () => {
  assert.deepEqual(
    [0, 1, 4, 5, 60].map((count) => countInWords(publicCount(count, 5))),
    ['0', '1至4', '1至4', '5', '60'],
  );
});

test('whoever knows the total and all that is told can work out no count that is kept back', () => {
  const list = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(list, fc.integer({ min: 3, max: 6 }), (counts, smallBelow) => {
      const told = protectCounts(counts, smallBelow);
      for (const [index, { exact, from, to }] of told.counts.entries()) {
        const count = counts[index]!;
        assert.ok(from <= count && count <= to!, 'the range is true');
        if (count > 0 && count < smallBelow) assert.equal(exact, null);
        if (count === 0) assert.equal(exact, 0);
      }
      const possible = solutions(told.counts, told.total);
      for (const [index, { exact }] of told.counts.entries())
        if (exact === null) assert.ok(new Set(possible.map((one) => one[index])).size > 1, `${counts}`);
    }),
    { seed: 5, numRuns: 3000 },
  );
});

/** Every assignment that fits what is told. */
function solutions(counts: readonly PublicCount[], total: PublicCount): number[][] {
  const [first, ...others] = counts;
  const rest = (given: number): PublicCount => ({
    ...{ exact: null, from: total.from - given, to: total.to! - given },
  });
  if (!first) return total.from <= 0 && total.to! >= 0 ? [[]] : [];
  const found = [];
  for (let value = first.from; value <= first.to!; value += 1)
    for (const tail of solutions(others, rest(value))) found.push([value, ...tail]);
  return found;
}

test('every decision belongs to a group of table 3', () => {
  const groups = new Set((Object.keys(decisions) as DecisionCode[]).map(outcomeGroupOf));
  assert.deepEqual(groups, new Set(Object.keys(outcomeGroups)));
  assert.equal(outcomeGroupOf('lapsed.fee'), 'other');
  assert.equal(outcomeGroupOf('alreadyPublic'), 'granted');
});

test('median and ninetieth percentile are values that occurred', () => {
  const ten = [9, 1, 8, 2, 7, 3, 6, 4, 5, 10];
  assert.deepEqual([quantile(ten, 0.5), quantile(ten, 0.9), quantile([3], 0.9)], [5, 9, 3]);
});

test('quarters, half a year, three quarters and the exact year together give away no one, two or three', () => {
  const quarters = fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(quarters, fc.integer({ min: 4, max: 6 }), (counts, smallBelow) => {
      const bands = counts.map((count) => bandOf(count, smallBelow));
      for (const [index, { exact, from, to }] of bands.entries()) {
        assert.equal(exact, null);
        assert.ok(from <= counts[index]! && counts[index]! <= to!);
      }
      const upTo = (last: number) => counts.slice(0, last).reduce((all, count) => all + count, 0);
      const spans = ([2, 3] as const).map((last) => ({ last, band: bandOf(upTo(last), smallBelow) }));
      const year = upTo(4);
      const possible = solutions(bands, { exact: year, from: year, to: year }).filter((one) =>
        spans.every(({ last, band: { from, to } }) => {
          const sum = one.slice(0, last).reduce((all, count) => all + count, 0);
          return from <= sum && sum <= to!;
        }),
      );
      for (const [index, count] of counts.entries())
        if (count > 0 && count < smallBelow - 1)
          assert.ok(new Set(possible.map((one) => one[index])).size > 1, `${counts}`);
    }),
    { seed: 6, numRuns: 2000 },
  );
});

test('what is told of a year keeps what it holds back against the bounds of its quarters', () => {
  const groups = fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 4, maxLength: 4 }), {
    ...{ minLength: 1, maxLength: 4 },
  });
  fc.assert(
    fc.property(groups, (quarters) => {
      const years = quarters.map((counts) => counts.reduce((all, count) => all + count, 0));
      const known = quarters.map((counts) => sumOf(counts.map((count) => bandOf(count, 5))));
      const { counts, total } = protectCounts(years, 5, known);
      const narrowed = counts.map(({ exact, from, to }, index) => ({
        ...{ exact, from: Math.max(from, known[index]!.from), to: Math.min(to!, known[index]!.to!) },
      }));
      const possible = solutions(narrowed, total);
      for (const [index, { exact }] of counts.entries())
        if (exact === null && years[index]! < 4)
          assert.ok(new Set(possible.map((one) => one[index])).size > 1, `${JSON.stringify(quarters)}`);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('only what is over is told', () => {
  assert.deepEqual(closedPeriods(2026, day('2026-03-31')), []);
  assert.deepEqual(closedPeriods(2026, day('2026-04-01')), ['q1']);
  assert.deepEqual(closedPeriods(2026, day('2026-11-21')), ['q1', 'q2', 'q3', 'half', 'three-quarters']);
  assert.deepEqual(closedPeriods(2025, day('2026-01-01')), periodIds);
});

describe('statistics for the public', async () => {
  const desk = await applicationDesk();
  const countDisputes = async (_body: string, first: string) =>
    first === '2026-01-01' ? { reconsideration: 6, litigation: 1 } : { reconsideration: 0, litigation: 0 };
  const told = (year: number, period: PeriodId) =>
    publicStatistics(
      { db: desk.db, calendar: desk.tools.calendar, countDisputes },
      ...([desk.bodyId, year, period] as const),
    );

  it('count what came, how it ended, how long it took and what was late', async () => {
    const on = '2026-03-02';
    const handled = async (key: string, decidedDay: string, decision: string) => {
      desk.clock.set(`${on}T09:00:00+08:00`);
      const { id } = await desk.submit(key);
      desk.clock.set('2026-04-30T09:00:00+08:00');
      await desk.go(id, [
        ['confirm-receipt', on, { evidence: '电话' }],
        ['register', on, { column: 'naturalPerson' }],
        ...decidedOn(decidedDay, decision),
        ['deliver', decidedDay, { means: 'direct', evidence: '签收' }],
      ]);
    };
    for (let n = 0; n < 6; n += 1) await handled(`granted-${n}`, `2026-03-${10 + n}`, 'granted');
    await handled('late', '2026-04-15', 'denied.deliberative');
    await handled('none', '2026-03-11', 'unavailable.notExist');
    desk.clock.set(`${on}T09:00:00+08:00`);
    const open = await desk.submit('open');
    desk.clock.set('2026-04-30T09:00:00+08:00');
    await desk.go(open.id, [['confirm-receipt', on, { evidence: '电话' }]]);
    const statistics = await told(2026, 'year');
    publicStatisticsSchema.parse(statistics);
    const { received, concluded, overdue, outcomes, workdays, disputes } = statistics;
    assert.deepEqual([received.exact, concluded.exact], [9, 8]);
    assert.deepEqual(
      Object.values(outcomes).map(countInWords),
      ['5至9', '0', '1至4', '1至4', '0', '0'],
      'two ones beside an exact six would be two times one',
    );
    assert.equal(countInWords(overdue), '1至4');
    assert.deepEqual(workdays, { median: 8, p90: 31 });
    assert.deepEqual([disputes.reconsideration.exact, countInWords(disputes.litigation)], [6, '1至4']);
  });

  it('tell parts of a year by fixed bounds, none and few alike', async () => {
    const words = async (period: PeriodId) => {
      const { received, outcomes, overdue } = publicStatisticsSchema.parse(await told(2026, period));
      return [received, outcomes.granted, outcomes.denied, overdue].map(countInWords);
    };
    assert.deepEqual(await words('q1'), ['5至9', '5至9', '不足5', '不足5']);
    assert.deepEqual(await words('q2'), ['不足5', '不足5', '不足5', '不足5']);
    assert.deepEqual(await words('half'), ['5至9', '5至9', '不足5', '不足5']);
    assert.equal((await told(2026, 'half')).until, '2026-06-30');
  });

  it('tell nothing of a year without applications', async () => {
    const before = await told(2025, 'year');
    assert.deepEqual([before.received.exact, before.concluded.exact, before.workdays], [0, 0, null]);
    assert.equal(before.until, '2025-12-31');
  });
});
