import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { startFakeIssuer } from '../../../test/fake-issuer.ts';
import { actNow } from '../act.ts';
import { fixedClock } from '../clock.ts';
import { createHttpServer } from '../http/create-http-server.ts';
import type { Identity } from '../http/guard.ts';
import { idMaker } from '../ids.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { sealWith } from '../secrets/seal.ts';
import { createAccounts } from './accounts.ts';
import { accountRoutes } from './http.ts';
import { createPasswordHashing } from './password-hash.ts';
import type { AccountTables } from './tables.ts';

/** A browser: keeps cookies and repeats the token it was given. */
class Browser {
  readonly cookies = new Map<string, string>();
  csrfToken = '';
  lastCookies: string[] = [];
  private readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  async call(method: string, path: string, body?: unknown) {
    const reply = await fetch(this.address + path, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        ...(method === 'GET' ? {} : { 'x-csrf-token': this.csrfToken }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    this.lastCookies = reply.headers.getSetCookie();
    for (const cookie of this.lastCookies) {
      const [, name, kept] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (kept === '') this.cookies.delete(name!);
      else this.cookies.set(name!, kept!);
    }
    const text = await reply.text();
    const json = text === '' ? undefined : JSON.parse(text);
    if (json?.csrfToken) this.csrfToken = json.csrfToken;
    return { status: reply.status, json, location: reply.headers.get('location') };
  }
}

describe('signing in over HTTP', async () => {
  const { db } = await testDatabase<AccountTables>(undefined, { modules: ['platform'] });
  const issuer = await startFakeIssuer();
  const clock = fixedClock('2026-03-02T09:30:00+08:00');
  const newId = idMaker(clock);
  const accounts = createAccounts({
    ...{ db, clock, newId, seal: sealWith([Buffer.alloc(32, 7)]), site: '某县' },
    hashing: createPasswordHashing({ memoryCost: 64, timeCost: 1 }),
    outside: {
      ...{
        issuer: issuer.address,
        clientId: 'gongkai',
        clientSecret: 's',
        label: '统一身份认证',
        insecure: true,
      },
      ...{ returnAddress: 'http://county.example/api/sign-in/outside/back', usernameClaim: 'name' },
    },
  });
  type Grants = 'administrator' | 'clerk';
  const identify = async (token: string): Promise<Identity<Grants> | null> => {
    const account = await accounts.signedIn(token);
    if (!account) return null;
    const { id: accountId, personId, name, passwordMustChange, username } = account;
    const grants = username === 'admin' ? 'administrator' : 'clerk';
    return { actor: { kind: 'person', accountId, personId, name }, grants, passwordMustChange };
  };
  const serve = (secure: boolean) =>
    createHttpServer<Grants>({
      ...{ clock, secure, newId, metrics: createMetrics(), nobody: 'clerk', identify },
      ready: async () => [],
      log: { level: 'silent' },
      routes: accountRoutes<Grants>(accounts, {
        office: '/office/',
        mayManage: ({ grants }) =>
          grants === 'administrator'
            ? null
            : { code: 'not-permitted', sentence: '只有系统管理员可以管理账户。' },
      }),
    });
  const app = await serve(false);
  const secureApp = await serve(true);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  after(async () => {
    issuer.close();
    await Promise.all([app.close(), secureApp.close()]);
  });

  const password = 'Chunjiang-88hua';
  const system = actNow(clock, { kind: 'system', name: '初始设置' }, 'r0');
  const create = (username: string) =>
    accounts.create(system, { personId: newId(), username, name: '张三', password });
  await create('admin');
  await create('clerk');
  const arrive = async () => {
    const browser = new Browser(address);
    await browser.call('GET', '/api/sign-in');
    return browser;
  };
  const signIn = async (username: string, typed = password) => {
    const browser = await arrive();
    return { browser, reply: await browser.call('POST', '/api/sign-in', { username, password: typed }) };
  };

  test('given the right password, the browser is signed in until it signs out', async () => {
    const { browser, reply } = await signIn('clerk');
    assert.equal(reply.status, 200);
    assert.equal(reply.json.account.username, 'clerk');
    assert.match(browser.lastCookies[0]!, /^gongkai=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.equal((await browser.call('GET', '/api/sign-in')).json.account.name, '张三');
    assert.equal((await browser.call('GET', '/api/account/sign-ins')).json.length, 1);
    const token = browser.cookies.get('gongkai')!;
    assert.equal((await browser.call('POST', '/api/sign-out')).status, 204);
    assert.equal((await browser.call('GET', '/api/account/sign-ins')).status, 401);
    browser.cookies.set('gongkai', token);
    assert.equal(
      (await browser.call('GET', '/api/sign-in')).json.account,
      null,
      'the old cookie is worth nothing',
    );
  });

  test('over HTTPS the cookie belongs to this host alone', async () => {
    const arrived = await secureApp.inject({ url: '/api/sign-in' });
    assert.match(
      String(arrived.headers['set-cookie']),
      /^__Host-gongkai-visitor=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    assert.match(String(arrived.headers['strict-transport-security']), /max-age=/);
  });

  test('nobody can be signed in by a page from elsewhere', async () => {
    const browser = new Browser(address);
    const forged = await browser.call('POST', '/api/sign-in', { username: 'clerk', password });
    assert.deepEqual([forged.status, forged.json.code], [403, 'csrf-token-wrong']);
  });

  test('a token planted before the sign-in is worth nothing after it', async () => {
    const mallory = (await signIn('admin')).browser;
    const planted = mallory.cookies.get('gongkai')!;
    const victim = new Browser(address);
    victim.cookies.set('gongkai', planted);
    await victim.call('GET', '/api/sign-in');
    await victim.call('POST', '/api/sign-in', { username: 'clerk', password });
    assert.notEqual(victim.cookies.get('gongkai'), planted);
    assert.equal((await mallory.call('GET', '/api/sign-in')).json.account, null);
    const invented = new Browser(address);
    invented.cookies.set('gongkai', 'x'.repeat(43));
    await invented.call('GET', '/api/sign-in');
    assert.equal(invented.cookies.has('gongkai'), false, 'a token of nobody is forgotten');
  });

  test('wrong passwords and locks say so', async () => {
    await create('tried');
    for (let round = 0; round < 5; round += 1) {
      const { reply } = await signIn('tried', 'wrong');
      assert.deepEqual([reply.status, reply.json.code], [401, 'wrong-credentials']);
    }
    const { reply } = await signIn('tried');
    assert.deepEqual([reply.status, reply.json.code], [429, 'locked']);
    assert.match(reply.json.sentence, /下次可用时间/);
  });

  test('with a temporary password one can only change it', async () => {
    const admin = (await signIn('admin')).browser;
    const made = await admin.call('POST', '/api/accounts', {
      personId: newId(),
      username: 'new',
      name: '李四',
    });
    const { temporaryPassword } = made.json;
    const { browser } = await signIn('new', temporaryPassword);
    const early = await browser.call('GET', '/api/account/sign-ins');
    assert.deepEqual([early.status, early.json.code], [403, 'password-must-change']);
    const change = { current: temporaryPassword, next: password };
    assert.equal((await browser.call('POST', '/api/account/password', change)).status, 204);
    assert.equal((await browser.call('GET', '/api/account/sign-ins')).status, 200);
  });

  test('only those who may manage the accounts of others', async () => {
    const clerk = (await signIn('clerk')).browser;
    const nobody = await arrive();
    const id = newId();
    const calls: [string, string, unknown?][] = [
      ['GET', '/api/accounts'],
      ['POST', '/api/accounts', { personId: id, username: 'xx', name: '王' }],
      ['POST', `/api/accounts/${id}/reset-password`, {}],
      ['POST', `/api/accounts/${id}/disabled`, { disabled: true }],
    ];
    for (const [method, path, body] of calls) {
      assert.equal((await clerk.call(method, path, body)).status, 403, path);
      assert.equal((await nobody.call(method, path, body)).status, 401, path);
    }
    const admin = (await signIn('admin')).browser;
    const { json } = await admin.call('GET', '/api/accounts?search=clerk');
    assert.equal(json.total, 1);
    assert.ok(!JSON.stringify(json).includes('argon2'));
  });

  test("the county's own sign-in leads to the office, or tells why not", async () => {
    await create('liu');
    const browser = await arrive();
    assert.equal((await browser.call('GET', '/api/sign-in')).json.outside, '统一身份认证');
    const come = async (visitor: Browser, name: string) => {
      issuer.claims = { sub: name, name };
      const { status, location } = await visitor.call('GET', '/api/sign-in/outside');
      assert.equal(status, 303);
      return `/api/sign-in/outside/back?${new URLSearchParams(issuer.confirm(location!))}`;
    };
    const back = await come(browser, 'liu');
    const thief = await arrive();
    assert.match((await thief.call('GET', back)).location ?? '', /^\/office\/\?problem=/);
    assert.equal((await browser.call('GET', back)).location, '/office/');
    assert.equal((await browser.call('GET', '/api/sign-in')).json.account.username, 'liu');
    const stranger = await arrive();
    const refused = await stranger.call('GET', await come(stranger, 'stranger'));
    assert.match(decodeURIComponent(refused.location ?? ''), /没有可用的账户/);
  });
});
