import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { audited } from '../src/server/audited.ts';
import { type Caller, countySite, signedInHeaders } from './county-site.ts';

describe('the audit log of a body', () => {
  it('shows who did what, to those who may see it, and records that they looked', async (t) => {
    const site = await countySite(t);
    const { bodies, server } = site;
    const { county } = server;
    const admin = await site.signedIn('admin');
    const people = (await admin('GET', `/api/bodies/${bodies.yunxi}`)).json.posts;
    const auditor = people.find(({ personName }: { personName: string }) => personName === '测小终');
    const granted = await admin('POST', '/api/bodies/grant-role', {
      ...{ personId: auditor.personId, bodyId: bodies.county, role: 'auditor', since: county.clock.today() },
    });
    assert.equal(granted.status, 200);
    const final = await site.signedIn('yunxi-final');
    for (const [slug, bodyId] of Object.entries({ yunxi: bodies.yunxi, baitang: bodies.baitang }))
      await (await site.signedIn(`${slug}-final`))('POST', '/api/columns', {
        ...{ bodyId, name: `${slug}栏目`, slug: 'lanmu', kind: 'news' },
      });

    const read = async (caller: Caller, query = '', bodyId = bodies.yunxi) =>
      caller('GET', `/api/bodies/${bodyId}/audit${query}`);
    assert.equal((await read(await site.signedIn('yunxi-clerk'))).json.code, 'not-permitted');

    const { entries, count } = (await read(final)).json;
    assert.equal(count, entries.length);
    const opened = entries.filter(({ action }: { action: string }) => action === '开设栏目');
    assert.deepEqual(
      opened.map(({ who, kindLabel, called }: Record<string, string>) => [who, kindLabel, called]),
      [['yunxi-final', '栏目', 'yunxi栏目']],
    );
    // Newest first; signing in counts for the body of whoever did.
    assert.ok(entries.every(({ seq }: { seq: number }, at: number) => at === 0 || seq < entries[at - 1].seq));
    assert.ok(
      entries.some(({ action, who }: Record<string, string>) => action === '登录' && who === 'yunxi-final'),
    );

    const whole = (await read(final, '?below=yes&kind=publish_column', bodies.county)).json;
    assert.equal(whole.count, 2);
    assert.equal(
      (await read(final, '?below=yes&kind=publish_column&who=baitang', bodies.county)).json.count,
      1,
    );
    assert.equal((await read(final, '?to=2020-01-01')).json.count, 0);
    const looked = (await read(final, '?kind=audit')).json.entries;
    assert.deepEqual(looked[0].new, { page: 1, kind: 'audit' });
    assert.equal(looked.length, 3);

    const headers = await signedInHeaders(site.url, 'yunxi-final');
    const table = `${site.url}/api/bodies/${bodies.yunxi}/audit.csv`;
    const csv = await (await fetch(`${table}?kind=publish_column`, { headers })).text();
    assert.match(csv, /^\ufeff?序号,时间,办理人,事项,对象/);
    assert.match(csv, /yunxi-final,开设栏目,栏目,yunxi栏目,/);
    assert.equal((await fetch(table)).status, 401);
  });

  it('has a Chinese word for everything that the program can write down', () => {
    const folder = fileURLToPath(new URL('../src/', import.meta.url));
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(path))
      .map((path) => readFileSync(join(folder, path), 'utf8'));
    const words = (pattern: RegExp) => [
      ...new Set(written.flatMap((text) => [...text.matchAll(pattern)].map(([, word]) => word!))),
    ];
    const actions = words(/\baction: '([a-z-]+\.[a-z-]+)'/g);
    const kinds = words(/\bobjectKind: '([a-z_-]+)'/g);
    assert.ok(actions.length > 10 && kinds.length > 10);
    assert.deepEqual(
      actions.filter((action) => !audited.actions[action]),
      [],
    );
    assert.deepEqual(
      kinds.filter((kind) => !(audited.kinds[kind] ?? audited.otherKinds[kind])),
      [],
    );
  });

  it('has a Chinese word for everything that was ever done in a county', async (t) => {
    const site = await countySite(t);
    const rows = await site.server.county.db
      .selectFrom('audit_log')
      .select(['action', 'object_kind'])
      .distinct()
      .execute();
    for (const { action, object_kind } of rows) {
      assert.ok(audited.actions[action], action);
      assert.ok(audited.kinds[object_kind] ?? audited.otherKinds[object_kind], object_kind);
    }
  });
});
