import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { type DecisionCode, day, decisions } from '../../law/index.ts';
import { decidedOn } from '../acts.fixture.ts';
import { applicationDesk } from '../desk.fixture.ts';
import { publicStatisticsSchema } from './contracts.ts';
import { outcomeGroupOf, outcomeGroups } from './outcome-groups.ts';
import { countInWords, type PublicCount, protectCounts, publicCount } from './protect-counts.ts';
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

describe('statistics for the public', async () => {
  const desk = await applicationDesk();
  const countDisputes = async () => ({ reconsideration: 6, litigation: 1 });
  const told = (year: number, today = '2026-04-30') =>
    publicStatistics(
      { db: desk.db, calendar: desk.tools.calendar, countDisputes },
      ...([desk.bodyId, year, day(today)] as const),
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
    const statistics = await told(2026);
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

  it('tell nothing of a year without applications, and count a running year to the day', async () => {
    const before = await told(2025);
    assert.deepEqual([before.received.exact, before.concluded.exact, before.workdays], [0, 0, null]);
    assert.deepEqual([before.until, (await told(2026)).until], ['2025-12-31', '2026-04-30']);
  });
});
