import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carried, filingCounty, refusal } from '../../../test/filing-county.ts';
import { explainCounty } from '../../../test/settle-county.ts';
import {
  adjustSum,
  countyReport,
  countySum,
  publishCountyReport,
  sayOfCountyReport,
  signOffSum,
} from '../index.ts';

describe('the report of a county whose last year was accepted and never signed', async () => {
  const county = await filingCounty();
  const { tools, id } = county;
  const at = (who: string) => ({
    ...{ act: county.act(who), countyId: id('yunxi'), grants: county.grants(who, 'yunxi') },
  });
  const handIn = async (body: string, year: number) => {
    await county.recordQuietYear(body, year);
    carried(await county.begin(body, year));
    for (const [who, act] of [
      ['leader', 'sign'],
      ['clerk', 'submit'],
      ['supervisor', 'accept'],
    ] as const)
      carried(await county.do(body, who, act, {}, year));
  };
  /** As many applications more were carried in and carried on. */
  const carryOn = async (amount: number, year: number) => {
    for (const row of ['carriedIn', 'carriedOut'])
      carried(
        await adjustSum(tools, at('supervisor'), year, {
          ...{ cell: `applications/${row}/naturalPerson`, amount, reason: '漏登的申请' },
          aboutBody: id('water'),
        }),
      );
  };
  const sign = () => signOffSum(tools, at('leader'), 2025, []);
  const carriedOver = async () =>
    (await countyReport(tools, id('yunxi'), 2025))!.findings.filter(
      ({ diagnostic }) => diagnostic.rule === 'carry-over-mismatch',
    );

  it('is held against the sum of last year, before it is signed as on the page of the sum', async () => {
    county.clock.set('2025-01-10T09:00:00+08:00');
    await handIn('station', 2024);
    county.clock.set('2026-01-10T09:00:00+08:00');
    for (const body of ['yunxi', 'office', 'water', 'qingshui', 'baiyun']) await handIn(body, 2025);
    await carryOn(1, 2025);
    const { findings } = (await countySum(tools, id('yunxi'), 2025))!;
    const shown = findings.find(({ rule }) => rule === 'carry-over-mismatch');
    assert.match(shown!.message, /上年结转 1，上年报告“四、结转下年度继续办理”为 0/);
    const [found] = await carriedOver();
    assert.equal(found!.diagnostic.message, shown!.message);
    await explainCounty(tools, at('supervisor'), 2025);
    assert.equal(refusal(await sign()), 'blockers-open');
    const exception = { act: 'except-report', finding: found!.key, words: '上年漏登一件' } as const;
    carried(await sayOfCountyReport(tools, at('leader'), 2025, exception));
    carried(await sign());
  });

  it('asks anew for an exception once the figures of last year are others, though those of this year are not', async () => {
    await carryOn(40, 2024);
    const [found] = await carriedOver();
    assert.match(found!.diagnostic.message, /上年结转 1，上年报告“四、结转下年度继续办理”为 40/);
    assert.equal(found!.verdict, null);
    assert.equal(refusal(await publishCountyReport(tools, at('supervisor'), 2025)), 'blockers-open');
  });
});
