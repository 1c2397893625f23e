import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { createHttpServer, createMetrics, type Route, route } from '../platform/index.ts';
import { bodiesContracts } from './contract.ts';
import { openCounty } from './county.fixture.ts';
import { bodiesRoutes, type Grants, noGrants } from './index.ts';

const csrf = contract({
  ...{ method: 'GET', path: '/api/csrf', reply: z.object({ token: z.string() }), summary: '令牌' },
});

describe('bodies over HTTP', async () => {
  const county = await openCounty();
  const { bodies, by, id, person, today } = county;
  const token = (key: string) => `token-of-${key}-`.padEnd(24, '0');
  const keys = ['root', 'clerk', 'other', 'watch', 'guide'];
  const csrfRoute: Route<Grants> = route(csrf, async (_, { credentials }) => ({
    token: credentials.csrfToken(),
  }));
  const app = await createHttpServer<Grants>({
    ...{ clock: county.clock, secure: false, newId: county.newId, nobody: noGrants },
    ...{ metrics: createMetrics(), ready: async () => [], log: { level: 'silent' } },
    routes: [...bodiesRoutes(bodies), csrfRoute],
    identify: async (held) => {
      const key = keys.find((one) => token(one) === held);
      if (key === undefined) return null;
      const grants = await bodies.grantsOf(person(key), today());
      return { actor: by(key).actor, grants, passwordMustChange: false };
    },
  });
  after(async () => {
    await app.close();
    await county.database.close();
  });

  const get = async (key: string, url: string) => {
    const reply = await app.inject({ url, headers: { cookie: `gongkai=${token(key)}` } });
    return { status: reply.statusCode, value: reply.body === '' ? undefined : reply.json() };
  };
  const post = async (key: string, url: string, payload: object) => {
    const { value } = await get(key, csrf.path);
    const headers = { cookie: `gongkai=${token(key)}`, 'x-csrf-token': value.token };
    const reply = await app.inject({ method: 'POST', url, payload, headers });
    return { status: reply.statusCode, value: reply.body === '' ? undefined : reply.json() };
  };

  test('every contract has its address, and nobody gets in without signing in', async () => {
    const routes = bodiesRoutes(bodies);
    assert.deepEqual(
      routes.map(({ contract: { path } }) => path).sort(),
      Object.values(bodiesContracts)
        .map(({ path }) => path)
        .sort(),
    );
    for (const {
      contract: { method, path },
    } of routes) {
      const url = path.replace(':bodyId', id('water'));
      const { statusCode } = await app.inject({ method, url });
      assert.ok([401, 403].includes(statusCode), `${method} ${path}: ${statusCode}`);
    }
  });

  test('the tree, one body and one’s own roles are shown', async () => {
    const tree = await get('clerk', '/api/bodies?on=2020-01-01');
    assert.deepEqual([tree.status, tree.value.bodies.length, tree.value.on], [200, 6, '2020-01-01']);
    assert.equal((await get('clerk', '/api/bodies?on=2020-02-30')).status, 400);
    const { value } = await get('clerk', `/api/bodies/${id('qingshui')}`);
    assert.equal(value.body.name, '清水镇人民政府');
    assert.equal(value.contact.phone, '0999-1234567');
    assert.deepEqual([value.posts.length, value.groups[0].members.length, value.history.length], [3, 3, 1]);
    assert.ok(value.mayDo.includes('setContact') && !value.mayDo.includes('renameBody'));
    const mine = await get('clerk', '/api/my-roles');
    assert.deepEqual(
      mine.value.roles.map((one: { role: string; bodyName: string }) => [one.role, one.bodyName]),
      [['clerk', '清水镇人民政府']],
    );
    assert.equal((await get('clerk', `/api/bodies/${county.newId()}`)).value.code, 'not-found');
  });

  test('who holds which role is shown to colleagues and supervisors only', async () => {
    const roles = `/api/bodies/${id('qingshui')}/roles`;
    for (const key of ['root', 'clerk', 'watch', 'guide'])
      assert.equal((await get(key, roles)).value.roles.length, 3, key);
    assert.equal((await get('other', roles)).value.code, 'not-permitted');
  });

  test('an act is carried out, refused with its reason, or found badly filled in', async () => {
    const rename = bodiesContracts.renameBody.path;
    const wanted = { bodyId: id('water'), on: '2026-04-01', name: '云溪县水务局' };
    const refused = await post('clerk', rename, wanted);
    assert.deepEqual([refused.status, refused.value.code], [403, 'not-permitted']);
    const wrong = await post('root', rename, { ...wanted, on: '四月', slug: 'A' });
    assert.deepEqual(
      [wrong.status, wrong.value.fields.map((field: { path: string }) => field.path).sort()],
      [400, ['on', 'slug']],
    );
    assert.equal((await post('root', rename, wanted)).status, 204);
    const tree = await get('clerk', '/api/bodies?on=2026-04-01');
    assert.ok(tree.value.bodies.some(({ name }: { name: string }) => name === '云溪县水务局'));
    const employ = { bodyId: id('water'), name: ' 水九 ', title: '局长', since: '2026-03-02', phone: '' };
    const employed = await post('root', bodiesContracts.employPerson.path, employ);
    assert.equal(employed.status, 200);
    const contact = await post('root', bodiesContracts.readPersonContact.path, {
      personId: employed.value.personId,
    });
    assert.deepEqual([contact.value.name, contact.value.phone], ['水九', null]);
    const again = await post('root', bodiesContracts.setCodes.path, { bodyId: id('water'), code: '1' });
    assert.deepEqual([again.status, again.value.code, again.value.field], [409, 'code-wrong', 'code']);
  });
});
