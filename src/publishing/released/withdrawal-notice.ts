import type { Kysely } from 'kysely';
import type { PublishingTables } from '../tables.ts';

/** Why an address that was public leads nowhere now: only what was taken back with notice says so. */
export async function withdrawalNotice(
  db: Kysely<PublishingTables>,
  id: string,
): Promise<{ at: string; reason: string } | { replacedBy: string } | null> {
  const row = await db
    .selectFrom('publication')
    .select(['withdrawn_at', 'withdrawal', 'withdrawal_reason', 'replaced_by'])
    .where('id', '=', id)
    .where('state', '=', 'withdrawn')
    .executeTakeFirst();
  if (row?.withdrawal === 'with-notice') return { at: row.withdrawn_at!, reason: row.withdrawal_reason! };
  if (row?.withdrawal === 'replaced') return { replacedBy: row.replaced_by! };
  return null;
}
