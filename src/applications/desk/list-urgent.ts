import type { Kysely } from 'kysely';
import type { Day, WorkingCalendar } from '../../law/index.ts';
import type { Application } from '../application.ts';
import { readActs } from '../application-rows.ts';
import type { RecordedAct } from '../declared-act.ts';
import { descriptionsOf } from '../descriptions.ts';
import { foldApplication } from '../fold-application.ts';
import { closedStates } from '../open-applications.ts';
import { isOverdue, type ReplyClock, replyClock } from '../reply-clock.ts';
import type { Tables } from '../tools.ts';

/** An open application in the list of what presses (待办). */
export interface UrgentLine {
  readonly id: string;
  readonly bodyId: string;
  readonly number: string | null;
  /** What is asked for as it stands now, shortened. */
  readonly description: string;
  /** Whether that is a correction of what was handed in (已补正). */
  readonly corrected: boolean;
  readonly state: Application['state'];
  readonly submittedOn: Day;
  readonly version: number;
  readonly clock: Omit<ReplyClock, 'trace'>;
  readonly overdue: boolean;
}

/** The open applications of bodies, what is due first at the top; what waits for the applicant follows. */
export async function listUrgent(
  db: Kysely<Tables>,
  calendar: WorkingCalendar,
  bodies: readonly string[],
  today: Day,
  limit = 200,
): Promise<readonly UrgentLine[]> {
  if (bodies.length === 0) return [];
  const rows = await db
    .selectFrom('application')
    .select(['id', 'body_id', 'number', 'description', 'submitted_on', 'version'])
    .where('body_id', 'in', [...bodies])
    .where('state', 'not in', [...closedStates])
    // What was received first is due first, but for pauses and extensions; hence more than are shown.
    .orderBy('received_on', (order) => order.asc().nullsFirst())
    .limit(limit * 3)
    .execute();
  const acts = await readActs(
    db,
    rows.map(({ id }) => id),
  );
  const lines = rows.map((row): UrgentLine => {
    const application = foldApplication(acts.get(row.id)!);
    const { trace: _, ...clock } = replyClock(application, calendar, today);
    return {
      ...{
        id: row.id,
        bodyId: row.body_id,
        number: row.number,
        ...listedDescription(row, acts.get(row.id)!),
      },
      ...{ state: application.state, submittedOn: row.submitted_on, version: row.version, clock },
      overdue: isOverdue({ ...clock, trace: [] }, application.deliveredOn, today),
    };
  });
  return byUrgency(lines).slice(0, limit);
}

/** What lists show of what is asked for. */
export function listedDescription(
  { description: first }: { readonly description: string },
  acts: readonly RecordedAct[],
): Pick<UrgentLine, 'description' | 'corrected'> {
  const { description, superseded } = descriptionsOf(first, acts);
  return { description: description.slice(0, 80), corrected: superseded.length > 0 };
}

/** The lines, what presses most at the top. */
export function byUrgency<Line extends UrgentLine>(lines: readonly Line[]): readonly Line[] {
  const placed = lines.map((line) => ({ line, place: pressing(line) }));
  const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return placed.sort((one, other) => order(one.place, other.place)).map(({ line }) => line);
}

/** What fixes the place in the list: not yet confirmed first, then by the day it is due or waits until. */
function pressing({ state, clock, submittedOn }: UrgentLine): string {
  if (state === 'submitted') return `0 ${submittedOn}`;
  return clock.due ? `1 ${clock.due}` : `2 ${clock.waitingUntil ?? submittedOn}`;
}
