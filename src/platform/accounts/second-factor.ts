import { randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Act } from '../act.ts';
import { inTransaction } from '../database/transaction.ts';
import { done, type Outcome, type Refusal, refused } from '../refusal.ts';
import { type AccountRow, accountIdOf, lockAccount, noAccount } from './account.ts';
import { type AccountsSetting, record } from './setting.ts';
import type { AccountTables } from './tables.ts';
import { tokenHash } from './token.ts';
import { matchingStep, newTotpSecret, totpAddress } from './totp.ts';

/** What the authenticator has to be told. */
export interface TotpOffer {
  readonly secret: string;
  /** For a QR code. */
  readonly address: string;
}

const place = (accountId: string) => `account.totp_secret:${accountId}`;

/** Offers a secret for an authenticator; it counts once a code of it was confirmed. */
export async function offerTotp(
  setting: AccountsSetting,
  act: Act,
  site: string,
): Promise<Outcome<TotpOffer>> {
  const accountId = accountIdOf(act.actor);
  return inTransaction(setting.db, async (transaction) => {
    const row = await lockAccount(transaction, accountId);
    if (!row) return refused(noAccount);
    if (row.totp_since !== null) return refused(alreadyOn);
    const secret = newTotpSecret();
    await transaction
      .updateTable('account')
      .set({ totp_secret: setting.seal.close(secret, place(accountId)), totp_last_step: 0 })
      .where('id', '=', accountId)
      .execute();
    return done({ secret, address: totpAddress(secret, site, row.username) });
  });
}

/** Confirms the authenticator with its first code; answers the recovery codes, which are shown this once. */
export async function confirmTotp(
  setting: AccountsSetting,
  act: Act,
  code: string,
): Promise<Outcome<readonly string[]>> {
  const accountId = accountIdOf(act.actor);
  return inTransaction(setting.db, async (transaction) => {
    const row = await lockAccount(transaction, accountId);
    if (!row?.totp_secret) return refused(notOffered);
    if (row.totp_since !== null) return refused(alreadyOn);
    if (!(await spendTotp(transaction, setting, row, code))) return refused(wrongCode);
    await transaction
      .updateTable('account')
      .set({ totp_since: setting.clock.now() })
      .where('id', '=', accountId)
      .execute();
    await record(transaction, setting, act, { action: 'second-factor-on', accountId });
    return done(await newRecoveryCodes(transaction, accountId));
  });
}

/** Turns the second factor off; the password proves that it is not a passer-by at an unlocked computer. */
export async function removeTotp(
  setting: AccountsSetting,
  act: Act,
  password: string,
): Promise<Outcome<undefined>> {
  const accountId = accountIdOf(act.actor);
  const found = await setting.db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (!(await setting.hashing.fits(found?.password_hash ?? null, password))) return refused(wrongPassword);
  return inTransaction(setting.db, async (transaction) => {
    await clearSecondFactor(transaction, accountId);
    await record(transaction, setting, act, { action: 'second-factor-off', accountId });
    return done();
  });
}

/** Whether the code is one of the authenticator or a recovery code; either counts once. */
export async function spendSecondFactor(
  transaction: Transaction<AccountTables>,
  setting: AccountsSetting,
  row: AccountRow,
  code: string,
): Promise<boolean> {
  if (await spendTotp(transaction, setting, row, code)) return true;
  const used = await transaction
    .updateTable('recovery_code')
    .set({ used_at: setting.clock.now() })
    .where('account_id', '=', row.id)
    .where('code_hash', '=', codeHash(row.id, code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** Forgets authenticator and recovery codes. */
export async function clearSecondFactor(
  transaction: Transaction<AccountTables>,
  accountId: string,
): Promise<void> {
  await transaction
    .updateTable('account')
    .set({ totp_secret: null, totp_since: null, totp_last_step: 0 })
    .where('id', '=', accountId)
    .execute();
  await transaction.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
}

/** The row is locked, so that two requests cannot use one code. */
async function spendTotp(
  transaction: Transaction<AccountTables>,
  { clock, seal }: AccountsSetting,
  row: AccountRow,
  code: string,
): Promise<boolean> {
  const secret = seal.open(row.totp_secret!, place(row.id));
  const step = matchingStep(secret, code, clock.now(), row.totp_last_step);
  if (step === null) return false;
  await transaction.updateTable('account').set({ totp_last_step: step }).where('id', '=', row.id).execute();
  return true;
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

async function newRecoveryCodes(
  transaction: Transaction<AccountTables>,
  accountId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: 10 }, () =>
    Array.from({ length: 12 }, (_, at) => (at === 6 ? '-' : '') + alphabet[randomInt(alphabet.length)]).join(
      '',
    ),
  );
  await transaction.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  await transaction
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, code_hash: codeHash(accountId, code) })))
    .execute();
  return codes;
}

/** 59 bits each: enough that a plain hash does not give them away before they are replaced. */
const codeHash = (accountId: string, code: string) =>
  tokenHash(`${accountId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);

const alreadyOn: Refusal = {
  code: 'second-factor-on',
  sentence: '动态验证码已经启用。更换设备请先停用，再重新启用。',
};
const notOffered: Refusal = { code: 'second-factor-not-offered', sentence: '请先获取二维码，再输入验证码。' };
const wrongCode: Refusal = {
  code: 'code-wrong',
  sentence: '验证码不正确。请核对手机时间是否准确，用下一个验证码重试。',
  field: 'code',
};

/** The answer where the present password proves who acts. */
export const wrongPassword: Refusal = {
  code: 'password-wrong',
  sentence: '当前密码不正确。',
  field: 'password',
};
