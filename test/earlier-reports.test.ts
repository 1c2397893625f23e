import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import type { Grants, Role } from '../src/bodies/index.ts';
import {
  actOnFiling,
  type FilingActName,
  openFiling,
  publishCountyReport,
  publishReports,
  signOffSum,
  takeReports,
} from '../src/filing/index.ts';
import type { Act } from '../src/platform/index.ts';
import { countySite } from './county-site.ts';
import { must } from './must.ts';
import { quietReport, quietSections } from './report-builder.ts';
import { explainCounty } from './settle-county.ts';

const year = 2023;
const licensing = 'disclosed/licensing/decisions';
const words = '可拨打13912345678联系。';

/** A county where a township's report of 4321 licences is public; `correct` takes another version the whole way. */
async function publicReport(t: TestContext, s6: string) {
  const site = await countySite(t);
  const { filing, clock } = site.server.county;
  const act: Act = {
    ...{ actor: { kind: 'system', name: '测试' }, at: clock.now(), today: clock.today(), requestId: 'test' },
  };
  const bodyId = site.bodies.yunxi!;
  const countyId = site.bodies.county!;
  const holding = (role: Role, held: string): Grants => [{ role, bodyId: held, onBehalfOf: null }];
  const at = { act, countyId, grants: holding('county-supervisor', countyId) };
  const body = '云溪镇人民政府';
  const report = quietReport({
    ...{ year, body, title: `${body}${year}年政府信息公开工作年度报告` },
    ...{ signature: { body, date: `${year + 1}年1月18日` }, cells: { [licensing]: 4321 } },
    sections: { s6: [...quietSections(year).s6, s6] },
  });
  const sha256 = createHash('sha256').update(s6).digest('hex');
  const taken = must(await takeReports(filing, at, [{ name: '云溪镇.json', sha256, report }]));
  assert.equal(taken.stored.length, 1, JSON.stringify(taken));
  must(await publishReports(filing, at, year));
  const clerk = holding('clerk', bodyId);
  const leader = holding('final-approver', bodyId);
  const opened = async () => must(await openFiling(filing, act, clerk, { bodyId, year }));
  const step = async (name: FilingActName, grants: Grants, input: object = {}) => {
    const { version } = await opened();
    const key = `${name} of version ${version}`;
    must(await actOnFiling(filing, { act, grants, bodyId, year, version, key, name, input }));
  };
  const correct = async (input: object) => {
    await step('correct', clerk, { note: '更正一处笔误' });
    await step('edit', clerk, input);
    for (const { key, asks } of (await opened()).findings) {
      const said = { finding: key, words: '已经核对。' };
      if (asks === 'explanation') await step('explain', clerk, said);
      if (asks === 'exception') await step('except', leader, said);
    }
    await step('sign', leader);
    await step('submit', clerk);
    await step('accept', at.grants);
    await step('publish', clerk);
  };
  const place = { ...site, filing, at, leader: { ...at, grants: holding('final-approver', countyId) } };
  return { ...place, correct, step, clerk };
}

describe('a version of a report that was public before it was corrected', () => {
  it('stays under its lasting address, marked as corrected, with the way to what counts', async (t) => {
    const { page, correct, step, clerk } = await publicReport(t, '其他事项照旧。');
    assert.equal((await page('/reports/yunxi/2023/versions/2')).status, 404, 'not there before it is public');
    await correct({ cells: [{ cell: licensing, value: 6543 }], reason: '笔误' });
    const now = (await page('/reports/yunxi/2023')).text;
    assert.match(now, /6543/);
    assert.match(now, /此前公开过：<a href="\/reports\/yunxi\/2023\/versions\/1">第 1 稿<\/a>/);
    const { status, text } = await page('/reports/yunxi/2023/versions/1');
    assert.equal(status, 200);
    assert.match(text, /<meta name="robots" content="noindex">/);
    assert.match(text, /已更正[\s\S]*<a href="\/reports\/yunxi\/2023">现行的年报<\/a>[\s\S]*更正一处笔误/);
    assert.match(text, /4321/);
    assert.doesNotMatch(text, /6543/);
    await step('correct', clerk, { note: '再更正一处' });
    await step('edit', clerk, { cells: [{ cell: licensing, value: 7654 }], reason: '还是笔误' });
    for (const number of ['3', '4', '0', 'x'])
      assert.equal((await page(`/reports/yunxi/2023/versions/${number}`)).status, 404, number);
    for (const file of ['sitemap.xml', 'reports/feed.xml'])
      assert.doesNotMatch((await page(`/${file}`)).text, /versions/, file);
  });

  it('is not shown again when it carried personal data that the correction took out', async (t) => {
    const { page, correct } = await publicReport(t, words);
    await correct({ texts: [{ part: 's6', paragraphs: quietSections(year).s6 }] });
    const { status, text } = await page('/reports/yunxi/2023/versions/1');
    assert.equal(status, 200);
    assert.match(text, /已经撤下，不再提供/);
    assert.doesNotMatch(text, /13912345678/);
  });

  it('has its address among the reports of whole counties too', async (t) => {
    const { page, filing, at, leader, bodies, correct } = await publicReport(t, '其他事项照旧。');
    const publish = async () => {
      await explainCounty(filing, at, year);
      must(await signOffSum(filing, leader, year, [bodies.county!, bodies.baitang!]));
      must(await publishCountyReport(filing, at, year));
    };
    await publish();
    await correct({ cells: [{ cell: licensing, value: 6543 }], reason: '笔误' });
    await publish();
    assert.match(
      (await page('/reports/county/2023/whole')).text,
      /\/reports\/county\/2023\/whole\/versions\/1"/,
    );
    const { text } = await page('/reports/county/2023/whole/versions/1');
    assert.match(text, /4321/);
    assert.match(text, /已更正[\s\S]*<a href="\/reports\/county\/2023\/whole">现行的年报<\/a>/);
  });
});
