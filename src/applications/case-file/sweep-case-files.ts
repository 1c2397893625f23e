import { type Kysely, sql } from 'kysely';
import type { ApplicationTools, Tables } from '../tools.ts';
import type { LinkedChanges, LinkedItems } from './case-item.ts';
import { fileItems } from './file-items.ts';

/** Entries younger than this may still be on their way in another transaction. */
const settled = 60_000;

/** So many entries of a kind are looked at in one step; more than one maker of ids makes in a millisecond. */
const usualStep = 5000;

const tables = [
  ...(['application_act', 'application_letter', 'application_delivery', 'application_evidence'] as const),
];

/**
 * Files what was entered since the last sweep (定时入卷), so that a later change of a record shows. It goes forward in
 * steps and keeps how far it came: begun again after an interruption it goes on there, and files nothing twice. Tells
 * how many applications it looked at.
 */
export async function sweepCaseFiles(
  tools: ApplicationTools,
  { at }: { readonly at: string },
  linked: LinkedItems,
  changedElsewhere: LinkedChanges = async () => [],
  step = usualStep,
): Promise<number> {
  const { db } = tools;
  const end = new Date(Date.parse(at) - settled).toISOString();
  const progress = await db.selectFrom('case_file_progress').select('until').executeTakeFirst();
  let from = progress?.until ?? '1970-01-01T00:00:00.000Z';
  let looked = 0;
  while (from < end) {
    const { until, changed } = await entriesBetween(db, from, end, step);
    for (const id of await changedElsewhere(from, until)) changed.add(id);
    for (const id of await releasedBetween(db, from, until)) changed.add(id);
    for (const id of changed) await fileItems(tools, at, id, linked);
    await db
      .insertInto('case_file_progress')
      .values({ one: true, until })
      .onConflict((conflict) =>
        conflict
          .column('one')
          .doUpdateSet({ until: sql`greatest(case_file_progress.until, excluded.until)` }),
      )
      .execute();
    looked += changed.size;
    from = until;
  }
  return looked;
}

/** The applications with entries from an instant on, and up to which instant all of them were found. */
async function entriesBetween(db: Kysely<Tables>, from: string, end: string, step: number) {
  let until = end;
  const found: { readonly id: string; readonly application_id: string }[] = [];
  // Ids begin with the instant they were made at, so that their index serves for the time.
  for (const table of tables) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'application_id'])
      .where('id', '>=', firstIdAt(from))
      .where('id', '<', firstIdAt(until))
      .orderBy('id')
      .limit(step)
      .execute();
    if (rows.length === step) until = instantOf(rows.at(-1)!.id);
    found.push(...rows);
  }
  const within = found.filter(({ id }) => id < firstIdAt(until));
  return { until, changed: new Set(within.map(({ application_id }) => application_id)) };
}

/** The applications with files whose release was approved from one instant on and before another. */
async function releasedBetween(db: Kysely<Tables>, from: string, until: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('application_record_approval as approval')
    .innerJoin('application_record_build as build', 'build.id', 'build_id')
    .innerJoin('application_record as record', 'record.id', 'record_id')
    .select('application_id')
    .distinct()
    .where('approval.at', '>=', from)
    .where('approval.at', '<', until)
    .execute();
  return rows.map(({ application_id }) => application_id);
}

/** The lowest id (UUID of version 7) that an instant can have. */
function firstIdAt(instant: string): string {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}

/** The instant an id was made at. */
const instantOf = (id: string): string =>
  new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString();
