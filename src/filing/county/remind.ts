import { addDays, type Day, isWorkday, yearOf } from '../../law/index.ts';
import type { FilingTools } from '../tools.ts';
import type { ReminderKind } from './made-reminders.ts';
import { filingRoster, type RosterEntry } from './roster.ts';

const daysAhead = 7;

/**
 * Makes the reminders that are due today for everything below a body, each once, however often it is asked
 * (催报). Gives back those that are new.
 */
export async function remindFilings(
  tools: Pick<FilingTools, 'db' | 'bodies' | 'calendar' | 'clock' | 'newId'>,
): Promise<readonly { readonly bodyId: string; readonly year: number; readonly kind: ReminderKind }[]> {
  const today = tools.clock.today();
  const { root } = await tools.bodies.tree(today);
  // Nobody is to be reminded on a holiday; the sweep of the next working day does it.
  if (!root || !isWorkday(tools.calendar, today)) return [];
  const year = yearOf(today) - 1;
  const roster = await filingRoster(tools, root.id, year, today);
  const due = roster.flatMap((entry) => {
    const kind = reminderFor(entry, today);
    return kind ? [{ id: tools.newId(), body_id: entry.body.id, year, kind, due: entry.deadline!.due }] : [];
  });
  if (due.length === 0) return [];
  const made = await tools.db
    .insertInto('filing_reminder')
    .values(due.map((row) => ({ ...row, made_at: tools.clock.now() })))
    .onConflict((conflict) => conflict.columns(['body_id', 'year', 'kind', 'due']).doNothing())
    .returning(['body_id', 'kind'])
    .execute();
  return made.map(({ body_id, kind }) => ({ bodyId: body_id, year, kind }));
}

/** On what occasion the body of an entry is to be reminded today; null when there is none. */
function reminderFor({ state, deadline }: RosterEntry, today: Day): ReminderKind | null {
  const isHandedIn = state === 'submitted' || state === 'accepted' || state === 'published';
  if (deadline === null || isHandedIn || state === 'correcting') return null;
  if (state === 'returned') return 'returned-waiting';
  if (today > deadline.due) return deadline.binding ? 'overdue' : null;
  if (today >= addDays(deadline.due, -1)) return 'due-tomorrow';
  return today >= addDays(deadline.due, -daysAhead) ? 'due-soon' : null;
}
