import { sql, type Transaction } from 'kysely';
import type { Act } from '../act.ts';
import { inTransaction } from '../database/transaction.ts';
import { done, type Outcome, type Refusal, refused } from '../refusal.ts';
import { type AccountRow, lockAccount } from './account.ts';
import { openSignIn, type SignedIn, type SignInPlace } from './open-sign-ins.ts';
import { spendSecondFactor } from './second-factor.ts';
import { type AccountsSetting, record } from './setting.ts';
import { beginAttempt } from './sign-in-attempts.ts';
import type { AccountTables } from './tables.ts';
import { tokenHash, usernameKey } from './token.ts';

/** What somebody types to sign in. */
export interface SignInInput {
  readonly username: string;
  readonly password: string;
  /** Of the authenticator, or one of the recovery codes. */
  readonly code?: string | undefined;
}

/**
 * Signs in with a password and, where it is set up, a second factor (登录). Unknown names, wrong passwords and
 * disabled accounts get one answer after the same work.
 */
export async function signIn(
  setting: AccountsSetting,
  act: Act,
  { username, password, code }: SignInInput,
  place: SignInPlace,
): Promise<Outcome<SignedIn>> {
  const isLocked = await beginAttempt(setting, username);
  if (isLocked) return refused(isLocked);
  const found = await setting.db
    .selectFrom('account')
    .selectAll()
    .where('username_key', '=', usernameKey(username))
    .executeTakeFirst();
  const fits = await setting.hashing.fits(found?.password_hash ?? null, password);
  const rehashed =
    fits && setting.hashing.isOutdated(found!.password_hash!) ? await setting.hashing.hash(password) : null;
  return inTransaction(setting.db, async (transaction) => {
    const row = found && (await lockAccount(transaction, found.id));
    // Between the look at the hash and the lock somebody may have changed the password.
    const stands = fits && row?.password_hash === found!.password_hash && row?.disabled_at === null;
    if (!row || !stands) return fail(transaction, setting, act, found, wrongCredentials);
    if (row.totp_since !== null) {
      if (code === undefined) return codeMissing(transaction, username);
      if (!(await spendSecondFactor(transaction, setting, row, code)))
        return fail(transaction, setting, act, found, wrongCode);
    }
    if (rehashed !== null)
      await transaction
        .updateTable('account')
        .set({ password_hash: rehashed })
        .where('id', '=', row.id)
        .execute();
    await forgetAttempts(transaction, username);
    const signedIn = await openSignIn(transaction, setting, row, place);
    await record(transaction, setting, act, { action: 'sign-in', accountId: row.id });
    return done(signedIn);
  });
}

/** Failures are written down alike, whether there is such an account or not. */
async function fail(
  transaction: Transaction<AccountTables>,
  setting: AccountsSetting,
  act: Act,
  found: AccountRow | undefined,
  refusal: Refusal,
) {
  const accountId = found?.id ?? 'unknown';
  await record(transaction, setting, act, {
    action: 'sign-in-failed',
    accountId,
    new: { why: refusal.code },
  });
  return refused(refusal);
}

/** The password was right: asking for the code is no failed attempt, but does not wipe out earlier ones either. */
async function codeMissing(transaction: Transaction<AccountTables>, username: string) {
  await transaction
    .updateTable('sign_in_attempt')
    .set({ failed: sql<number>`greatest(failed - 1, 0)`, locked_until: null })
    .where('username_hash', '=', tokenHash(usernameKey(username)))
    .execute();
  return refused(codeRequired);
}

/** A success ends the row of failures. */
async function forgetAttempts(transaction: Transaction<AccountTables>, username: string): Promise<void> {
  await transaction
    .deleteFrom('sign_in_attempt')
    .where('username_hash', '=', tokenHash(usernameKey(username)))
    .execute();
}

const wrongCredentials: Refusal = {
  code: 'wrong-credentials',
  sentence: '用户名或密码不正确，或者账户已停用。',
};

const codeRequired: Refusal = {
  code: 'code-required',
  sentence: '请输入动态验证码，或者一个备用恢复码。',
  field: 'code',
};

const wrongCode: Refusal = {
  code: 'wrong-credentials',
  sentence: '动态验证码不正确或已用过，请等下一个验证码后重试。',
  field: 'code',
};
