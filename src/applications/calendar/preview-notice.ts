import { type Grants, may } from '../../bodies/index.ts';
import { day } from '../../law/index.ts';
import { type Act, type Outcome, refused } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';
import { calendarWith } from './calendar-with.ts';
import { changedDeadlines } from './changed-deadlines.ts';
import { enteringNotices } from './enter-notice.ts';
import { type EnteredNotice, noticeFault } from './entered-notice.ts';
import { type DeadlineChange, readNotices } from './notice-rows.ts';

/** What a notice would change. */
export interface NoticePreview {
  /** How many open applications would be due on another day, or be certain of theirs. */
  readonly changed: number;
  /** The first of them. */
  readonly changes: readonly DeadlineChange[];
}

/** Lines of a preview; more would not be looked at one by one. */
const mostShown = 100;

/** Reckons what a notice on days off would change, and keeps nothing (预览期限变动); for whoever may enter it. */
export async function previewNotice(
  tools: ApplicationTools,
  { today }: Act,
  grants: Grants,
  notice: EnteredNotice,
): Promise<Outcome<NoticePreview>> {
  const { root, ancestors } = await tools.structureOn(day(today));
  const refusal = may(grants, enteringNotices, root?.id ?? '', ancestors) ?? noticeFault(notice);
  if (refusal) return refused(refusal);
  const earlier = await readNotices(tools.db);
  const [before, after] = [calendarWith(earlier), calendarWith([...earlier, notice])];
  const changes: DeadlineChange[] = [];
  let changed = 0;
  for await (const some of changedDeadlines(tools.db, day(today), before, after)) {
    changed += some.length;
    for (const { newProvisional, oldProvisional: _, ...change } of some.slice(0, mostShown - changes.length))
      changes.push({ ...change, certain: !newProvisional });
  }
  return { ok: true, value: { changed, changes } };
}
