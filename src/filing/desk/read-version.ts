import type { Kysely } from 'kysely';
import { type LoadedVersion, loadVersion } from '../filing-rows.ts';
import type { Tables } from '../tools.ts';

/** One version of the report of a body and year by its number; null when there is none. */
export async function readVersion(
  db: Kysely<Tables>,
  bodyId: string,
  year: number,
  number: number,
): Promise<LoadedVersion | null> {
  const row = await db
    .selectFrom('filing_version as version')
    .innerJoin('filing', 'filing.id', 'version.filing_id')
    .select('version.id')
    .where('filing.body_id', '=', bodyId)
    .where('filing.year', '=', year)
    .where('version.number', '=', number)
    .executeTakeFirst();
  return row ? loadVersion(db, row.id) : null;
}
