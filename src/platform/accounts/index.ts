export type { Account } from './account.ts';
export { type Accounts, type AccountsOptions, createAccounts } from './accounts.ts';
export { type AccountRoutesOptions, accountRoutes } from './http.ts';
export type { HandedOver, NewAccount } from './manage-accounts.ts';
export type { OutsideSettings } from './outside-sign-in.ts';
export { createPasswordHashing, type PasswordHashing } from './password-hash.ts';
export { weakPassword } from './password-rules.ts';
export type { AccountLimits } from './setting.ts';
export type { AccountTables } from './tables.ts';
