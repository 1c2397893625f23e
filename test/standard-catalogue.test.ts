import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countySite } from './county-site.ts';

describe('the standard catalogue over HTTP', () => {
  it('given a chosen field with a column, when the public opens the catalogue, then it finds both', async (t) => {
    const site = await countySite(t);
    const { yunxi } = site.bodies;
    const final = await site.signedIn('yunxi-final');
    const clerk = await site.signedIn('yunxi-clerk');
    const choice = { bodyId: yunxi, field: 'elderly-care' };
    const catalogue = async () => JSON.stringify(await site.page('/b/yunxi/catalogue/'));
    assert.equal((await catalogue()).includes('养老服务'), false);

    assert.equal((await clerk('POST', '/api/catalogue-fields', choice)).status, 403);
    assert.equal((await final('POST', '/api/catalogue-fields', choice)).status, 200);
    const { json: desk } = await clerk('GET', `/api/workbench/gaps?body=${yunxi}`);
    assert.ok(desk.gaps.some(({ sentence }: { sentence: string }) => sentence.includes('养老服务')));

    const column = { bodyId: yunxi, name: '养老', slug: 'ylfw', kind: 'catalogue-item' };
    const { json: opened } = await final('POST', '/api/columns', column);
    const change = { name: '敬老养老', catalogueItem: 'elderly-care', updateWithinDays: 90 };
    const path = `/api/columns/${opened.id}/arrange`;
    assert.equal((await clerk('POST', path, change)).status, 403);
    assert.equal((await final('POST', path, { name: ' ' })).status, 400);
    assert.equal((await final('POST', path, change)).status, 200);

    const { json: fields } = await clerk('GET', `/api/catalogue-fields?body=${yunxi}`);
    assert.equal(fields.fields.length, 26);
    assert.equal(fields.coverage, '0/1 项已有内容');
    const shown = await catalogue();
    for (const words of ['养老服务', '/b/yunxi/c/ylfw/', '敬老养老', '0/1 项已有内容'])
      assert.ok(shown.includes(words), words);

    assert.equal((await final('POST', '/api/catalogue-fields/end', choice)).status, 200);
    assert.equal((await catalogue()).includes('养老服务'), false);
    const { json: items } = await clerk('GET', `/api/catalogue-items?body=${yunxi}`);
    assert.ok(items.some(({ id }: { id: string }) => id === 'elderly-care'));
  });
});
