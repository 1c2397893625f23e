import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carried, filingCounty, refusal } from '../../../test/filing-county.ts';
import { explainCounty } from '../../../test/settle-county.ts';
import {
  adjustSum,
  countyReport,
  countySum,
  publishCountyReport,
  releasedCountyReport,
  signOffSum,
  writeCountyText,
} from '../index.ts';

const licensing = 'disclosed/licensing/decisions';

describe('the whole report of a county', async () => {
  const county = await filingCounty();
  const { tools, id } = county;
  const at = (who: string) => ({
    ...{ act: county.act(who), countyId: id('yunxi'), grants: county.grants(who, 'yunxi') },
  });
  const standing = async () => (await countyReport(tools, id('yunxi'), 2025))!;
  const textOf = ({ kept: { report } }: Awaited<ReturnType<typeof standing>>, part: string) =>
    report.sections.find((section) => section.id === part)!.paragraphs.map(({ text }) => text);
  const write = async (part: 's1' | 's5' | 's6', paragraphs: readonly string[], who = 'supervisor') =>
    writeCountyText(tools, at(who), 2025, { part, paragraphs });
  const publish = (who = 'supervisor') => publishCountyReport(tools, at(who), 2025);
  const sign = async () => {
    await explainCounty(tools, at('supervisor'), 2025);
    return carried(await signOffSum(tools, at('leader'), 2025, []));
  };
  const bodies = { yunxi: '100', office: '0', water: '3', qingshui: '7', baiyun: '5' };

  it('is not there before a report is accepted', async () => {
    assert.equal(await countyReport(tools, id('yunxi'), 2025), null);
    assert.equal(refusal(await write('s1', ['全县情况。'])), 'nothing-to-write');
    assert.equal(refusal(await publish()), 'not-signed');
  });

  it('is drafted from the sum, each figure bound to its cell', async () => {
    for (const [body, count] of Object.entries(bodies)) {
      await county.recordQuietYear(body, 2025, count);
      carried(await county.begin(body));
      carried(await county.do(body, 'leader', 'sign'));
      carried(await county.do(body, 'clerk', 'submit'));
      carried(await county.do(body, 'supervisor', 'accept'));
    }
    const report = await standing();
    assert.equal(report.kept.report.cells[licensing]!.value, 115);
    assert.ok(textOf(report, 's1').some((text) => text.includes('行政许可决定115件')));
    assert.match(report.kept.report.preface.map(({ text }) => text).join(''), /汇总5个机关/);
    for (const { part, paragraph, start, length, value } of report.drafted.sources.figures) {
      const texts =
        part === 'preface' ? report.kept.report.preface.map(({ text }) => text) : textOf(report, part);
      assert.equal(texts[paragraph]!.slice(start, start + length), String(value));
    }
    assert.deepEqual(textOf(report, 's6'), [], 'no table tells the fees charged for processing');
    assert.deepEqual(
      report.gaps.map((gap) => /“(.*?)”/.exec(gap)![1]),
      ['政府信息公开平台建设', '存在的主要问题及改进情况'],
    );
  });

  it('keeps what people wrote, and lets the figures in it follow the sum', async () => {
    const [heading, first, ...rest] = textOf(await standing(), 's1');
    assert.equal(refusal(await write('s1', [first!], 'clerk')), 'not-permitted');
    carried(await write('s1', [heading!, `全县${first}`, ...rest]));
    carried(await write('s5', ['存在的主要问题：解读形式单一。', '改进措施：增加图解。']));
    carried(await write('s6', ['2025年，全县没有收取政府信息公开信息处理费。']));
    const change = {
      cell: licensing,
      amount: -1,
      reason: '两个机关共同作出，只计一次',
      aboutBody: id('water'),
    };
    carried(await adjustSum(tools, at('supervisor'), 2025, change));
    const after = textOf(await standing(), 's1');
    assert.match(after[1]!, /^全县.*行政许可决定114件/);
  });

  it('asks for what no text tells, never for what a short sentence does', async () => {
    const written = textOf(await standing(), 's1');
    const gapsWith = async (last: readonly string[]) => {
      carried(await write('s1', [...written.slice(0, -2), ...last]));
      return (await standing()).gaps;
    };
    const platform = '汇总数据没有反映“政府信息公开平台建设”，请在“总体情况”中补写。';
    assert.deepEqual(await gapsWith(['（五）全年未收取费用。']), [platform]);
    assert.deepEqual(await gapsWith(['（五）监督保障']), [
      platform,
      '汇总数据没有反映“监督保障”，请在“总体情况”中补写。',
    ]);
    carried(await write('s1', written));
    assert.deepEqual((await standing()).gaps, [platform]);
  });

  it('is public only as signed, and never while what was signed is stale', async () => {
    await sign();
    assert.equal(refusal(await publish('leader')), 'not-permitted');
    const change = { cell: licensing, amount: -1, reason: '重复登记一件', aboutBody: id('water') };
    carried(await adjustSum(tools, at('supervisor'), 2025, change));
    assert.equal(refusal(await publish()), 'sum-stale');
    assert.equal(await releasedCountyReport(tools.db, id('yunxi'), 2025), null);
    await sign();
    const before = county.publicChanges();
    assert.deepEqual(carried(await publish()), { number: 2 });
    assert.equal(county.publicChanges(), before + 1);
    assert.equal(refusal(await publish()), 'already-public');
    const released = (await releasedCountyReport(tools.db, id('yunxi'), 2025))!;
    assert.equal(released.report.cells[licensing]!.value, 113);
    assert.equal(released.number, 2);
    assert.match(released.report.sections[0]!.paragraphs[1]!.text, /行政许可决定113件/);
  });

  it('is dated on the day it was signed, and today again once it has changed', async () => {
    const date = async () => (await standing()).kept.report.signature!.date;
    county.clock.set('2026-06-02T09:00:00+08:00');
    assert.equal(await date(), '2026年1月10日');
    carried(await write('s6', ['其他事项另行补充。']));
    assert.equal(await date(), '2026年6月2日');
    assert.deepEqual((await standing()).rewritten, ['s6']);
    county.clock.set('2026-01-10T09:00:00+08:00');
  });

  it('stays as it is public while people go on writing', async () => {
    const released = (await releasedCountyReport(tools.db, id('yunxi'), 2025))!;
    assert.match(JSON.stringify(released.report.sections.at(-1)), /没有收取/);
    await sign();
    const sum = (await countySum(tools, id('yunxi'), 2025))!;
    assert.deepEqual([sum.signed!.number, sum.stale], [3, []]);
  });
});
