import { inTransaction } from '../database/transaction.ts';
import { chineseInstant } from '../http/chinese-instant.ts';
import type { Refusal } from '../refusal.ts';
import { type AccountsSetting, later, minute } from './setting.ts';
import { tokenHash, usernameKey } from './token.ts';

/**
 * Counts an attempt to sign in, before the password is looked at, so that many at once do not get more tries than
 * one after the other. Names without an account are counted and locked alike: the answer does not tell them apart.
 */
export async function beginAttempt(setting: AccountsSetting, username: string): Promise<Refusal | null> {
  const { db, clock, limits } = setting;
  const hash = tokenHash(usernameKey(username));
  const now = clock.now();
  return inTransaction(db, async (transaction) => {
    // Writes the row as it is, to lock it, whether it was there or not.
    const before = await transaction
      .insertInto('sign_in_attempt')
      .values({ username_hash: hash, failed: 0, last_at: now, locked_until: null })
      .onConflict((conflict) =>
        conflict
          .column('username_hash')
          .doUpdateSet(({ ref }) => ({ failed: ref('sign_in_attempt.failed') })),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
    if (before.locked_until !== null && before.locked_until > now) return locked(before.locked_until);
    const isOld = before.locked_until !== null || later(before.last_at, limits.lockedMinutes * minute) <= now;
    const failed = (isOld ? 0 : before.failed) + 1;
    const until = failed >= limits.failures ? later(now, limits.lockedMinutes * minute) : null;
    await transaction
      .updateTable('sign_in_attempt')
      .set({ failed, last_at: now, locked_until: until })
      .where('username_hash', '=', hash)
      .execute();
    return null;
  });
}

const locked = (until: string): Refusal => ({
  code: 'locked',
  sentence: `连续输错次数过多，已暂停登录。下次可用时间：${chineseInstant(until)}。如非本人操作，请联系管理员。`,
  nextAllowedAt: until,
});
