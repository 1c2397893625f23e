import type { Kysely } from 'kysely';
import type { Tables } from '../tools.ts';
import type { EnteredNotice } from './entered-notice.ts';

/** A notice with who entered it. */
export interface KeptNotice extends EnteredNotice {
  readonly id: string;
  readonly enteredAt: string;
  readonly enteredBy: string;
}

/** Every notice that was entered, the oldest first. */
export async function readNotices(db: Kysely<Tables>): Promise<readonly KeptNotice[]> {
  const rows = await db.selectFrom('entered_notice').selectAll().orderBy('seq').execute();
  return rows.map(({ id, kind, year, number, title, dated, days, entered_at, entered_by_name }) => ({
    ...{ id, kind, year, number, title, dated, ...days },
    ...{ enteredAt: entered_at, enteredBy: entered_by_name },
  }));
}
