import type { Act } from '../act.ts';
import { inTransaction } from '../database/transaction.ts';
import { done, type Outcome, type Refusal, refused } from '../refusal.ts';
import { type Account, accountIdOf, accountOf, lockAccount, noAccount } from './account.ts';
import { setPassword } from './change-password.ts';
import { endSignIns } from './open-sign-ins.ts';
import { temporaryPassword, weakPassword } from './password-rules.ts';
import { clearSecondFactor } from './second-factor.ts';
import { type AccountsSetting, record } from './setting.ts';
import { tokenHash, usernameKey } from './token.ts';

/** Somebody who is to sign in from now on. */
export interface NewAccount {
  readonly personId: string;
  readonly username: string;
  /** What colleagues call the person. */
  readonly name: string;
  /** Chosen by the person, e.g. at the first start; otherwise a temporary one is made. */
  readonly password?: string;
}

/** A password to hand over, shown this once; null when the person chose one. */
export interface HandedOver {
  readonly id: string;
  readonly temporaryPassword: string | null;
}

/** Creates an account (开通账户). */
export async function createAccount(
  setting: AccountsSetting,
  act: Act,
  { personId, username, name, password }: NewAccount,
): Promise<Outcome<HandedOver>> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u.test(username.normalize('NFKC').trim()))
    return refused(oddUsername);
  const weak = password === undefined ? null : weakPassword(password, username);
  if (weak) return refused(weak);
  const temporary = password === undefined ? temporaryPassword() : null;
  const hash = await setting.hashing.hash(password ?? temporary!);
  const id = setting.newId();
  const now = setting.clock.now();
  return inTransaction(setting.db, async (transaction) => {
    const added = await transaction
      .insertInto('account')
      .values({
        ...{ id, person_id: personId, username: username.trim(), username_key: usernameKey(username), name },
        ...{
          password_hash: hash,
          password_since: now,
          password_must_change: temporary !== null,
          created_at: now,
        },
      })
      .onConflict((conflict) => conflict.column('username_key').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return refused(usernameTaken);
    await record(transaction, setting, act, {
      action: 'create',
      accountId: id,
      new: { username, name, personId },
    });
    return done({ id, temporaryPassword: temporary });
  });
}

/**
 * Gives somebody a temporary password (重置密码), signs them out everywhere and ends a lock; with
 * `secondFactor` the authenticator is forgotten as well, for a lost telephone.
 */
export async function resetPassword(
  setting: AccountsSetting,
  act: Act,
  accountId: string,
  secondFactor = false,
): Promise<Outcome<HandedOver>> {
  const temporary = temporaryPassword();
  const hash = await setting.hashing.hash(temporary);
  return inTransaction(setting.db, async (transaction) => {
    const row = await lockAccount(transaction, accountId);
    if (!row) return refused(noAccount);
    await setPassword(transaction, setting, row, { hash, mustChange: true });
    if (secondFactor) await clearSecondFactor(transaction, accountId);
    await endSignIns(transaction, accountId);
    await transaction
      .deleteFrom('sign_in_attempt')
      .where('username_hash', '=', tokenHash(row.username_key))
      .execute();
    await record(transaction, setting, act, { action: 'reset-password', accountId, new: { secondFactor } });
    return done({ id: accountId, temporaryPassword: temporary });
  });
}

/** Disables an account, or enables it again (停用、启用). */
export async function disableAccount(
  setting: AccountsSetting,
  act: Act,
  accountId: string,
  disabled: boolean,
): Promise<Outcome<Account>> {
  if (disabled && act.actor.kind === 'person' && accountIdOf(act.actor) === accountId)
    return refused(ownAccount);
  return inTransaction(setting.db, async (transaction) => {
    const row = await lockAccount(transaction, accountId);
    if (!row) return refused(noAccount);
    const disabledAt = disabled ? (row.disabled_at ?? setting.clock.now()) : null;
    await transaction
      .updateTable('account')
      .set({ disabled_at: disabledAt })
      .where('id', '=', accountId)
      .execute();
    if (disabled) await endSignIns(transaction, accountId);
    const values = { old: { disabled: row.disabled_at !== null }, new: { disabled } };
    await record(transaction, setting, act, {
      action: disabled ? 'disable' : 'enable',
      accountId,
      ...values,
    });
    return done(accountOf({ ...row, disabled_at: disabledAt }, setting));
  });
}

/** Accounts by name, a page at a time. */
export async function listAccounts(
  setting: AccountsSetting,
  { search = '', offset = 0, limit = 50 }: { search?: string; offset?: number; limit?: number },
): Promise<{ readonly accounts: readonly Account[]; readonly total: number }> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const matching = setting.db
    .selectFrom('account')
    .where((where) => where.or([where('username', 'ilike', pattern), where('name', 'ilike', pattern)]));
  const rows = await matching.selectAll().orderBy('username_key').offset(offset).limit(limit).execute();
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { accounts: rows.map((row) => accountOf(row, setting)), total: Number(total) };
}

const oddUsername: Refusal = {
  code: 'username-odd',
  sentence: '用户名应为 2 至 40 个字母、汉字或数字，中间可以有点、横线和下划线。',
  field: 'username',
};
const usernameTaken: Refusal = {
  code: 'username-taken',
  sentence: '这个用户名已被使用。',
  field: 'username',
};
const ownAccount: Refusal = { code: 'own-account', sentence: '不能停用自己的账户。' };
