import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alreadyPublic } from '../src/portal/applying/already-public.ts';
import { released } from '../src/publishing/index.ts';
import { countySite } from './county-site.ts';
import { fillPortalCounty } from './portal-county.ts';

describe('what is shown as public already while somebody applies', () => {
  it('holds every publication that is asked for in the words of an application, and nothing far from it', async (t) => {
    const site = await countySite(t);
    await fillPortalCounty(site.server.county, site.bodies);
    const { portal, clock } = site.server.county;
    const near = (text: string) => alreadyPublic(portal, text, null, clock.today());
    const missed: string[] = [];
    const times: number[] = [];
    const all = await released.releasedAddresses(portal.db, { page: 1, size: 1000 });
    for (const { id } of all) {
      const article = await released.releasedArticle(portal.db, id);
      if (!article) continue;
      const asked = `请公开${article.title.replace(/^.{2,8}?人民政府(关于)?/, '')}的有关情况`;
      const start = performance.now();
      const hits = await near(asked);
      times.push(performance.now() - start);
      if (!hits.some(({ title }) => title === article.title)) missed.push(article.title);
    }
    const median = times.toSorted((one, other) => one - other)[times.length >> 1]!;
    t.diagnostic(`${times.length - missed.length} of ${times.length} found, median ${median.toFixed(1)} ms`);
    assert.ok(times.length > 100);
    assert.deepEqual(missed, []);
    for (const far of [
      '2025年村级公路养护经费的使用情况',
      '某小区物业收费标准审批文件',
      '公务接待费用明细',
      '申请公开',
    ])
      assert.deepEqual(await near(far), []);
  });
});
