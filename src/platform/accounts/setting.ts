import type { Kysely, Transaction } from 'kysely';
import type { Act } from '../act.ts';
import { auditAct } from '../audit/audit-act.ts';
import type { Json } from '../audit/canonical-json.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { Seal } from '../secrets/seal.ts';
import type { PasswordHashing } from './password-hash.ts';
import type { AccountTables } from './tables.ts';

/** What everything about accounts works with. */
export interface AccountsSetting {
  readonly db: Kysely<AccountTables>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly seal: Seal;
  readonly hashing: PasswordHashing;
  readonly limits: AccountLimits;
}

/** Times and counts that the protection of accounts rests on. */
export interface AccountLimits {
  /** Failures in a row until an account is locked. */
  readonly failures: number;
  readonly lockedMinutes: number;
  readonly idleMinutes: number;
  readonly longestHours: number;
  /** Days after which a password has to be changed; null when it never has to. */
  readonly passwordDays: number | null;
}

/** As 等级保护 level 2 and 3 are usually examined. */
export const usualLimits: AccountLimits = {
  failures: 5,
  lockedMinutes: 15,
  idleMinutes: 30,
  longestHours: 12,
  passwordDays: null,
};

/** Milliseconds. */
export const minute = 60_000;

/** An instant some time after another one. */
export const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** What changed on an account. */
export interface AccountChange {
  readonly action: string;
  readonly accountId: string;
  readonly old?: Json;
  readonly new?: Json;
}

/** Writes into the audit log what was done to an account. */
export async function record(
  transaction: Transaction<AccountTables>,
  { clock }: AccountsSetting,
  act: Act,
  { action, accountId, ...values }: AccountChange,
): Promise<void> {
  await auditAct(transaction, clock, act, {
    action: `account.${action}`,
    objectKind: 'account',
    objectId: accountId,
    ...values,
  });
}
