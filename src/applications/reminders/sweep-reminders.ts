import type { Act } from '../../platform/index.ts';
import { openApplications } from '../open-applications.ts';
import type { ApplicationTools } from '../tools.ts';
import { remindersOf } from './reminders-of.ts';

/**
 * Looks through everything that is open and reminds of what calls for attention today (提醒巡查): once for each thing
 * and day, however often it runs. What came due while nothing ran is found by the first run afterwards, for it follows
 * from the acts alone. Tells how many reminders are new.
 */
export async function sweepReminders(
  tools: Pick<ApplicationTools, 'db' | 'newId' | 'calendar' | 'structureOn'>,
  act: Pick<Act, 'at' | 'today'>,
): Promise<number> {
  await tools.structureOn(act.today);
  const { db, newId, calendar } = tools;
  let added = 0;
  for await (const some of openApplications(db)) {
    const rows = some.flatMap(({ id, bodyId, application }) =>
      remindersOf(application, calendar, act.today).map(({ kind, about, due }) => ({
        ...{ id: newId(), application_id: id, body_id: bodyId, kind, about, due },
        ...{ on_day: act.today, created_at: act.at, seen_at: null, seen_by_name: null },
      })),
    );
    if (rows.length === 0) continue;
    const inserted = await db
      .insertInto('application_reminder')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['application_id', 'kind', 'about', 'on_day']).doNothing())
      .returning('id')
      .execute();
    added += inserted.length;
  }
  return added;
}
