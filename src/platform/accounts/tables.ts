import type { ColumnType, Generated } from 'kysely';
import type { AuditTables } from '../audit/tables.ts';

/** Written once. */
type Kept<T> = ColumnType<T, T, never>;

/** Somebody who may sign in (账户). */
export interface AccountTable {
  readonly id: Kept<string>;
  person_id: string;
  username: Kept<string>;
  username_key: Kept<string>;
  name: string;
  password_hash: string | null;
  password_since: string | null;
  password_must_change: Generated<boolean>;
  totp_secret: ColumnType<string | null, string | null | undefined, string | null>;
  totp_since: ColumnType<string | null, string | null | undefined, string | null>;
  totp_last_step: Generated<number>;
  disabled_at: ColumnType<string | null, string | null | undefined, string | null>;
  last_signed_in_at: ColumnType<string | null, string | null | undefined, string | null>;
  readonly created_at: Kept<string>;
}

/** A browser that is signed in (登录). */
export interface SignInTable {
  readonly id: Kept<string>;
  readonly token_hash: Kept<string>;
  readonly account_id: Kept<string>;
  readonly began_at: Kept<string>;
  seen_at: string;
  readonly ip: Kept<string>;
  readonly user_agent: Kept<string>;
}

interface SignInAttemptTable {
  readonly username_hash: Kept<string>;
  failed: number;
  last_at: string;
  locked_until: string | null;
}

interface FormerPasswordTable {
  readonly id: Kept<string>;
  readonly account_id: Kept<string>;
  readonly password_hash: Kept<string>;
  readonly until: Kept<string>;
}

interface RecoveryCodeTable {
  readonly account_id: Kept<string>;
  readonly code_hash: Kept<string>;
  used_at: ColumnType<string | null, undefined, string>;
}

interface OutsideIdentityTable {
  readonly issuer: Kept<string>;
  readonly subject: Kept<string>;
  readonly account_id: Kept<string>;
  readonly linked_at: Kept<string>;
}

interface OutsideAttemptTable {
  readonly state_hash: Kept<string>;
  readonly browser_hash: Kept<string>;
  readonly nonce: Kept<string>;
  readonly verifier: Kept<string>;
  readonly began_at: Kept<string>;
}

/** The tables of the accounts. */
export interface AccountTables extends AuditTables {
  readonly account: AccountTable;
  readonly sign_in: SignInTable;
  readonly sign_in_attempt: SignInAttemptTable;
  readonly former_password: FormerPasswordTable;
  readonly recovery_code: RecoveryCodeTable;
  readonly outside_identity: OutsideIdentityTable;
  readonly outside_attempt: OutsideAttemptTable;
}
