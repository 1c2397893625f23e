import type { Transaction } from 'kysely';
import type { Act } from '../act.ts';
import { inTransaction } from '../database/transaction.ts';
import { done, type Outcome, refused } from '../refusal.ts';
import { type Account, type AccountRow, accountIdOf, accountOf } from './account.ts';
import { type AccountsSetting, later, minute, record } from './setting.ts';
import type { AccountTables } from './tables.ts';
import { newToken, tokenHash } from './token.ts';

/** Where somebody signs in from. */
export interface SignInPlace {
  readonly ip: string;
  readonly userAgent: string;
  /** What the browser held before; it ends, so that nobody can plant a sign-in of theirs. */
  readonly formerToken: string | null;
}

/** Who signed in, and what the browser has to hold. */
export interface SignedIn {
  readonly token: string;
  readonly account: Account;
}

/** A browser in which somebody is signed in. */
export interface OpenSignIn {
  readonly id: string;
  readonly beganAt: string;
  readonly seenAt: string;
  readonly ip: string;
  readonly userAgent: string;
  /** It is the one that asks. */
  readonly current: boolean;
}

/** Signs an account in whose owner has proved to be so. */
export async function openSignIn(
  transaction: Transaction<AccountTables>,
  setting: AccountsSetting,
  row: AccountRow,
  { ip, userAgent, formerToken }: SignInPlace,
): Promise<SignedIn> {
  const token = newToken();
  const now = setting.clock.now();
  if (formerToken !== null)
    await transaction.deleteFrom('sign_in').where('token_hash', '=', tokenHash(formerToken)).execute();
  await transaction
    .insertInto('sign_in')
    .values({
      ...{ id: setting.newId(), token_hash: tokenHash(token), account_id: row.id },
      ...{ began_at: now, seen_at: now, ip, user_agent: userAgent },
    })
    .execute();
  await transaction.updateTable('account').set({ last_signed_in_at: now }).where('id', '=', row.id).execute();
  return { token, account: accountOf({ ...row, last_signed_in_at: now }, setting) };
}

/** Who is signed in with a token; null when it is nobody, no longer, or somebody who must not any more. */
export async function accountSignedIn(setting: AccountsSetting, token: string): Promise<Account | null> {
  const { db, clock, limits } = setting;
  const now = clock.now();
  const row = await db
    .selectFrom('sign_in')
    .innerJoin('account', 'account.id', 'sign_in.account_id')
    .selectAll('account')
    .select('sign_in.seen_at')
    .where('token_hash', '=', tokenHash(token))
    .where('seen_at', '>', later(now, -limits.idleMinutes * minute))
    .where('began_at', '>', later(now, -limits.longestHours * 60 * minute))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  // Once a minute is enough to tell who is idle, and spares a write with every click.
  if (later(row.seen_at, minute) <= now)
    await db
      .updateTable('sign_in')
      .set({ seen_at: now })
      .where('token_hash', '=', tokenHash(token))
      .execute();
  return accountOf(row, setting);
}

/** Signs out. */
export async function signOut(setting: AccountsSetting, act: Act, token: string): Promise<void> {
  await inTransaction(setting.db, async (transaction) => {
    const ended = await transaction
      .deleteFrom('sign_in')
      .where('token_hash', '=', tokenHash(token))
      .returning('account_id')
      .executeTakeFirst();
    if (ended) await record(transaction, setting, act, { action: 'sign-out', accountId: ended.account_id });
  });
}

/** Where the actor is signed in. */
export async function openSignIns(
  { db, clock, limits }: AccountsSetting,
  act: Act,
  token: string | null,
): Promise<readonly OpenSignIn[]> {
  const rows = await db
    .selectFrom('sign_in')
    .selectAll()
    .where('account_id', '=', accountIdOf(act.actor))
    .where('seen_at', '>', later(clock.now(), -limits.idleMinutes * minute))
    .where('began_at', '>', later(clock.now(), -limits.longestHours * 60 * minute))
    .orderBy('seen_at', 'desc')
    .execute();
  const own = token === null ? null : tokenHash(token);
  return rows.map((row) => ({
    ...{ id: row.id, beganAt: row.began_at, seenAt: row.seen_at },
    ...{ ip: row.ip, userAgent: row.user_agent, current: row.token_hash === own },
  }));
}

/** Ends one of the actor's sign-ins, e.g. on a computer left behind. */
export async function endSignIn(setting: AccountsSetting, act: Act, id: string): Promise<Outcome<undefined>> {
  const accountId = accountIdOf(act.actor);
  return inTransaction(setting.db, async (transaction) => {
    const ended = await transaction
      .deleteFrom('sign_in')
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (ended.numDeletedRows === 0n) return refused({ code: 'not-found', sentence: '这个登录已经结束。' });
    await record(transaction, setting, act, { action: 'end-sign-in', accountId, old: { signIn: id } });
    return done();
  });
}

/** Ends all sign-ins of an account but one. */
export async function endSignIns(
  transaction: Transaction<AccountTables>,
  accountId: string,
  exceptToken: string | null = null,
): Promise<void> {
  const others = transaction.deleteFrom('sign_in').where('account_id', '=', accountId);
  await (exceptToken === null ? others : others.where('token_hash', '!=', tokenHash(exceptToken))).execute();
}

/** Removes what has expired. */
export async function sweepSignIns({ db, clock, limits }: AccountsSetting): Promise<void> {
  const now = clock.now();
  await db
    .deleteFrom('sign_in')
    .where((where) =>
      where.or([
        where('seen_at', '<=', later(now, -limits.idleMinutes * minute)),
        where('began_at', '<=', later(now, -limits.longestHours * 60 * minute)),
      ]),
    )
    .execute();
  const yesterday = later(now, -24 * 60 * minute);
  await db.deleteFrom('sign_in_attempt').where('last_at', '<=', yesterday).execute();
  await db.deleteFrom('outside_attempt').where('began_at', '<=', yesterday).execute();
}
