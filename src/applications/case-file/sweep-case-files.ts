import { sql } from 'kysely';
import type { ApplicationTools } from '../tools.ts';
import type { LinkedChanges, LinkedItems } from './case-item.ts';
import { fileItems } from './file-items.ts';

/** Entries younger than this may still be on their way in another transaction. */
const settled = 60_000;

/**
 * Files what was entered since the last sweep (定时入卷), so that a later change of a record shows. Begun again after an
 * interruption it files nothing twice. Tells how many applications it looked at.
 */
export async function sweepCaseFiles(
  tools: ApplicationTools,
  { at }: { readonly at: string },
  linked: LinkedItems,
  changedElsewhere: LinkedChanges = async () => [],
): Promise<number> {
  const { db } = tools;
  const progress = await db.selectFrom('case_file_progress').select('until').executeTakeFirst();
  const until = new Date(Date.parse(at) - settled).toISOString();
  const from = progress?.until ?? '1970-01-01T00:00:00.000Z';
  if (until <= from) return 0;
  const changed = new Set(await changedElsewhere(from, until));
  // Ids begin with the instant they were made at, so that their index serves for the time.
  for (const table of ['application_act', 'application_letter', 'application_delivery'] as const) {
    const rows = await db
      .selectFrom(table)
      .select('application_id')
      .distinct()
      .where('id', '>=', firstIdAt(from))
      .where('id', '<', firstIdAt(until))
      .execute();
    for (const { application_id } of rows) changed.add(application_id);
  }
  for (const id of changed) await fileItems(tools, at, id, linked);
  await db
    .insertInto('case_file_progress')
    .values({ one: true, until })
    .onConflict((conflict) =>
      conflict.column('one').doUpdateSet({ until: sql`greatest(case_file_progress.until, excluded.until)` }),
    )
    .execute();
  return changed.size;
}

/** The lowest id (UUID of version 7) that an instant can have. */
function firstIdAt(instant: string): string {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
