import type { Transaction } from 'kysely';
import type { Act } from '../act.ts';
import { inTransaction } from '../database/transaction.ts';
import { done, type Outcome, type Refusal, refused } from '../refusal.ts';
import { type AccountRow, accountIdOf, lockAccount, noAccount } from './account.ts';
import { endSignIns } from './open-sign-ins.ts';
import { weakPassword } from './password-rules.ts';
import { wrongPassword } from './second-factor.ts';
import { type AccountsSetting, record } from './setting.ts';
import { beginAttempt } from './sign-in-attempts.ts';
import type { AccountTables } from './tables.ts';
import { tokenHash, usernameKey } from './token.ts';

/** Passwords that may not come back. */
const remembered = 5;

/** The present password and the next one. */
export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** Changes one's own password (修改密码); all other browsers are signed out. */
export async function changePassword(
  setting: AccountsSetting,
  act: Act,
  { current, next }: PasswordChange,
  token: string | null,
): Promise<Outcome<undefined>> {
  const accountId = accountIdOf(act.actor);
  const found = await setting.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (!found) return refused(noAccount);
  // Guessing the present password here is held to the same limits as at the sign-in.
  const isLocked = await beginAttempt(setting, found.username);
  if (isLocked) return refused(isLocked);
  if (!(await setting.hashing.fits(found.password_hash, current))) return refused(wrongPassword);
  const refusal = weakPassword(next, found.username) ?? (await reused(setting, found, next));
  const hash = refusal ? null : await setting.hashing.hash(next);
  return inTransaction(setting.db, async (transaction) => {
    await transaction
      .deleteFrom('sign_in_attempt')
      .where('username_hash', '=', tokenHash(usernameKey(found.username)))
      .execute();
    if (refusal) return refused(refusal);
    const row = await lockAccount(transaction, accountId);
    if (row?.password_hash !== found.password_hash) return refused(wrongPassword);
    await setPassword(transaction, setting, found, { hash: hash!, mustChange: false });
    await endSignIns(transaction, accountId, token);
    await record(transaction, setting, act, { action: 'change-password', accountId });
    return done();
  });
}

/** Puts a password in place of the one before, which is remembered. */
export async function setPassword(
  transaction: Transaction<AccountTables>,
  { clock, newId }: AccountsSetting,
  row: Pick<AccountRow, 'id' | 'password_hash'>,
  { hash, mustChange }: { readonly hash: string; readonly mustChange: boolean },
): Promise<void> {
  const now = clock.now();
  if (row.password_hash !== null)
    await transaction
      .insertInto('former_password')
      .values({ id: newId(), account_id: row.id, password_hash: row.password_hash, until: now })
      .execute();
  await transaction
    .updateTable('account')
    .set({ password_hash: hash, password_since: now, password_must_change: mustChange })
    .where('id', '=', row.id)
    .execute();
}

/** Why a password used before may not come back, or null. */
async function reused(
  { db, hashing }: AccountsSetting,
  row: AccountRow,
  next: string,
): Promise<Refusal | null> {
  const former = await db
    .selectFrom('former_password')
    .select('password_hash')
    .where('account_id', '=', row.id)
    .orderBy('until', 'desc')
    .orderBy('id', 'desc')
    .limit(remembered - 1)
    .execute();
  const hashes = [row.password_hash, ...former.map(({ password_hash }) => password_hash)];
  const fits = await Promise.all(hashes.map((hash) => hashing.fits(hash, next)));
  return fits.includes(true)
    ? { code: 'password-reused', sentence: `不能使用最近 ${remembered} 次用过的密码。`, field: 'password' }
    : null;
}
