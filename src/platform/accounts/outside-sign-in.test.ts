import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { startFakeIssuer } from '../../../test/fake-issuer.ts';
import { actNow } from '../act.ts';
import { anonymous } from '../actor.ts';
import { fixedClock } from '../clock.ts';
import { idMaker } from '../ids.ts';
import type { Outcome } from '../refusal.ts';
import { sealWith } from '../secrets/seal.ts';
import { createAccounts } from './accounts.ts';
import { createPasswordHashing } from './password-hash.ts';
import type { AccountTables } from './tables.ts';

const value = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.sentence);
  return outcome.value;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

describe("the county's own sign-in", async () => {
  const { db } = await testDatabase<AccountTables>(undefined, { modules: ['platform'] });
  const issuer = await startFakeIssuer();
  after(() => issuer.close());
  const clock = fixedClock('2026-03-02T09:30:00+08:00');
  const newId = idMaker(clock);
  const settings = {
    ...{ clientId: 'gongkai', clientSecret: 'secret', label: '县统一身份认证', insecure: true },
    ...{ issuer: issuer.address, returnAddress: 'http://county.example/api/sign-in/outside/back' },
    usernameClaim: 'preferred_username',
  };
  const options = {
    ...{ db, clock, newId, seal: sealWith([Buffer.alloc(32, 7)]), site: '某县' },
    hashing: createPasswordHashing({ memoryCost: 64, timeCost: 1 }),
  };
  const accounts = createAccounts({ ...options, outside: settings });
  const outside = accounts.outside!;
  const act = actNow(clock, anonymous, 'r1');
  const place = { ip: '10.0.0.8', userAgent: 'Firefox', formerToken: null };
  const create = async (username: string) =>
    value(await accounts.create(act, { personId: newId(), username, name: '张三' })).id;
  const browser = 'the secret of one browser';
  const come = async (claims: Record<string, unknown>, changes: Record<string, string> = {}) => {
    issuer.claims = claims;
    const back = issuer.confirm(value(await outside.begin(browser)));
    return outside.finish(act, { ...back, ...changes }, browser, place);
  };

  test('given a confirmed name, the account of that name is linked and signed in', async () => {
    const id = await create('liu');
    const { token, account } = value(await come({ sub: 'liu-1', preferred_username: 'LIU' }));
    assert.equal(account.id, id);
    assert.equal((await accounts.signedIn(token))?.id, id);
    assert.equal(value(await come({ sub: 'liu-1', preferred_username: 'renamed' })).account.id, id);
  });

  test('an account that is linked is not taken over by another subject of the same name', async () => {
    assert.equal(code(await come({ sub: 'liu-2', preferred_username: 'liu' })), 'outside-not-linked');
  });

  test('nobody gets an account by signing in, and disabled ones stay disabled', async () => {
    assert.equal(code(await come({ sub: 'stranger', preferred_username: 'stranger' })), 'outside-not-linked');
    const id = await create('gone');
    await accounts.disable(act, id, true);
    assert.equal(code(await come({ sub: 'gone-1', preferred_username: 'gone' })), 'outside-not-linked');
  });

  test('an administrator links by subject, once', async () => {
    const accountId = await create('sun');
    const link = { accountId, issuer: issuer.address, subject: 'sun-1' };
    assert.equal(code(await accounts.linkOutside(act, link)), 'ok');
    assert.equal(code(await accounts.linkOutside(act, link)), 'outside-already-linked');
    assert.equal(code(await accounts.linkOutside(act, { ...link, accountId: newId() })), 'not-found');
    assert.equal(value(await come({ sub: 'sun-1' })).account.id, accountId);
  });

  test('an answer counts once, soon, and for the browser that asked', async () => {
    issuer.claims = { sub: 'liu-1' };
    const back = issuer.confirm(value(await outside.begin(browser)));
    assert.equal(code(await outside.finish(act, back, 'another browser', place)), 'outside-not-begun');
    assert.equal(code(await outside.finish(act, back, browser, place)), 'ok');
    assert.equal(code(await outside.finish(act, back, browser, place)), 'outside-not-begun');
    assert.equal(code(await outside.finish(act, {}, browser, place)), 'outside-not-begun');
    const late = issuer.confirm(value(await outside.begin(browser)));
    clock.advance(11 * 60_000);
    assert.equal(code(await outside.finish(act, late, browser, place)), 'outside-not-begun');
  });

  test('tokens that are forged, old, for others, or for another question are refused', async () => {
    const past = Math.floor(Date.now() / 1000) - 3600;
    for (const claims of [
      { sub: 'liu-1', aud: 'another' },
      { sub: 'liu-1', iss: 'http://evil.example' },
      { sub: 'liu-1', nonce: 'another' },
      { sub: 'liu-1', exp: past },
    ])
      assert.equal(code(await come(claims)), 'outside-not-confirmed', JSON.stringify(claims));
    assert.equal(code(await come({ sub: 'liu-1' }, { code: 'guessed' })), 'outside-not-confirmed');
    assert.equal(code(await come({ sub: 'liu-1' }, { error: 'access_denied' })), 'outside-not-confirmed');
    issuer.forged = true;
    const forged = await come({ sub: 'liu-1' });
    issuer.forged = false;
    assert.equal(code(forged), 'outside-not-confirmed');
  });

  test('while the issuer is away, people are told to use their password', async () => {
    const away = createAccounts({ ...options, outside: { ...settings, issuer: 'http://127.0.0.1:9' } });
    assert.equal(code(await away.outside!.begin(browser)), 'outside-unreachable');
  });
});
