import type { Kysely, Selectable } from 'kysely';
import type { RecordedAct } from './declared-act.ts';
import type { ApplicationActTable, ApplicationTable } from './tables.ts';
import type { Tables } from './tools.ts';

/** An application as it is kept. */
export type ApplicationRow = Selectable<ApplicationTable>;

/** The acts of applications, each in their order, by application. */
export async function readActs(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedAct[]>> {
  const found = new Map<string, RecordedAct[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('application_act')
    .select(['application_id', 'act', 'on_day', 'at', 'by_id', 'by_name', 'facts'])
    .where('application_id', 'in', [...ids])
    .orderBy('application_id')
    .orderBy('seq')
    .execute();
  for (const row of rows) found.get(row.application_id)!.push(recordedAct(row));
  return found;
}

type ActRow = Pick<Selectable<ApplicationActTable>, 'act' | 'on_day' | 'at' | 'by_id' | 'by_name' | 'facts'>;

const recordedAct = ({ act, on_day, at, by_id, by_name, facts }: ActRow): RecordedAct => ({
  ...{ act, on: on_day, at, facts },
  by: { id: by_id, name: by_name },
});
