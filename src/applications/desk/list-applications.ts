import type { Kysely } from 'kysely';
import type { Day, DecisionCode, WorkingCalendar } from '../../law/index.ts';
import type { ApplicationState } from '../application.ts';
import { readActs } from '../application-rows.ts';
import { describedLike } from '../described-now.ts';
import { foldApplication } from '../fold-application.ts';
import { closedStates } from '../open-applications.ts';
import { isOverdue, replyClock } from '../reply-clock.ts';
import type { Tables } from '../tools.ts';
import { byUrgency, listedDescription, type UrgentLine } from './list-urgent.ts';

/** What is looked for among applications; what is left out is not asked. */
export interface ApplicationFilter {
  /** Still being handled, finished, or both. */
  readonly scope: 'open' | 'closed' | 'all';
  readonly state?: ApplicationState | undefined;
  /** First and last day of handing in. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  /** Somebody who did one of its acts, by name (经办人). */
  readonly person?: string | undefined;
  /** Words of what is asked for, as it was handed in or as it was corrected. */
  readonly text?: string | undefined;
  /** Part of the register number. */
  readonly number?: string | undefined;
  /** Only these; for the list behind a number. */
  readonly ids?: readonly string[] | undefined;
}

/** An application in the list: where it stands, how it ended. */
export interface ApplicationLine extends UrgentLine {
  readonly receivedOn: Day | null;
  readonly deliveredOn: Day | null;
  readonly decision: DecisionCode | null;
  /** Working days that still count until it is due; null when none is due or the day was set. */
  readonly workdaysLeft: number | null;
}

/** One page of the list with the number of all that were found. */
export interface FoundApplications {
  readonly lines: readonly ApplicationLine[];
  readonly count: number;
}

/** More are never open at one county; the most urgent cannot be told without looking at all of them. */
const mostOpen = 3000;

/** The applications of bodies: open ones by urgency, others the newest first. `page` counts from 1. */
export async function listApplications(
  db: Kysely<Tables>,
  calendar: WorkingCalendar,
  bodies: readonly string[],
  filter: ApplicationFilter,
  { today, page, size }: { readonly today: Day; readonly page: number; readonly size: number },
): Promise<FoundApplications> {
  if (bodies.length === 0 || filter.ids?.length === 0) return { lines: [], count: 0 };
  const found = chosen(db, bodies, filter);
  if (filter.scope === 'open') {
    const rows = await found
      .select(columns)
      .orderBy('received_on', (order) => order.asc().nullsFirst())
      .limit(mostOpen)
      .execute();
    const lines = await linesOf(db, calendar, rows, today);
    return { lines: byUrgency(lines).slice((page - 1) * size, page * size), count: lines.length };
  }
  const { count } = await found
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(columns)
    .orderBy('submitted_on', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { lines: await linesOf(db, calendar, rows, today), count: Number(count) };
}

const columns = ['id', 'body_id', 'number', 'description', 'submitted_on', 'received_on', 'version'] as const;

function chosen(db: Kysely<Tables>, bodies: readonly string[], filter: ApplicationFilter) {
  const { scope, state, from, until, person, text, number, ids } = filter;
  let query = db.selectFrom('application').where('body_id', 'in', [...bodies]);
  if (scope !== 'all') query = query.where('state', scope === 'open' ? 'not in' : 'in', [...closedStates]);
  if (state) query = query.where('state', '=', state);
  if (from) query = query.where('submitted_on', '>=', from);
  if (until) query = query.where('submitted_on', '<=', until);
  if (text) query = query.where(describedLike(containing(text)));
  if (number) query = query.where('number', 'ilike', containing(number));
  if (ids) query = query.where('id', 'in', [...ids]);
  if (person)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('application_act')
          .select('application_act.id')
          .whereRef('application_act.application_id', '=', 'application.id')
          .where('by_name', '=', person),
      ),
    );
  return query;
}

/** A pattern that matches texts with these very characters in them. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

interface Row {
  readonly id: string;
  readonly body_id: string;
  readonly number: string | null;
  readonly description: string;
  readonly submitted_on: Day;
  readonly received_on: Day | null;
  readonly version: number;
}

async function linesOf(
  db: Kysely<Tables>,
  calendar: WorkingCalendar,
  rows: readonly Row[],
  today: Day,
): Promise<readonly ApplicationLine[]> {
  const acts = await readActs(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const application = foldApplication(acts.get(row.id)!);
    const { trace, ...clock } = replyClock(application, calendar, today);
    const running = clock.standing === 'running' || clock.standing === 'paused';
    return {
      ...{
        id: row.id,
        bodyId: row.body_id,
        number: row.number,
        ...listedDescription(row, acts.get(row.id)!),
      },
      ...{ state: application.state, submittedOn: row.submitted_on, version: row.version, clock },
      overdue: isOverdue({ ...clock, trace }, application.deliveredOn, today),
      ...{ receivedOn: row.received_on, deliveredOn: application.deliveredOn },
      decision: application.conclusion?.decision ?? null,
      workdaysLeft:
        running && trace.length > 0
          ? trace.filter(({ ordinal, day }) => ordinal !== null && day > today).length
          : null,
    };
  });
}
