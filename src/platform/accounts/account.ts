import type { Kysely, Selectable } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import type { AccountsSetting } from './setting.ts';
import { later } from './setting.ts';
import type { AccountTable, AccountTables } from './tables.ts';

/** A row of the table. */
export type AccountRow = Selectable<AccountTable>;

/** An account as others may see it: nothing secret. */
export interface Account {
  readonly id: string;
  readonly personId: string;
  readonly username: string;
  readonly name: string;
  readonly secondFactor: boolean;
  readonly disabled: boolean;
  readonly passwordMustChange: boolean;
  readonly lastSignedInAt: string | null;
  readonly createdAt: string;
}

/** A row without its secrets. */
export function accountOf(row: AccountRow, { clock, limits }: AccountsSetting): Account {
  const days = limits.passwordDays;
  const since = row.password_since;
  const isOld = days !== null && since !== null && later(since, days * 24 * 60 * 60_000) <= clock.now();
  return {
    id: row.id,
    personId: row.person_id,
    username: row.username,
    name: row.name,
    secondFactor: row.totp_since !== null,
    disabled: row.disabled_at !== null,
    passwordMustChange: row.password_must_change || isOld,
    lastSignedInAt: row.last_signed_in_at,
    createdAt: row.created_at,
  };
}

/** The account of an id, locked until the transaction ends. */
export const lockAccount = (db: Kysely<AccountTables>, id: string): Promise<AccountRow | undefined> =>
  db.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The account of somebody who is signed in; a fault where only such people come. */
export function accountIdOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new TypeError('only people who signed in have an account');
  return actor.accountId;
}

/** The answer where there is no such account. */
export const noAccount: Refusal = { code: 'not-found', sentence: '没有找到这个账户。' };
