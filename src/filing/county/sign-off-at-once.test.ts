import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carried, filingCounty, refusal } from '../../../test/filing-county.ts';
import { holdTable } from '../../../test/held-table.ts';
import { explainCounty } from '../../../test/settle-county.ts';
import { adjustSum, countyReport, countySum, signOffSum, writeCountyText } from '../index.ts';

const licensing = 'disclosed/licensing/decisions';

describe('signing the report of a county while others work on it', { timeout: 60_000 }, async () => {
  const county = await filingCounty();
  const { tools, id, clock } = county;
  const at = (who: string) => ({
    ...{ act: county.act(who), countyId: id('yunxi'), grants: county.grants(who, 'yunxi') },
  });
  const hold = (table: string, mode: Parameters<typeof holdTable>[2]) =>
    holdTable(county.database.pool, table, mode);
  const sign = (missing: readonly string[] = []) => signOffSum(tools, at('leader'), 2025, missing);
  const sum = async () => (await countySum(tools, id('yunxi'), 2025))!;
  const adjust = async () =>
    adjustSum(tools, at('supervisor'), 2025, {
      ...{ cell: licensing, amount: -1, reason: '重复登记一件', aboutBody: id('water') },
    });

  it('signs the figures of the versions it names: what is accepted meanwhile shows as a change', async () => {
    for (const body of ['yunxi', 'office', 'water', 'qingshui', 'baiyun']) {
      await county.recordQuietYear(body, 2025, '7');
      carried(await county.begin(body));
      carried(await county.do(body, 'leader', 'sign'));
      carried(await county.do(body, 'clerk', 'submit'));
      if (body !== 'baiyun') carried(await county.do(body, 'supervisor', 'accept'));
    }
    await explainCounty(tools, at('supervisor'), 2025);
    const held = await hold('filing_adjustment', 'access exclusive');
    const signing = sign([id('baiyun')]);
    await held.isWaitedFor();
    carried(await county.do('baiyun', 'supervisor', 'accept'));
    await held.letGo();
    carried(await signing);
    const { signed, stale } = await sum();
    assert.equal(signed!.cells[licensing], 28);
    assert.deepEqual(signed!.missing, [id('baiyun')]);
    assert.equal(signed!.versions[id('baiyun')], undefined);
    assert.deepEqual(
      stale.map(({ kind, bodyId }) => [kind, bodyId]),
      [['added', id('baiyun')]],
    );
  });

  it('signs once for many who ask at once', async () => {
    await explainCounty(tools, at('supervisor'), 2025);
    const held = await hold('filing_adjustment', 'access exclusive');
    const signing = [sign(), sign(), sign()];
    await held.isWaitedFor(signing.length);
    await held.letGo();
    const outcomes = await Promise.all(signing);
    assert.deepEqual(
      outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.number] : [])),
      [2],
    );
    for (const outcome of outcomes) if (!outcome.ok) assert.equal(refusal(outcome), 'nothing-changed');
  });

  it('knows a text that came before the signing and was kept after it', async () => {
    carried(await adjust());
    await explainCounty(tools, at('supervisor'), 2025);
    const held = await hold('filing_county_text', 'exclusive');
    const writing = writeCountyText(tools, at('supervisor'), 2025, {
      ...{ part: 's6', paragraphs: ['2025年，全县没有收取政府信息公开信息处理费。'] },
    });
    await held.isWaitedFor();
    clock.set('2026-01-10T09:05:00+08:00');
    carried(await sign());
    await held.letGo();
    carried(await writing);
    const { rewritten, isSigned } = (await countyReport(tools, id('yunxi'), 2025))!;
    assert.deepEqual([rewritten, isSigned], [['s6'], false]);
    await explainCounty(tools, at('supervisor'), 2025);
    carried(await sign());
  });

  it('says no to signing what stands signed, until something changes', async () => {
    clock.set('2026-03-02T09:00:00+08:00');
    const { signed } = await sum();
    const again = await sign();
    assert.equal(refusal(again), 'nothing-changed');
    assert.match(again.ok ? '' : again.refusal.sentence, /第 4 次签发以后.*不需要再次签发/);
    assert.deepEqual((await sum()).signed, signed);
    carried(await adjust());
    await explainCounty(tools, at('supervisor'), 2025);
    assert.deepEqual(carried(await sign()), { number: 5 });
  });
});
