import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CountySite, countySite } from './county-site.ts';

describe('the statistics of applications on the public site', () => {
  const cleaning: (() => Promise<void>)[] = [];
  let site: CountySite;
  let year: string;
  before(async () => {
    site = await countySite({ after: (clean) => cleaning.unshift(clean) });
    year = String(Number(site.server.county.clock.today().slice(0, 4)) - 1);
    const clerk = await site.signedIn('yunxi-clerk');
    for (let n = 0; n < 3; n += 1) {
      const received = await clerk('POST', '/api/applications', {
        ...{ bodyId: site.bodies.yunxi, kind: 'information', column: 'naturalPerson', channel: 'in-person' },
        ...{
          description: `清单${n}`,
          provision: { form: 'paper', way: 'post' },
          key: `statistics-${n}-1234`,
        },
        applicant: { name: '测申请', idKind: 'other', idNumber: `CESHI-${n}`, phone: '00000000000' },
        ...{ submittedOn: `${year}-05-1${n}`, signedOn: null, confirmedOn: null, evidence: '窗口当面提交' },
      });
      assert.equal(received.status, 200, JSON.stringify(received.json));
    }
  });
  after(async () => {
    for (const clean of cleaning) await clean();
  });

  it('keep small numbers back, on the page and in the data alike', async () => {
    const { status, text } = await site.page(`/b/yunxi/applications/?year=${year}`);
    assert.equal(status, 200);
    assert.match(text, /年全年（截至[^）]+）收到政府信息公开申请 <strong>1至4<\/strong> 件/);
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

  it('tell quarters by fixed bounds, none and few alike', async () => {
    for (const quarter of ['q1', 'q2']) {
      const { text } = await site.page(`/b/yunxi/applications/?year=${year}&period=${quarter}`);
      assert.match(text, /收到政府信息公开申请 <strong>不足5<\/strong> 件/);
      assert.match(text, /aria-current="page">第[一二]季度/);
      assert.match(
        (await site.page(`/b/yunxi/applications/${year}-${quarter}.csv`)).text,
        /received,收到申请,,0,4/,
      );
    }
    const asked = `/api/public/application-statistics?body=${site.bodies.yunxi}&year=${Number(year) + 1}`;
    const running = await fetch(`${site.url}${asked}`);
    assert.equal((await running.json()).code, 'period-running');
  });

  it('have an address for each year and none for others', async () => {
    for (const [path, status] of [
      ['', 200],
      ['?year=2019', 200],
      ['?year=2019&period=half', 200],
      ['?year=2019&period=may', 404],
      ['2019-half.json', 200],
      ['2019-may.json', 404],
      ['2019.csv', 200],
      ['?year=2018', 404],
      [`?year=${Number(year) + 1}&period=year`, 404],
      [`?year=${Number(year) + 2}`, 404],
      ['?year=x', 404],
      ['2018.json', 404],
      [`${year}.xml`, 404],
    ] as const)
      assert.equal((await site.page(`/b/yunxi/applications/${path}`)).status, status, path);
    assert.equal((await site.page('/b/nobody/applications/')).status, 404);
  });
});
