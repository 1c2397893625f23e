import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carried, filingCounty, refusal } from '../../../test/filing-county.ts';
import { explainCounty } from '../../../test/settle-county.ts';
import {
  adjustSum,
  countyReport,
  publishCountyReport,
  sayOfCountyReport,
  signOffSum,
  voidAdjustment,
  writeCountyText,
} from '../index.ts';

describe('what the check asks about the report of a county', async () => {
  const county = await filingCounty();
  const { tools, id } = county;
  const at = (who: string) => ({
    ...{ act: county.act(who), countyId: id('yunxi'), grants: county.grants(who, 'yunxi') },
  });
  const findings = async (asks: 'exception' | 'explanation') =>
    (await countyReport(tools, id('yunxi'), 2025))!.findings.filter((one) => one.asks === asks);
  const say = (who: string, act: 'explain-report' | 'except-report', finding: string) =>
    sayOfCountyReport(tools, at(who), 2025, { act, finding, words: '已经逐项核对。' });
  const sign = (missing: readonly string[] = []) => signOffSum(tools, at('leader'), 2025, missing);
  const publish = () => publishCountyReport(tools, at('supervisor'), 2025);
  const write = async (part: 's5' | 's6', words: string) =>
    carried(await writeCountyText(tools, at('supervisor'), 2025, { part, paragraphs: [words] }));
  /** One application more than was dealt with: the columns no longer agree. */
  const unbalance = async () => {
    const change = { cell: 'applications/received/naturalPerson', amount: 1, reason: '窗口补登一件' };
    return carried(await adjustSum(tools, at('supervisor'), 2025, { ...change, aboutBody: id('water') }));
  };

  it('is asked of nobody before a report is accepted', async () => {
    assert.equal(refusal(await say('supervisor', 'explain-report', 'none')), 'nothing-to-explain');
  });

  it('is explained by who prepares the report, before the leader signs', async () => {
    for (const body of ['yunxi', 'office', 'water', 'qingshui', 'baiyun']) {
      await county.recordQuietYear(body);
      carried(await county.begin(body));
      carried(await county.do(body, 'leader', 'sign'));
      carried(await county.do(body, 'clerk', 'submit'));
      carried(await county.do(body, 'supervisor', 'accept'));
    }
    await write('s5', '存在的主要问题：解读形式单一。改进措施：增加图解。');
    await write('s6', '2025年，全县没有收取政府信息公开信息处理费。');
    const { key } = (await findings('explanation'))[0]!;
    assert.equal(refusal(await sign()), 'explanations-missing');
    for (const who of ['clerk', 'leader'])
      assert.equal(refusal(await say(who, 'explain-report', key)), 'not-permitted', who);
    assert.equal(refusal(await say('supervisor', 'explain-report', 'another')), 'finding-gone');
    carried(await say('supervisor', 'explain-report', key));
    const { verdict } = (await findings('explanation')).find((one) => one.key === key)!;
    assert.deepEqual(
      [verdict?.kind, verdict?.words, verdict?.by],
      ['explanation', '已经逐项核对。', '测supervisor'],
    );
    await explainCounty(tools, at('supervisor'), 2025);
    carried(await sign());
  });

  it('stays explained while the judged values are the same, whatever else changes', async () => {
    const before = await findings('explanation');
    await write('s6', '2025年，全县各机关均没有收取政府信息公开信息处理费。');
    await unbalance();
    const after = await findings('explanation');
    for (const { key } of before)
      assert.ok(
        after.some((one) => one.key === key && one.verdict !== null),
        key,
      );
  });

  it('is answered for by the leader where it blocks, and anew when the values change', async () => {
    const { key } = (await findings('exception'))[0]!;
    assert.equal(refusal(await sign()), 'blockers-open');
    assert.equal(refusal(await say('supervisor', 'explain-report', key)), 'blocker');
    assert.equal(refusal(await say('supervisor', 'except-report', key)), 'not-permitted');
    const except = async () => {
      for (const one of await findings('exception')) carried(await say('leader', 'except-report', one.key));
    };
    await except();
    carried(await sign());
    carried(await publish());
    const { id: again } = await unbalance();
    assert.equal(refusal(await sign()), 'blockers-open', 'another value is another finding');
    carried(await voidAdjustment(tools, at('supervisor'), again, '重复登记'));
    assert.equal(refusal(await sign()), 'nothing-changed', 'it is again what was signed');
  });

  it('may wait where bodies are missing, but not until the report is public', async () => {
    carried(await county.do('water', 'supervisor', 'return', { reason: '请核对。' }));
    await unbalance();
    await explainCounty(tools, at('supervisor'), 2025);
    carried(await sign([id('water')]));
    assert.equal(refusal(await publish()), 'blockers-open');
  });
});
