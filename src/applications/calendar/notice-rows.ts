import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
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

/** A time limit that a notice moved, or made certain (期限变动). */
export interface DeadlineChange {
  readonly applicationId: string;
  readonly number: string | null;
  readonly oldDue: Day | null;
  readonly newDue: Day | null;
  /** It no longer waits for another notice. */
  readonly certain: boolean;
}

/** What a notice changed at bodies, by the day it is due now. */
export async function readDeadlineChanges(
  db: Kysely<Tables>,
  noticeId: string,
  bodies: readonly string[],
): Promise<readonly DeadlineChange[]> {
  if (bodies.length === 0) return [];
  const rows = await db
    .selectFrom('application_deadline_change')
    .innerJoin('application', 'application.id', 'application_id')
    .select(['application_id', 'number', 'old_due', 'new_due', 'new_provisional'])
    .where('notice_id', '=', noticeId)
    .where('body_id', 'in', [...bodies])
    .orderBy('new_due')
    .limit(1000)
    .execute();
  return rows.map(({ application_id, number, old_due, new_due, new_provisional }) => ({
    ...{ applicationId: application_id, number, oldDue: old_due, newDue: new_due, certain: !new_provisional },
  }));
}
