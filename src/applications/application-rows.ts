import { type Kysely, type Selectable, sql } from 'kysely';
import type { RecordedAct } from './declared-act.ts';
import type { ApplicationActTable, ApplicationTable } from './tables.ts';
import type { Step, Tables } from './tools.ts';

/** An application as it is kept. */
export type ApplicationRow = Selectable<ApplicationTable>;

/** An application as it stands while nobody else can change it. */
export interface LockedApplication {
  readonly row: ApplicationRow;
  readonly acts: readonly RecordedAct[];
  /** Which act came with which submission number. */
  readonly submitted: ReadonlyMap<string, string>;
}

/** Locks an application and reads its acts, in one go with the database; null when there is none. */
export async function lockApplication(step: Step, id: string): Promise<LockedApplication | null> {
  const rows = await step
    .selectFrom('application')
    .innerJoin('application_act as act', 'act.application_id', 'application.id')
    .selectAll('application')
    .select(['act.act', 'act.on_day', 'act.at', 'act.by_id', 'act.by_name', 'act.facts', 'act.key'])
    .where('application.id', '=', id)
    .orderBy('act.seq')
    .forUpdate('application')
    .execute();
  const [row] = rows;
  if (!row) return null;
  // Whoever had to wait for the lock got the application as it is now, but its acts as they were before.
  const acts = rows.length === row.version ? rows : await actRows(step, [id]);
  return { row, acts: acts.map(recordedAct), submitted: new Map(acts.map(({ key, act }) => [key, act])) };
}

/** The acts of applications, each in their order, by application. */
export async function readActs(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedAct[]>> {
  const found = new Map<string, RecordedAct[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  for (const row of await actRows(db, ids)) found.get(row.application_id)!.push(recordedAct(row));
  return found;
}

const actRows = (db: Kysely<Tables>, ids: readonly string[]) =>
  db
    .selectFrom('application_act')
    .select(['application_id', 'act', 'on_day', 'at', 'by_id', 'by_name', 'facts', 'key'])
    // One value, however many there are: a list of thousands is neither written out nor planned anew.
    .where(sql<boolean>`application_id = any(${[...ids]}::uuid[])`)
    .orderBy('application_id')
    .orderBy('seq')
    .execute();

type ActRow = Pick<Selectable<ApplicationActTable>, 'act' | 'on_day' | 'at' | 'by_id' | 'by_name' | 'facts'>;

const recordedAct = ({ act, on_day, at, by_id, by_name, facts }: ActRow): RecordedAct => ({
  ...{ act, on: on_day, at, facts },
  by: { id: by_id, name: by_name },
});
