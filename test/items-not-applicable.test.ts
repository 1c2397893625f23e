import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countySite } from './county-site.ts';

describe('items of the law that lie outside the duties of a body', () => {
  it('given a township, when it declares an item not applicable, then nobody misses it any more', async (t) => {
    const site = await countySite(t);
    const { yunxi, baitang } = site.bodies as Readonly<Record<string, string>>;
    const final = await site.signedIn('yunxi-final');
    const clerk = await site.signedIn('yunxi-clerk');
    const gaps = '/api/catalogue-items/not-applicable';
    const missing = async () => {
      const { json } = await final('GET', `/api/workbench/gaps?body=${yunxi}`);
      return (json.gaps as { item: string | null }[]).flatMap(({ item }) => item ?? []);
    };
    const catalogue = async () => JSON.stringify(await site.page('/b/yunxi/catalogue/'));
    const declared = { bodyIds: [yunxi], item: 'art20-14', reason: '公务员由县里统一招录' };
    const asked = (page: string) => Number(/\d\/(\d+) 项已有内容/.exec(page)?.[1]);
    const all = asked(await catalogue());
    const before = await missing();
    assert.ok(before.includes('art20-14'));

    assert.equal((await clerk('POST', gaps, declared)).status, 403);
    assert.equal((await final('POST', gaps, { ...declared, bodyIds: [yunxi, baitang] })).status, 403);
    assert.equal((await final('POST', gaps, { ...declared, reason: ' ' })).status, 400);
    const always = await final('POST', gaps, { ...declared, item: 'art20-02' });
    assert.equal(always.json.code, 'item-of-every-body');
    assert.deepEqual(await missing(), before);

    assert.deepEqual((await final('POST', gaps, declared)).json, { bodies: 1 });
    assert.deepEqual((await final('POST', gaps, { ...declared, reason: '另一个' })).json, { bodies: 0 });
    assert.deepEqual(
      await missing(),
      before.filter((item) => item !== 'art20-14'),
    );
    const { json: listed } = await clerk('GET', `${gaps}?body=${yunxi}`);
    assert.deepEqual(
      listed.map(({ id, reason }: { id: string; reason: string }) => [id, reason]),
      [['art20-14', '公务员由县里统一招录']],
    );
    const shown = await catalogue();
    for (const words of ['不涉及的事项', '公务员由县里统一招录']) assert.ok(shown.includes(words), words);
    assert.equal(asked(shown), all - 1);

    assert.deepEqual((await final('POST', `${gaps}/revoke`, declared)).json, { bodies: 1 });
    assert.deepEqual(await missing(), before);
    assert.equal((await catalogue()).includes('不涉及的事项'), false);
  });

  it('given the county, when it declares for several bodies, then all of them or none have it', async (t) => {
    const site = await countySite(t);
    const { yunxi, baitang } = site.bodies as Readonly<Record<string, string>>;
    const { db } = site.server.county;
    const role = { role: 'county-supervisor' } as const;
    await db.updateTable('role_grant').set(role).where('body_id', '=', site.bodies.county!).execute();
    const supervisor = await site.signedIn('admin');
    const final = await site.signedIn('yunxi-final');
    const path = '/api/catalogue-items/not-applicable';
    const column = { bodyId: yunxi, name: '统计', slug: 'tjxx', kind: 'catalogue-item' };
    await final('POST', '/api/columns', { ...column, catalogueItem: 'art20-04' });
    const both = { bodyIds: [yunxi, baitang], reason: '由县统计局统一公开' };
    const carried = await supervisor('POST', path, { ...both, item: 'art20-04' });
    assert.equal(carried.json.code, 'item-carried');
    assert.deepEqual((await supervisor('GET', `${path}?body=${baitang}`)).json, []);
    assert.deepEqual((await supervisor('POST', path, { ...both, item: 'art20-13' })).json, { bodies: 2 });
    assert.equal((await supervisor('GET', `${path}?body=${baitang}`)).json.length, 1);
  });

  it('given a reviewer who may open no column, when the workbench is read, then it lists no gaps', async (t) => {
    const site = await countySite(t);
    const gapsFor = async (name: string) =>
      (await (await site.signedIn(name))('GET', '/api/workbench/gaps')).json.gaps;
    assert.deepEqual(await gapsFor('yunxi-first'), []);
    assert.notDeepEqual(await gapsFor('yunxi-clerk'), []);
    assert.notDeepEqual(await gapsFor('yunxi-final'), []);
  });
});
