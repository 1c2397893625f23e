import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countySite } from './county-site.ts';

const applicant = {
  ...{ body: 'yunxi', column: 'naturalPerson', name: '测小民', idKind: 'other', idNumber: '测-0001' },
  ...{ phone: '000-0000000', description: '2025年村级公路养护经费的使用情况', form: 'paper', way: 'post' },
};

describe('applying on the public site', () => {
  it('gives a code, leads with it to where the application stands, and takes a repetition for the same', async (t) => {
    const site = await countySite(t);
    const post = (path: string, fields: Record<string, string>) =>
      fetch(site.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.url },
        body: new URLSearchParams(fields),
      });
    const { text } = await site.page('/apply');
    const key = /name="key" value="([^"]+)"/.exec(text)![1]!;

    const incomplete = await post('/apply', { ...applicant, key, description: ' ' });
    assert.equal(incomplete.status, 422);
    assert.match(await incomplete.text(), /请写明需要的政府信息/);

    const codes = [];
    for (const _again of [1, 2]) {
      const taken = await (await post('/apply', { ...applicant, key })).text();
      codes.push(/<strong class="code">([^<]+)</.exec(taken)![1]!);
    }
    assert.equal(codes[0], codes[1]);

    const followed = await (await post('/follow', { code: codes[0]! })).text();
    assert.match(followed, /待确认收到/);
    assert.match(followed, /村级公路养护/);
    assert.doesNotMatch(followed, /测小民|测-0001/);
    const wrong = await post('/follow', { code: 'AAAA-BBBB' });
    assert.equal(wrong.status, 404);
    assert.doesNotMatch(await wrong.text(), /村级公路/);
  });
});
