import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { readMigrations } from '../src/platform/database/migration-files.ts';
import { type Caller, countySite, type Reply, signedInHeaders } from './county-site.ts';

type Answer = Awaited<ReturnType<Caller>>;

describe('a file of somebody else', async () => {
  const site = await countySite({ after });
  const { yunxi, baitang } = site.bodies as Record<string, string>;
  const [clerk, neighbour, colleague] = (await Promise.all(
    ['yunxi-clerk', 'baitang-clerk', 'yunxi-final'].map((name) => site.signedIn(name)),
  )) as [Caller, Caller, Caller];
  const columnOf = async (bodyId: string, username: string): Promise<string> => {
    const leader = await site.signedIn(username);
    const column = { bodyId, name: '工作动态', slug: 'gzdt', kind: 'news' };
    return (await leader('POST', '/api/columns', column)).json.id;
  };
  const columns = {
    [yunxi!]: await columnOf(yunxi!, 'yunxi-final'),
    [baitang!]: await columnOf(baitang!, 'baitang-final'),
  };

  const upload = async (username: string, address: string, content: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([content]), '名单.txt');
    const headers = await signedInHeaders(site.url, username);
    const answer = await fetch(site.url + address, { method: 'POST', headers, body: form });
    assert.equal(answer.status, 200, await answer.clone().text());
    return ((await answer.json()) as Reply)[0].file;
  };
  const entry = (bodyId: string, file: string) => ({
    ...{ bodyId, kind: 'training', on: '2025-05-20', title: `培训${file.slice(0, 9)}` },
    ...{ figures: { hours: '1.5', attendance: 23 }, evidence: [{ file, name: '名单.txt' }] },
  });
  const draft = (bodyId: string, file: string | null) => ({
    ...{ columnId: columns[bodyId], risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05' },
    ...{ title: '名单', summary: '', html: '<p>见附件。</p>', metadata: {} },
    attachments: file
      ? [
          {
            ...{ file, name: '名单.txt', type: 'text/plain', size: 1, kind: 'document' },
            ...{ alternative: '', caption: '' },
          },
        ]
      : [],
  });
  /** What every act that takes a file by its hash answers. */
  const tried = async (caller: Caller, bodyId: string, file: string): Promise<Record<string, Answer>> => {
    const begun = (await caller('POST', '/api/publications', draft(bodyId, null))).json;
    return {
      register: await caller('POST', '/api/registers', entry(bodyId, file)),
      draft: await caller('POST', '/api/publications', draft(bodyId, file)),
      revise: await caller('PUT', `/api/publications/${begun.id}`, {
        ...{ ...draft(bodyId, file), version: begun.version },
      }),
    };
  };
  const opened = async (username: string, file: string) => {
    const headers = await signedInHeaders(site.url, username);
    return fetch(`${site.url}/api/uploads/${file}/${encodeURIComponent('名单.txt')}`, { headers });
  };
  const isTaken = (answers: Record<string, Answer>) =>
    assert.deepEqual(
      Object.entries(answers).map(([act, { status, json }]) => [act, status === 200 ? 200 : json]),
      Object.keys(answers).map((act) => [act, 200]),
    );
  const unknown = 'c'.repeat(64);

  for (const address of ['/api/attachments', '/api/registers/evidence'])
    it(`that came in by ${address} is answered like none, whatever one does with its hash`, async () => {
      const file = await upload('yunxi-clerk', address, `名单 ${address}`);
      const withoutHash = ({ status, json: { requestId: _, ...json } }: Answer) => ({ status, json });
      const answers = await tried(neighbour, baitang!, file);
      for (const [act, answer] of Object.entries(await tried(neighbour, baitang!, unknown))) {
        assert.notEqual(answer.status, 200, act);
        assert.deepEqual(withoutHash(answers[act]!), withoutHash(answer), act);
      }
      const [theirs, nobodys] = [await opened('baitang-clerk', file), await opened('baitang-clerk', unknown)];
      assert.deepEqual([theirs.status, nobodys.status], [404, 404]);
      isTaken(await tried(clerk, yunxi!, file));
      assert.equal((await opened('yunxi-clerk', file)).status, 200);
    });

  it('is taken where it was uploaded or attached for the same body, and by who uploads the same content', async () => {
    const file = await upload('yunxi-clerk', '/api/attachments', '共用的名单');
    assert.equal((await opened('yunxi-final', file)).status, 200);
    assert.equal(
      (await colleague('POST', '/api/publications', draft(yunxi!, file))).json.code,
      'not-permitted',
    );
    const unattached = await tried(neighbour, baitang!, file);
    assert.equal(unattached.register!.json.code, 'evidence-missing');
    assert.equal(await upload('baitang-clerk', '/api/registers/evidence', '共用的名单'), file);
    isTaken(await tried(neighbour, baitang!, file));
  });

  it('is known of the years before it was written down: from who uploaded it and where it was attached', async () => {
    const attached = await upload('yunxi-clerk', '/api/registers/evidence', '从前的签到表');
    assert.equal((await clerk('POST', '/api/registers', entry(yunxi!, attached))).status, 200);
    const loose = await upload('baitang-clerk', '/api/attachments', '从前上传、没有用上');
    const { pool } = site.server.county.database;
    await pool.query('delete from stored_file_owner');
    for (const { name, sql } of await readMigrations())
      if (/-(file|evidence)-owners\.sql$/.test(name)) await pool.query(sql.slice(sql.indexOf('insert into')));
    assert.equal((await opened('yunxi-final', attached)).status, 200, 'as a file of the body');
    assert.equal((await opened('baitang-clerk', loose)).status, 200, 'as a file of who uploaded it');
    assert.equal((await opened('baitang-clerk', attached)).status, 404);
    assert.equal((await opened('baitang-final', loose)).status, 404);
  });
});
