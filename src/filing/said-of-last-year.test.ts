import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carried, filingCounty, refusal } from '../../test/filing-county.ts';
import { cellId } from '../law/index.ts';
import { openFiling } from './index.ts';

describe('what was said of a finding that compares two years', async () => {
  const county = await filingCounty();
  const { id, tools, clock } = county;
  const find = async (year: number) => {
    const [act, grants] = [county.act('clerk'), county.grants('clerk', 'water')];
    return carried(await openFiling(tools, act, grants, { bodyId: id('water'), year })).findings;
  };
  const carriedOver = async () =>
    (await find(2025)).find(({ diagnostic }) => diagnostic.rule === 'carry-over-mismatch')!;
  const act = (who: string, name: Parameters<typeof county.do>[2], year: number, input = {}) =>
    county.do('water', who, name, input, year);
  /** Sets what was carried in and carried on, as if nothing was decided all year. */
  const carry = async (value: number, year: number) => {
    const cells = ['carriedIn', 'carriedOut'].map((row) => ({
      ...{ cell: cellId('applications', row, 'naturalPerson'), value },
    }));
    carried(await act('clerk', 'edit', year, { cells, reason: '纸质登记的申请' }));
  };
  const answerForAll = async (year: number) => {
    for (const { key, asks, verdict } of await find(year))
      if (asks !== 'nothing' && verdict === null)
        carried(await act('leader', 'except', year, { finding: key, words: '已经核对' }));
  };
  const handIn = async (year: number) => {
    await answerForAll(year);
    carried(await act('leader', 'sign', year));
    carried(await act('clerk', 'submit', year));
    carried(await act('supervisor', 'accept', year));
  };

  it('no longer holds once last year is corrected, and is to be said anew of what is found now', async () => {
    clock.set('2025-01-10T09:00:00+08:00');
    await county.recordQuietYear('water', 2024);
    carried(await county.begin('water', 2024));
    await carry(4, 2024);
    await handIn(2024);
    carried(await act('clerk', 'publish', 2024));

    clock.set('2026-01-10T09:00:00+08:00');
    await county.recordQuietYear('water', 2025);
    carried(await county.begin('water', 2025));
    await carry(5, 2025);
    await answerForAll(2025);
    assert.match((await carriedOver()).diagnostic.message, /上年结转 5.*为 4/);
    assert.equal((await carriedOver()).verdict?.kind, 'exception');

    carried(await act('clerk', 'correct', 2024, { note: '结转数有误' }));
    await carry(40, 2024);
    await handIn(2024);
    const found = await carriedOver();
    assert.match(found.diagnostic.message, /上年结转 5.*为 40/);
    assert.equal(found.verdict, null);
    assert.equal(refusal(await act('leader', 'sign', 2025)), 'blockers-open');
    carried(await act('leader', 'except', 2025, { finding: found.key, words: '上年更正后再次核对' }));
    carried(await act('leader', 'sign', 2025));
  });
});
