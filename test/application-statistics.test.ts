import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { applyOnline, invented } from './apply-online.ts';
import { type CountySite, countySite } from './county-site.ts';

describe('the statistics of applications on the public site', () => {
  const cleaning: (() => Promise<void>)[] = [];
  let site: CountySite;
  let year: string;
  before(async () => {
    site = await countySite({ after: (clean) => cleaning.unshift(clean) });
    year = site.server.county.clock.today().slice(0, 4);
    const clerk = await site.signedIn('yunxi-clerk');
    for (let n = 0; n < 3; n += 1) await applyOnline(site.url, { ...invented, description: `清单${n}` });
    for (const { id, version } of (await clerk('GET', '/api/applications')).json) {
      const body = { act: 'confirm-receipt', input: { evidence: '电话' }, version, key: `confirm-${id}` };
      assert.equal((await clerk('POST', `/api/applications/${id}/acts`, body)).status, 200);
    }
  });
  after(async () => {
    for (const clean of cleaning) await clean();
  });

  it('keep small numbers back, on the page and in the data alike', async () => {
    const { status, text } = await site.page('/b/yunxi/applications/');
    assert.equal(status, 200);
    assert.match(text, /收到政府信息公开申请 <strong>1至4<\/strong> 件/);
    assert.match(text, /<svg[^>]+role="img"/);
    assert.match(text, /<th scope="row">予以公开<\/th><td class="number">0<\/td>/);
    const json = JSON.parse((await site.page(`/b/yunxi/applications/${year}.json`)).text);
    const received = json.rows.find(({ id }: { id: string }) => id === 'received');
    assert.deepEqual(received, { id: 'received', name: '收到申请', exact: null, from: 1, to: 4 });
    assert.deepEqual(
      json.fields.map(({ name }: { name: string }) => name),
      ['id', 'name', 'exact', 'from', 'to'],
    );
    const csv = (await site.page(`/b/yunxi/applications/${year}.csv`)).text;
    assert.match(csv, /received,收到申请,,1,4/);
  });

  it('have an address for each year and none for others', async () => {
    for (const [path, status] of [
      ['?year=2019', 200],
      ['2019.csv', 200],
      ['?year=2018', 404],
      [`?year=${Number(year) + 1}`, 404],
      ['?year=x', 404],
      ['2018.json', 404],
      [`${year}.xml`, 404],
    ] as const)
      assert.equal((await site.page(`/b/yunxi/applications/${path}`)).status, status, path);
    assert.equal((await site.page('/b/nobody/applications/')).status, 404);
  });
});
