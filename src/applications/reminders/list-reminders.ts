import { type Grants, may } from '../../bodies/index.ts';
import { type Day, day } from '../../law/index.ts';
import { type Act, done, type Outcome, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { readActs } from '../application-rows.ts';
import { describedNow } from '../described-now.ts';
import { foldApplication } from '../fold-application.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools } from '../tools.ts';
import { type ReminderKind, reminderKindIds, reminderKinds } from './reminder-kinds.ts';
import { remindersOf } from './reminders-of.ts';

/** A reminder on somebody's workbench. */
export interface ReminderLine {
  readonly id: string;
  readonly applicationId: string;
  readonly bodyId: string;
  readonly number: string | null;
  readonly description: string;
  readonly kind: ReminderKind;
  readonly label: string;
  readonly sentence: string;
  readonly due: Day | null;
  readonly seen: boolean;
}

/** Most reminders of one list. */
const limit = 500;

/**
 * Today's reminders that are the business of these grants, what presses most first. What was settled since it was
 * noticed is left out.
 */
export async function listReminders(
  tools: Pick<ApplicationTools, 'db' | 'calendar' | 'structureOn'>,
  { today }: Pick<Act, 'today'>,
  grants: Grants,
): Promise<readonly ReminderLine[]> {
  await tools.structureOn(day(today));
  const { db, calendar } = tools;
  const bodies = [...new Set(grants.map(({ bodyId }) => bodyId))];
  if (bodies.length === 0) return [];
  const rows = await db
    .selectFrom('application_reminder')
    .innerJoin('application', 'application.id', 'application_reminder.application_id')
    .select(['application_reminder.id', 'application_id', 'application_reminder.kind', 'about', 'seen_at'])
    .select(['application_reminder.body_id', 'number', describedNow.as('description')])
    .where('application_reminder.body_id', 'in', bodies)
    .where('on_day', '=', day(today))
    .limit(limit)
    .execute();
  const mine = rows.filter(({ kind, body_id }) => isBusinessOf(grants, kind, body_id));
  const acts = await readActs(db, [...new Set(mine.map(({ application_id }) => application_id))]);
  const standing = new Map(
    [...acts].map(([id, list]) => [id, remindersOf(foldApplication(list), calendar, day(today))]),
  );
  const lines = mine.flatMap((row): ReminderLine[] => {
    const still = standing
      .get(row.application_id)!
      .find(({ kind, about }) => kind === row.kind && about === row.about);
    if (!still) return [];
    const { id, application_id, body_id, number, kind, seen_at } = row;
    return [
      {
        ...{ id, applicationId: application_id, bodyId: body_id, number, kind, seen: seen_at !== null },
        ...{ description: row.description.slice(0, 80), label: reminderKinds[kind].label },
        ...{ sentence: still.sentence, due: still.due },
      },
    ];
  });
  return lines.sort((one, other) => pressing(one).localeCompare(pressing(other)));
}

/** Takes note of a reminder (知悉): it stays in the list of the day, marked. */
export async function seeReminder(
  { db, structureOn }: Pick<ApplicationTools, 'db' | 'structureOn'>,
  act: Act,
  grants: Grants,
  id: string,
): Promise<Outcome<undefined>> {
  const { ancestors } = await structureOn(act.today);
  const row = await db
    .selectFrom('application_reminder')
    .select(['body_id', 'kind'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refused(unknownApplication);
  const denied = may(
    grants,
    { allowedFor: reminderKinds[row.kind].roles, reach: 'own-body' },
    row.body_id,
    ancestors,
  );
  if (denied) return refused(denied);
  await db
    .updateTable('application_reminder')
    .set({ seen_at: act.at, seen_by_name: doerOf(act.actor).name })
    .where('id', '=', id)
    .where('seen_at', 'is', null)
    .execute();
  return done();
}

const isBusinessOf = (grants: Grants, kind: ReminderKind, body: string): boolean =>
  grants.some(
    ({ role, bodyId }) => bodyId === body && (reminderKinds[kind].roles as readonly string[]).includes(role),
  );

const pressing = ({ kind, due }: ReminderLine): string =>
  `${String(reminderKindIds.indexOf(kind)).padStart(2, '0')} ${due ?? ''}`;
