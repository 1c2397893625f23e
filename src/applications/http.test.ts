import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { z } from 'zod';
import { testDatabase } from '../../test/database.ts';
import { bodyTree, type Grants, noGrants, type PublicBody, type Role } from '../bodies/index.ts';
import { day, publishedCalendar } from '../law/index.ts';
import { contract } from '../platform/contract.ts';
import {
  createHttpServer,
  createMetrics,
  fixedClock,
  idMaker,
  type Route,
  route,
  sealWith,
} from '../platform/index.ts';
import { decidedOn } from './acts.fixture.ts';
import { applicationContracts } from './contract.ts';
import { applicationRoutes } from './http.ts';
import { fullContent } from './letters/letter-content.fixture.ts';
import type { ApplicationTools, Tables } from './tools.ts';

const csrf = contract({
  ...{ method: 'GET', path: '/api/csrf', reply: z.object({ token: z.string() }), summary: '令牌' },
});

describe('applications over HTTP', async () => {
  const { db } = await testDatabase<Tables>();
  const clock = fixedClock('2026-03-02T09:00:00+08:00');
  const newId = idMaker(clock);
  const bodyId = newId();
  const body = { id: bodyId, parentId: null, name: '清水镇人民政府', shortName: '清水镇' } as PublicBody;
  const tree = bodyTree(day('2026-03-02'), [body]);
  const tools: ApplicationTools = {
    ...{ db, clock, newId, calendar: publishedCalendar, structureOn: async () => tree },
    seal: sealWith([Buffer.alloc(32, 7)]),
  };
  await db
    .insertInto('public_body' as never)
    .values({ id: bodyId } as never)
    .execute();
  const staff: Readonly<Record<string, readonly Role[]>> = {
    clerk: ['clerk'],
    reviewer: ['first-reviewer'],
    head: ['final-approver'],
    stranger: [],
  };
  const people = Object.fromEntries(Object.keys(staff).map((name) => [name, newId()]));
  const token = (key: string) => `token-of-${key}-`.padEnd(24, '0');
  const csrfRoute: Route<Grants> = route(csrf, async (_, { credentials }) => ({
    token: credentials.csrfToken(),
  }));
  const routes = applicationRoutes(tools, () => Promise.reject(new Error('no typesetter')));
  const app = await createHttpServer<Grants>({
    ...{ clock, secure: false, newId, nobody: noGrants },
    ...{ metrics: createMetrics(), ready: async () => [], log: { level: 'silent' } },
    routes: [...routes, csrfRoute],
    identify: async (held) => {
      const name = Object.keys(staff).find((one) => token(one) === held);
      if (name === undefined) return null;
      const personId = people[name]!;
      return {
        actor: { kind: 'person', accountId: personId, personId, name },
        grants: staff[name]!.map((role) => ({ role, bodyId, onBehalfOf: null })),
        passwordMustChange: false,
      };
    },
  });
  after(() => app.close());

  const get = async (key: string, url: string) => {
    const reply = await app.inject({ url, headers: { cookie: `gongkai=${token(key)}` } });
    return { status: reply.statusCode, bytes: reply.rawPayload, value: jsonOf(reply.body) };
  };
  const post = async (key: string, url: string, payload: object) => {
    const { value } = await get(key, csrf.path);
    const headers = { cookie: `gongkai=${token(key)}`, 'x-csrf-token': value.token };
    const reply = await app.inject({ method: 'POST', url, payload, headers });
    return { status: reply.statusCode, value: jsonOf(reply.body) };
  };
  const jsonOf = (text: string) =>
    text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined;
  const arrival = {
    ...{ channel: 'in-person', submittedOn: '2026-03-02', signedOn: null, confirmedOn: null },
    ...{
      bodyId,
      kind: 'information',
      column: 'naturalPerson',
      description: '征地补偿标准',
      evidence: '当面提交',
    },
    ...{ provision: { form: 'paper', way: 'post' }, key: 'counter-0000000001' },
    applicant: { name: '测甲', idKind: 'resident-card', idNumber: '990000198808171230', phone: '000' },
  };

  it('has an address for every contract, and lets nobody in without signing in', async () => {
    const paths = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path).sort();
    assert.deepEqual(paths(routes.map((one) => one.contract)), paths(Object.values(applicationContracts)));
    for (const {
      contract: { method, path },
    } of routes.filter(({ options }) => options.access !== 'public')) {
      const url = path.replace(':format', 'docx').replace(/:\w+/g, newId());
      const reply = await app.inject(method === 'POST' ? { method, url, payload: {} } : { url });
      assert.ok(
        reply.statusCode === 401 || reply.statusCode === 403,
        `${method} ${path} ${reply.statusCode}`,
      );
    }
  });

  it('handles an application from the counter to its letter', async () => {
    assert.equal((await post('stranger', '/api/applications', arrival)).status, 403);
    assert.equal((await post('clerk', '/api/applications', { ...arrival, applicant: {} })).status, 400);
    const { status, value } = await post('clerk', '/api/applications', arrival);
    assert.deepEqual([status, value.state], [200, 'received']);
    const url = `/api/applications/${value.id}`;
    let version = 1;
    const acting = async (who: string, act: string, input: object = {}) => {
      const reply = await post(who, `${url}/acts`, {
        act,
        input,
        version,
        key: `${act}-${version}-${'0'.repeat(16)}`,
      });
      version = reply.value?.version ?? version;
      return [reply.status, reply.value.state ?? reply.value.code];
    };
    assert.deepEqual(await acting('clerk', 'register', { column: 'nobody' }), [400, 'invalid']);
    assert.deepEqual(await acting('clerk', 'register', { column: 'naturalPerson' }), [200, 'processing']);
    assert.deepEqual(await acting('clerk', 'extend', { workdays: 5, reasons: '检索' }), [
      403,
      'not-permitted',
    ]);
    const letter = {
      kind: 'decision',
      dated: '2026-03-02',
      content: { ...fullContent, applicant: undefined },
    };
    assert.equal((await post('clerk', `${url}/letters`, letter)).value.code, 'reply-not-drafted');
    const who = { 'draft-reply': 'clerk', 'review-reply': 'reviewer', decide: 'head' } as const;
    for (const [act, , input = {}] of decidedOn('2026-03-02', 'denied.internalAffairs'))
      assert.equal((await acting(who[act], act, input))[0], 200, act);
    const made = await post('clerk', `${url}/letters`, letter);
    assert.equal(made.value.letter.number, '清水镇公复〔2026〕1号');
    assert.match(made.value.letter.paragraphs.at(-1), /先向云溪县人民政府申请行政复议/);
    assert.equal(made.value.letter.addressee, '测甲：');
    const file = await get('clerk', `${url}/letters/${made.value.id}/docx`);
    assert.equal(file.bytes.subarray(0, 2).toString(), 'PK');
    assert.equal((await get('stranger', `${url}/letters/${made.value.id}/docx`)).status, 409);
    const opened = await get('head', url);
    assert.deepEqual(
      [opened.value.letters.length, opened.value.clock.due, opened.value.acts.length],
      [1, '2026-03-30', 7],
    );
    assert.equal((await get('clerk', '/api/applications')).value[0].id, value.id);
    const tally = await get('clerk', `/api/applications/tally?body=${bodyId}&year=2026`);
    assert.deepEqual(tally.value.behind['applications/denied.internalAffairs/naturalPerson'], [value.id]);
  });
});
