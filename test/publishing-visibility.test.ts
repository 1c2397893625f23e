import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allPassed, type Caller, countySite } from './county-site.ts';

describe('what the public sees of a publication', () => {
  it('is nothing before its release, everything after it, and nothing once it is withdrawn', async (t) => {
    const site = await countySite(t);
    const clerk = await site.signedIn('yunxi-clerk');
    const first = await site.signedIn('yunxi-first');
    const final = await site.signedIn('yunxi-final');

    const column = await final('POST', '/api/columns', {
      ...{ bodyId: site.bodies.yunxi, name: '工作动态', slug: 'gzdt', kind: 'news' },
    });
    assert.equal(column.status, 200, JSON.stringify(column.json));
    const secret = '青禾溪谷春季植树';
    const drafted = await clerk('POST', '/api/publications', {
      ...{ columnId: column.json.id, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05' },
      ...{
        title: `${secret}活动启动`,
        summary: '',
        html: `<p>${secret}五百株。</p>`,
        metadata: {},
        attachments: [],
      },
    });
    assert.equal(drafted.status, 200, JSON.stringify(drafted.json));
    const { id } = drafted.json;
    await seen(site, id, secret, false);

    await acted(clerk, `/api/publications/${id}/submit`, {});
    await seen(site, id, secret, false);
    for (const reviewer of [first, final]) {
      const { json } = await reviewer('GET', `/api/publications/${id}`);
      await acted(reviewer, `/api/publications/${id}/review`, {
        ...{ revision: json.workingRevision, results: allPassed },
      });
      await seen(site, id, secret, false);
    }
    await acted(clerk, `/api/publications/${id}/release`, { at: null });
    await seen(site, id, secret, true);

    await acted(final, `/api/publications/${id}/withdraw`, { kind: 'in-error', reason: '重复发布' });
    await seen(site, id, secret, false);
  });

  it('never comes to the staff of another body', async (t) => {
    const site = await countySite(t);
    const clerk = await site.signedIn('yunxi-clerk');
    const final = await site.signedIn('yunxi-final');
    const other = await site.signedIn('baitang-clerk');
    const column = await final('POST', '/api/columns', {
      ...{ bodyId: site.bodies.yunxi, name: '工作动态', slug: 'gzdt', kind: 'news' },
    });
    const { json } = await clerk('POST', '/api/publications', {
      ...{ columnId: column.json.id, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05' },
      ...{ title: '只有本镇看得到的草稿', summary: '', html: '<p>草稿</p>', metadata: {}, attachments: [] },
    });
    assert.equal((await other('GET', `/api/publications/${json.id}`)).json.code, 'publication-unknown');
    assert.deepEqual((await other('GET', '/api/publications')).json.lines, []);
    const tried = await other('POST', `/api/publications/${json.id}/submit`, { version: 1 });
    assert.equal(tried.json.code, 'publication-unknown');
    assert.equal((await fetch(`${site.url}/api/publications/${json.id}`)).status, 401);
  });
});

async function acted(caller: Caller, path: string, body: object): Promise<void> {
  const id = path.split('/')[3]!;
  const { json } = await caller('GET', `/api/publications/${id}`);
  const { status, json: reply } = await caller('POST', path, { ...body, version: json.version });
  assert.equal(status, 200, `${path}: ${JSON.stringify(reply)}`);
}

/** Every way on which the public could come upon it. */
async function seen(
  site: Awaited<ReturnType<typeof countySite>>,
  id: string,
  secret: string,
  visible: boolean,
): Promise<void> {
  const exits = [
    ...['/', '/b/yunxi/', '/b/yunxi/c/gzdt/', '/latest/news', `/a/${id}`, `/a/${id}/print`],
    ...[
      `/search?q=${encodeURIComponent('植树')}`,
      '/feed.xml',
      '/b/yunxi/feed.xml',
      '/b/yunxi/c/gzdt/feed.xml',
    ],
    ...['/sitemap.xml', '/data/publications.json', '/data/publications.csv'],
  ];
  for (const exit of exits) {
    const { text } = await site.page(exit);
    // Highlighting parts the words of a hit; the map holds the address only.
    const holds =
      text.replace(/<\/?mark>/g, '').includes(secret) || (exit === '/sitemap.xml' && text.includes(id));
    assert.equal(holds, visible, exit);
  }
}
