import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startServer } from '../src/server/index.ts';
import { allPassed, countySite } from './county-site.ts';

describe('two servers that share one database', () => {
  it('show a release, and its withdrawal, at once on the other', async (t) => {
    const site = await countySite(t);
    const other = await startServer({ ...site.settings, port: 0 });
    t.after(() => other.close());
    const clerk = await site.signedIn('yunxi-clerk');
    const first = await site.signedIn('yunxi-first');
    const final = await site.signedIn('yunxi-final');
    const column = await final('POST', '/api/columns', {
      ...{ bodyId: site.bodies.yunxi, name: '通知公告', slug: 'tzgg', kind: 'notice' },
    });
    const listed = async () =>
      (await (await fetch(`${other.url}/b/yunxi/c/tzgg/`)).text()).includes('停水通知');

    for (let round = 0; round < 5; round += 1) {
      assert.equal(await listed(), false, `before release ${round}`);
      const { json } = await clerk('POST', '/api/publications', {
        ...{ columnId: column.json.id, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05' },
        ...{ title: '停水通知', summary: '', html: '<p>检修</p>', metadata: {}, attachments: [] },
      });
      const version = async () => (await clerk('GET', `/api/publications/${json.id}`)).json;
      const act = async (caller: typeof clerk, name: string, body: object) => {
        const reply = await caller('POST', `/api/publications/${json.id}/${name}`, {
          ...body,
          version: (await version()).version,
        });
        assert.equal(reply.status, 200, JSON.stringify(reply.json));
      };
      await act(clerk, 'submit', {});
      for (const reviewer of [first, final])
        await act(reviewer, 'review', {
          revision: (await version()).workingRevision,
          results: allPassed,
        });
      await act(clerk, 'release', { at: null });
      assert.equal(await listed(), true, `after release ${round}`);
      await act(final, 'withdraw', { kind: 'in-error', reason: '误发' });
      assert.equal(await listed(), false, `after withdrawal ${round}`);
    }
  });
});
