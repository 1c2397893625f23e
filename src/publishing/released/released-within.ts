import type { Kysely } from 'kysely';
import type { PublishingTables } from '../tables.ts';

/** What was released in a year in China and is public now, of one body or of all. */
export function releasedWithin(db: Kysely<PublishingTables>, year: number, bodyId?: string) {
  const rows = db
    .selectFrom('publication')
    .where('publication.released_revision', 'is not', null)
    .where('publication.first_released_at', '>=', newYear(year))
    .where('publication.first_released_at', '<', newYear(year + 1));
  return bodyId ? rows.where('publication.body_id', '=', bodyId) : rows;
}

/** The first instant of a year in China. */
const newYear = (year: number): string => new Date(Date.UTC(year, 0, 1) - 8 * 3_600_000).toISOString();
