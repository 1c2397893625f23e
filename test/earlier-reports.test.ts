import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { day } from '../src/law/index.ts';
import type { Act } from '../src/platform/index.ts';
import { exportPortal } from '../src/server/export-portal.ts';
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
  let act: Act = {
    ...{ actor: { kind: 'system', name: '测试' }, at: clock.now(), today: clock.today(), requestId: 'test' },
  };
  const on = (today: string) => {
    act = { ...act, at: `${today}T02:00:00.000Z`, today: day(today) };
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
  const correct = async (input: object, said: { note?: string; formerReadable?: boolean } = {}) => {
    await step('correct', clerk, { note: '更正一处笔误', ...said });
    await step('edit', clerk, input);
    for (const { key, asks } of (await opened()).findings) {
      const words = { finding: key, words: '已经核对。' };
      if (asks === 'explanation') await step('explain', clerk, words);
      if (asks === 'exception') await step('except', leader, words);
    }
    await step('sign', leader);
    await step('submit', clerk);
    await step('accept', at.grants);
    await step('publish', clerk);
  };
  const place = { ...site, filing, at, leader: { ...at, grants: holding('final-approver', countyId) } };
  return { ...place, correct, step, clerk, on };
}

const licences = (value: number) => ({ cells: [{ cell: licensing, value }], reason: '笔误' });

describe('a version of a report that was public before it was corrected', () => {
  it('is gone with the correction, named without a link, unless somebody says that it stays', async (t) => {
    const { page, correct } = await publicReport(t, '申请人测某某，住云溪镇甲村。');
    const taken = { texts: [{ part: 's6', paragraphs: quietSections(year).s6 }] };
    await correct(taken, { note: '删去申请人姓名、住址' });
    const now = (await page('/reports/yunxi/2023')).text;
    assert.match(now, /更正说明[^<]*<\/strong>[^<]*删去申请人姓名、住址/);
    assert.match(now, /<li>[\d-]+ 公开的版本，[\d-]+ 更正（已撤下，不再供公众查阅）/);
    assert.doesNotMatch(now, /versions/);
    const { status, text } = await page('/reports/yunxi/2023/versions/1');
    assert.equal(status, 410);
    assert.match(text, /<meta name="robots" content="noindex">/);
    assert.match(text, /<a href="\/reports\/yunxi\/2023">现行的年报<\/a>[\s\S]*删去申请人姓名、住址/);
    assert.doesNotMatch(text, /测某某|甲村|4321/);
  });

  it('stays under its lasting address where somebody said so, with the way to what counts', async (t) => {
    const { page, correct, step, clerk } = await publicReport(t, '其他事项照旧。');
    assert.equal((await page('/reports/yunxi/2023/versions/2')).status, 404, 'not there before it is public');
    await correct(licences(6543), { formerReadable: true });
    const now = (await page('/reports/yunxi/2023')).text;
    assert.match(now, /6543/);
    assert.match(now, /<a href="\/reports\/yunxi\/2023\/versions\/1">[\d-]+ 公开的版本<\/a>/);
    const { status, text } = await page('/reports/yunxi/2023/versions/1');
    assert.equal(status, 200);
    assert.match(text, /<meta name="robots" content="noindex">/);
    assert.match(text, /已更正[\s\S]*<a href="\/reports\/yunxi\/2023">现行的年报<\/a>[\s\S]*更正一处笔误/);
    assert.match(text, /4321/);
    assert.doesNotMatch(text, /6543/);
    await step('correct', clerk, { note: '再更正一处' });
    await step('edit', clerk, licences(7654));
    assert.equal((await page('/reports/yunxi/2023/versions/1')).status, 200, 'until the next is public');
    for (const number of ['3', '4', '0', 'x'])
      assert.equal((await page(`/reports/yunxi/2023/versions/${number}`)).status, 404, number);
    for (const file of ['sitemap.xml', 'reports/feed.xml'])
      assert.doesNotMatch((await page(`/${file}`)).text, /versions/, file);
  });

  it('tells the day and the reason of its own correction, whatever was corrected later', async (t) => {
    const { page, correct, on } = await publicReport(t, '其他事项照旧。');
    const number = async () =>
      /versions\/(\d+)">2031-06-01/.exec((await page('/reports/yunxi/2023')).text)?.[1];
    on('2031-06-01');
    await correct(licences(6543), { note: '行政许可笔误', formerReadable: true });
    on('2031-09-01');
    await correct(licences(7654), { note: '补写收费情况', formerReadable: true });
    const first = (await page('/reports/yunxi/2023/versions/1')).text;
    assert.match(first, /已于 2031-06-01 更正/);
    assert.match(first, /更正说明：行政许可笔误/);
    assert.doesNotMatch(first, /2031-09-01|补写收费情况|第 \d+ 稿/);
    assert.match(
      (await page('/reports/yunxi/2023')).text,
      /公开的版本<\/a>，2031-06-01 更正：行政许可笔误<\/li>.*公开的版本<\/a>，2031-09-01 更正<\/li>/,
    );
    const second = (await page(`/reports/yunxi/2023/versions/${await number()}`)).text;
    assert.match(second, /这是 2031-06-01 公开的版本，已于 2031-09-01 更正[\s\S]*更正说明：补写收费情况/);
  });

  it('is taken back by a later word, from the exported site too', async (t) => {
    const { page, correct, server } = await publicReport(t, '其他事项照旧。');
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-export-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const exported = async () => {
      await exportPortal(server.county, folder, {});
      return existsSync(join(folder, 'reports/yunxi/2023/versions/1/index.html'));
    };
    await correct(licences(6543), { formerReadable: true });
    assert.ok(await exported());
    await correct(licences(8765), { note: '删去联系人姓名' });
    assert.equal(await exported(), false);
    assert.doesNotMatch((await page('/reports/yunxi/2023')).text, /versions|第 \d+ 稿/);
    assert.equal((await page('/reports/yunxi/2023/versions/1')).status, 410);
  });

  it('is not shown again when it carried personal data that the correction took out', async (t) => {
    const { page, correct } = await publicReport(t, words);
    const taken = { texts: [{ part: 's6', paragraphs: quietSections(year).s6 }] };
    await correct(taken, { formerReadable: true });
    assert.doesNotMatch((await page('/reports/yunxi/2023')).text, /versions/);
    const { status, text } = await page('/reports/yunxi/2023/versions/1');
    assert.equal(status, 410);
    assert.doesNotMatch(text, /13912345678/);
  });

  it('follows the same rule among the reports of whole counties', async (t) => {
    const { page, filing, at, leader, bodies, correct } = await publicReport(t, '其他事项照旧。');
    const publish = async (said = {}) => {
      await explainCounty(filing, at, year);
      must(await signOffSum(filing, leader, year, [bodies.county!, bodies.baitang!]));
      must(await publishCountyReport(filing, at, year, said));
    };
    await publish();
    await correct(licences(6543));
    await publish({ formerReadable: true });
    const whole = '/reports/county/2023/whole';
    assert.match((await page(whole)).text, /\/reports\/county\/2023\/whole\/versions\/1"/);
    const { text } = await page(`${whole}/versions/1`);
    assert.match(text, /4321/);
    assert.match(text, /已更正[\s\S]*<a href="\/reports\/county\/2023\/whole">现行的年报<\/a>/);
    await correct(licences(7654));
    await publish();
    assert.doesNotMatch((await page(whole)).text, /versions/);
    for (const number of [1, 2])
      assert.equal((await page(`${whole}/versions/${number}`)).status, 410, String(number));
  });
});
