import type { Kysely } from 'kysely';
import type { Act } from '../act.ts';
import type { Clock } from '../clock.ts';
import { tablesOf } from '../database/tables-of.ts';
import type { NewId } from '../ids.ts';
import type { Seal } from '../secrets/seal.ts';
import { changePassword, type PasswordChange } from './change-password.ts';
import {
  createAccount,
  disableAccount,
  listAccounts,
  type NewAccount,
  resetPassword,
} from './manage-accounts.ts';
import {
  accountSignedIn,
  endSignIn,
  openSignIns,
  type SignInPlace,
  signOut,
  sweepSignIns,
} from './open-sign-ins.ts';
import {
  createOutsideSignIn,
  linkOutside,
  type OutsideLink,
  type OutsideSettings,
} from './outside-sign-in.ts';
import { createPasswordHashing, type PasswordHashing } from './password-hash.ts';
import { confirmTotp, offerTotp, removeTotp } from './second-factor.ts';
import { type AccountLimits, type AccountsSetting, usualLimits } from './setting.ts';
import { type SignInInput, signIn } from './sign-in.ts';
import type { AccountTables } from './tables.ts';

/** What accounts need. */
export interface AccountsOptions<Tables extends AccountTables> {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly seal: Seal;
  /** Name of the site, shown by authenticators. */
  readonly site: string;
  readonly limits?: Partial<AccountLimits>;
  readonly hashing?: PasswordHashing;
  readonly outside?: OutsideSettings;
}

/** Everything that is done with accounts (账户与登录). */
export type Accounts = ReturnType<typeof createAccounts>;

/** The accounts of one database. */
export function createAccounts<Tables extends AccountTables>(options: AccountsOptions<Tables>) {
  const { clock, newId, seal, site } = options;
  const setting: AccountsSetting = {
    db: tablesOf(options.db),
    ...{ clock, newId, seal },
    hashing: options.hashing ?? createPasswordHashing(),
    limits: { ...usualLimits, ...options.limits },
  };
  return {
    signIn: (act: Act, input: SignInInput, place: SignInPlace) => signIn(setting, act, input, place),
    signOut: (act: Act, token: string) => signOut(setting, act, token),
    signedIn: (token: string) => accountSignedIn(setting, token),
    openSignIns: (act: Act, token: string | null) => openSignIns(setting, act, token),
    endSignIn: (act: Act, id: string) => endSignIn(setting, act, id),
    sweep: () => sweepSignIns(setting),
    changePassword: (act: Act, change: PasswordChange, token: string | null) =>
      changePassword(setting, act, change, token),
    offerTotp: (act: Act) => offerTotp(setting, act, site),
    confirmTotp: (act: Act, code: string) => confirmTotp(setting, act, code),
    removeTotp: (act: Act, password: string) => removeTotp(setting, act, password),
    create: (act: Act, account: NewAccount) => createAccount(setting, act, account),
    resetPassword: (act: Act, accountId: string, secondFactor?: boolean) =>
      resetPassword(setting, act, accountId, secondFactor),
    disable: (act: Act, accountId: string, disabled: boolean) =>
      disableAccount(setting, act, accountId, disabled),
    list: (query: Parameters<typeof listAccounts>[1] = {}) => listAccounts(setting, query),
    linkOutside: (act: Act, link: OutsideLink) => linkOutside(setting, act, link),
    outside: options.outside ? createOutsideSignIn(setting, options.outside) : null,
  };
}
