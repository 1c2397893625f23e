import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { actNow } from '../act.ts';
import { type Actor, anonymous } from '../actor.ts';
import { verifyAudit } from '../audit/verify.ts';
import { fixedClock } from '../clock.ts';
import { idMaker } from '../ids.ts';
import type { Outcome } from '../refusal.ts';
import { sealWith } from '../secrets/seal.ts';
import { createAccounts } from './accounts.ts';
import { createPasswordHashing } from './password-hash.ts';
import type { AccountTables } from './tables.ts';
import { totpCode, totpStep } from './totp.ts';

const hour = 60 * 60_000;
const minute = 60_000;
const place = { ip: '10.0.0.8', userAgent: 'Firefox', formerToken: null };
const cheap = createPasswordHashing({ memoryCost: 64, timeCost: 1 });

const value = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.sentence);
  return outcome.value;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

describe('accounts', async () => {
  const { db } = await testDatabase<AccountTables>(undefined, { modules: ['platform'] });
  const clock = fixedClock('2026-03-02T09:30:00+08:00');
  const newId = idMaker(clock);
  const options = { db, clock, newId, seal: sealWith([Buffer.alloc(32, 7)]), site: '某县政务公开' };
  const accounts = createAccounts({ ...options, hashing: cheap });
  const act = (actor: Actor = anonymous) => actNow(clock, actor, 'r1');
  const admin = act({ kind: 'system', name: '初始设置' });
  const password = 'Chunjiang-88hua';

  /** Each test has somebody of its own. */
  const somebody = async (username: string) => {
    const { id } = value(
      await accounts.create(admin, { personId: newId(), username, name: '张三', password }),
    );
    const self = act({ kind: 'person', accountId: id, personId: id, name: '张三' });
    return {
      id,
      self: {
        ...self,
        get at() {
          return clock.now();
        },
      },
    };
  };
  const signIn = (username: string, typed = password, more = {}) =>
    accounts.signIn(act(), { username, password: typed, ...more }, place);

  test('given the right password, the browser is signed in and the token is kept only as a hash', async () => {
    const { id } = await somebody('wang');
    const { token, account } = value(await signIn(' ＷANG '));
    assert.equal(account.id, id);
    assert.equal((await accounts.signedIn(token))?.username, 'wang');
    assert.equal(await accounts.signedIn(`${token}x`), null);
    const stored = JSON.stringify(await db.selectFrom('sign_in').selectAll().execute());
    assert.ok(!stored.includes(token));
    await accounts.signOut(act(), token);
    assert.equal(await accounts.signedIn(token), null);
  });

  test('unknown names, wrong passwords and disabled accounts get one answer', async () => {
    const { id } = await somebody('disabled');
    await accounts.disable(admin, id, true);
    const answers = [await signIn('nobody'), await signIn('disabled'), await signIn('disabled', 'wrong')];
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal(code(answers[0]!), 'wrong-credentials');
  });

  test('an unknown name costs the same work as a wrong password', async () => {
    await somebody('timed');
    const checked: boolean[] = [];
    const watched = {
      ...cheap,
      fits: (hash: string | null, typed: string) => {
        checked.push(hash !== null);
        return cheap.fits(hash, typed);
      },
    };
    const spied = createAccounts({ ...options, hashing: watched });
    for (const username of ['timed', 'untimed'])
      await spied.signIn(act(), { username, password: 'wrong' }, place);
    assert.deepEqual(checked, [true, false]);
  });

  test('checking without a hash takes as long as with one', async () => {
    const hashing = createPasswordHashing();
    const kept = await hashing.hash(password);
    const took = async (hash: string | null) => {
      const began = performance.now();
      assert.equal(await hashing.fits(hash, 'wrong'), false);
      return performance.now() - began;
    };
    await took(null);
    const rounds: { with: number; without: number }[] = [];
    for (let round = 0; round < 8; round += 1)
      rounds.push({ with: await took(kept), without: await took(null) });
    const quickest = (of: 'with' | 'without') => Math.min(...rounds.map((round) => round[of]));
    // Half: a busy machine only ever makes one of them slower; no work at all would be a thousandth.
    assert.ok(quickest('without') > quickest('with') / 2);
  });

  test('five failures lock for a quarter of an hour, also names that do not exist, also all at once', async () => {
    await somebody('locked');
    for (const username of ['locked', 'no-such-name']) {
      const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(username, 'wrong')));
      const codes = answers.map(code).sort();
      assert.deepEqual(codes, [...Array(7).fill('locked'), ...Array(5).fill('wrong-credentials')]);
      const locked = await signIn(username);
      assert.ok(!locked.ok);
      assert.match(locked.refusal.sentence, /下次可用时间：2026年3月2日09:45:00。/);
      assert.equal(locked.refusal.nextAllowedAt, '2026-03-02T01:45:00.000Z');
    }
    clock.advance(15 * minute);
    assert.equal(code(await signIn('locked')), 'ok');
    clock.set('2026-03-02T09:30:00+08:00');
  });

  test('a success forgets earlier failures, and time does', async () => {
    await somebody('forgetful');
    const fail = async (times: number) => {
      for (let round = 0; round < times; round += 1) await signIn('forgetful', 'wrong');
    };
    await fail(4);
    assert.equal(code(await signIn('forgetful')), 'ok');
    await fail(4);
    clock.advance(15 * minute);
    await fail(4);
    assert.equal(code(await signIn('forgetful')), 'ok');
  });

  test('a sign-in ends after half an hour of nothing, and after twelve hours', async () => {
    await somebody('idle');
    const { token } = value(await signIn('idle'));
    for (let round = 0; round < 24; round += 1) {
      clock.advance(29.9 * minute);
      if (round < 23) assert.ok(await accounts.signedIn(token), `round ${round}`);
    }
    clock.advance(3 * minute);
    assert.equal(await accounts.signedIn(token), null, 'after twelve hours');
    const { token: next } = value(await signIn('idle'));
    clock.advance(30 * minute);
    assert.equal(await accounts.signedIn(next), null, 'after half an hour');
    await accounts.sweep();
    assert.equal((await db.selectFrom('sign_in').selectAll().execute()).length, 0);
  });

  test('signing in ends what the browser held before (no fixation)', async () => {
    await somebody('fixed');
    await somebody('mallory');
    const planted = value(await signIn('mallory')).token;
    const outcome = await accounts.signIn(
      act(),
      { username: 'fixed', password },
      { ...place, formerToken: planted },
    );
    assert.notEqual(value(outcome).token, planted);
    assert.equal(await accounts.signedIn(planted), null);
  });

  test('a temporary password must be changed, and the change signs all other browsers out', async () => {
    const { temporaryPassword, id } = value(
      await accounts.create(admin, { personId: newId(), username: 'fresh', name: '李四' }),
    );
    const here = value(await signIn('fresh', temporaryPassword!));
    const elsewhere = value(await signIn('fresh', temporaryPassword!));
    assert.equal(here.account.passwordMustChange, true);
    const self = act({ kind: 'person', accountId: id, personId: id, name: '李四' });
    const change = (current: string, next: string) =>
      accounts.changePassword(self, { current, next }, here.token);
    assert.equal(code(await change('wrong', password)), 'password-wrong');
    assert.equal(code(await change(temporaryPassword!, 'short')), 'password-weak');
    assert.equal(code(await change(temporaryPassword!, temporaryPassword!)), 'password-reused');
    assert.equal(code(await change(temporaryPassword!, password)), 'ok');
    assert.equal((await accounts.signedIn(here.token))?.passwordMustChange, false);
    assert.equal(await accounts.signedIn(elsewhere.token), null);
    for (let round = 1; round <= 4; round += 1)
      value(await change(round === 1 ? password : `${password}${round - 1}`, `${password}${round}`));
    assert.equal(code(await change(`${password}4`, password)), 'password-reused');
    value(await change(`${password}4`, `${password}5`));
    assert.equal(code(await change(`${password}5`, password)), 'ok', 'the sixth last one may come back');
  });

  test('guessing the present password is held to the limits of the sign-in', async () => {
    const { self } = await somebody('guessed');
    const guess = () => accounts.changePassword(self, { current: 'wrong', next: password }, null);
    for (let round = 0; round < 5; round += 1) assert.equal(code(await guess()), 'password-wrong');
    assert.equal(code(await guess()), 'locked');
    assert.equal(code(await signIn('guessed')), 'locked');
  });

  test('the second factor is asked for after the password; each code counts once', async () => {
    const { self, id } = await somebody('factor');
    const { secret, address } = value(await accounts.offerTotp(self));
    assert.match(address, /^otpauth:\/\/totp\//);
    const codeNow = () => totpCode(secret, totpStep(clock.now()));
    assert.equal(code(await signIn('factor')), 'ok', 'an offer alone changes nothing');
    assert.equal(code(await accounts.confirmTotp(self, '000000')), 'code-wrong');
    const recovery = value(await accounts.confirmTotp(self, codeNow()));
    assert.equal(recovery.length, 10);
    assert.equal(code(await signIn('factor', 'wrong')), 'wrong-credentials', 'the password comes first');
    assert.equal(code(await signIn('factor')), 'code-required');
    assert.equal(
      code(await signIn('factor', password, { code: codeNow() })),
      'wrong-credentials',
      'used already',
    );
    clock.advance(30_000);
    const both = await Promise.all([1, 2].map(() => signIn('factor', password, { code: codeNow() })));
    assert.deepEqual(both.map(code).sort(), ['ok', 'wrong-credentials']);
    assert.equal(code(await signIn('factor', password, { code: recovery[3]!.toUpperCase() })), 'ok');
    assert.equal(code(await signIn('factor', password, { code: recovery[3] })), 'wrong-credentials');
    const row = await db
      .selectFrom('account')
      .select('totp_secret')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.ok(!row.totp_secret!.includes(secret));
    assert.equal(code(await accounts.removeTotp(self, 'wrong')), 'password-wrong');
    value(await accounts.removeTotp(self, password));
    assert.equal(code(await signIn('factor')), 'ok');
  });

  test('codes are guessed no more often than passwords', async () => {
    const { self } = await somebody('coded');
    const { secret } = value(await accounts.offerTotp(self));
    value(await accounts.confirmTotp(self, totpCode(secret, totpStep(clock.now()))));
    for (let round = 0; round < 5; round += 1) {
      assert.equal(code(await signIn('coded')), 'code-required', 'asking is no failure');
      assert.equal(code(await signIn('coded', password, { code: '000000' })), 'wrong-credentials');
    }
    assert.equal(code(await signIn('coded')), 'locked');
  });

  test('an administrator resets password and second factor, and ends a lock', async () => {
    const { self, id } = await somebody('lost');
    const { secret } = value(await accounts.offerTotp(self));
    value(await accounts.confirmTotp(self, totpCode(secret, totpStep(clock.now()))));
    for (let round = 0; round < 5; round += 1) await signIn('lost', 'wrong');
    const { temporaryPassword } = value(await accounts.resetPassword(admin, id, true));
    assert.equal(value(await signIn('lost', temporaryPassword!)).account.passwordMustChange, true);
    assert.equal(code(await accounts.resetPassword(admin, newId())), 'not-found');
  });

  test('people see where they are signed in and end one of them, nobody those of others', async () => {
    const one = await somebody('seer');
    const other = await somebody('prier');
    const here = value(await signIn('seer')).token;
    const there = value(await signIn('seer')).token;
    const list = await accounts.openSignIns(one.self, here);
    assert.deepEqual(list.map(({ current }) => current).sort(), [false, true]);
    const away = list.find(({ current }) => !current)!;
    assert.equal(code(await accounts.endSignIn(other.self, away.id)), 'not-found');
    assert.equal(code(await accounts.endSignIn(one.self, away.id)), 'ok');
    assert.equal(await accounts.signedIn(there), null);
    assert.ok(await accounts.signedIn(here));
  });

  test('accounts are found by name; names are taken once; odd ones are refused', async () => {
    await somebody('zhao_1');
    assert.equal((await accounts.list({ search: 'AO_' })).total, 1);
    assert.equal((await accounts.list({ search: '%' })).total, 0);
    const create = (username: string) => accounts.create(admin, { personId: newId(), username, name: '王' });
    assert.equal(code(await create('Zhao_1')), 'username-taken');
    assert.equal(code(await create('<script>')), 'username-odd');
    assert.equal(code(await create('张三')), 'ok');
    const { id, self } = await somebody('self');
    assert.equal(code(await accounts.disable(self, id, true)), 'own-account');
  });

  test('a password grows old where the settings say so', async () => {
    const strict = createAccounts({ ...options, hashing: cheap, limits: { passwordDays: 90 } });
    await somebody('aged');
    clock.advance(89 * 24 * hour);
    const young = value(await strict.signIn(act(), { username: 'aged', password }, place));
    assert.equal(young.account.passwordMustChange, false);
    clock.advance(24 * hour);
    const old = value(await strict.signIn(act(), { username: 'aged', password }, place));
    assert.equal(old.account.passwordMustChange, true);
  });

  test('a hash of older parameters is renewed at the sign-in', async () => {
    const { id } = await somebody('renewed');
    const harder = createAccounts({
      ...options,
      hashing: createPasswordHashing({ memoryCost: 128, timeCost: 1 }),
    });
    value(await harder.signIn(act(), { username: 'renewed', password }, place));
    const row = await db
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.match(row.password_hash!, /m=128,/);
    assert.equal(code(await harder.signIn(act(), { username: 'renewed', password }, place)), 'ok');
  });

  test('all of it stands in the audit log, without passwords, and the chain is whole', async () => {
    const rows = await db.selectFrom('audit_log').selectAll().execute();
    const actions = new Set(rows.map(({ action }) => action));
    for (const action of [
      'create',
      'sign-in',
      'sign-in-failed',
      'sign-out',
      'change-password',
      'reset-password',
    ])
      assert.ok(actions.has(`account.${action}`), action);
    const text = JSON.stringify(rows);
    assert.ok(!text.includes(password) && !text.includes('argon2') && !text.includes('no-such-name'));
    assert.equal(await verifyAudit(db), null);
  });
});
