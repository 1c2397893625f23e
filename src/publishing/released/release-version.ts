import { type Kysely, sql } from 'kysely';
import type { PublishingTables } from '../tables.ts';

/** The version of everything the public sees; pages that were rendered under another one are outdated. */
export async function releaseVersion(db: Kysely<PublishingTables>): Promise<number> {
  const { version } = await db
    .selectFrom('release_version')
    .select(sql<number>`version`.as('version'))
    .executeTakeFirstOrThrow();
  return version;
}
