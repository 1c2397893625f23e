import { type Grants, may, type Permission } from '../../bodies/index.ts';
import { day, type WorkingCalendar } from '../../law/index.ts';
import { type Act, auditAct, inTransaction, type Outcome, refused } from '../../platform/index.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools, Step } from '../tools.ts';
import { calendarWith } from './calendar-with.ts';
import { changedDeadlines } from './changed-deadlines.ts';
import { type EnteredNotice, noticeFault } from './entered-notice.ts';
import { readNotices } from './notice-rows.ts';

/** Who enters days off: they hold for the whole county. */
export const enteringNotices: Permission = {
  allowedFor: ['county-supervisor', 'administrator'],
  reach: 'own-body',
};

/** What entering a notice came to. */
export interface NoticeEntered {
  readonly id: string;
  /** How many open applications are due on another day now, or are certain of theirs. */
  readonly changed: number;
}

/**
 * Enters a notice on days off (录入放假安排), reckons every open time limit anew, and records each that moved or became
 * certain. Wholly or not at all.
 */
export async function enterNotice(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  notice: EnteredNotice,
): Promise<Outcome<NoticeEntered>> {
  const { root, ancestors } = await tools.structureOn(act.today);
  const refusal = may(grants, enteringNotices, root?.id ?? '', ancestors) ?? noticeFault(notice);
  if (refusal) return refused(refusal);
  return inTransaction(tools.db, async (step) => {
    const id = tools.newId();
    const earlier = await readNotices(step);
    const { number, title, dated, kind, year, daysOff, workedDays } = notice;
    const by = doerOf(act.actor);
    await step
      .insertInto('entered_notice')
      .values({
        ...{ seq: earlier.length + 1, id, kind, year, number, title, dated },
        days: JSON.stringify({ daysOff, workedDays }),
        ...{ entered_at: act.at, entered_by: by.id, entered_by_name: by.name },
      })
      .execute();
    const changed = await recordChanges(
      step,
      act,
      id,
      calendarWith(earlier),
      calendarWith([...earlier, notice]),
    );
    await auditAct(step, tools.clock, act, {
      action: 'calendar.enter-notice',
      objectKind: 'calendar',
      objectId: String(year),
      new: { id, kind, number, changed },
    });
    return { ok: true, value: { id, changed } };
  });
}

async function recordChanges(
  step: Step,
  { at, today }: Act,
  noticeId: string,
  before: WorkingCalendar,
  after: WorkingCalendar,
): Promise<number> {
  let changed = 0;
  for await (const some of changedDeadlines(step, day(today), before, after)) {
    const rows = some.map(({ applicationId, oldDue, newDue, oldProvisional, newProvisional }) => ({
      ...{ notice_id: noticeId, application_id: applicationId, at, old_due: oldDue, new_due: newDue },
      ...{ old_provisional: oldProvisional, new_provisional: newProvisional },
    }));
    if (rows.length > 0) await step.insertInto('application_deadline_change').values(rows).execute();
    changed += rows.length;
  }
  return changed;
}
