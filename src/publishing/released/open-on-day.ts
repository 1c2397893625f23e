import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { PublishingTables } from '../tables.ts';

/** The columns of a body that were open on a day, in their order. */
export async function columnsOpenOn(
  db: Kysely<PublishingTables>,
  bodyId: string,
  on: Day,
): Promise<
  readonly { readonly id: string; readonly name: string; readonly updateWithinDays: number | null }[]
> {
  return db
    .selectFrom('publish_column')
    .select(['id', 'name', 'update_within_days as updateWithinDays'])
    .where('body_id', '=', bodyId)
    .where('opened_on', '<=', on)
    .where((either) => either.or([either('closed_on', 'is', null), either('closed_on', '>', on)]))
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** The channels of a body of certain kinds that were open on a day. */
export async function channelsOpenOn(
  db: Kysely<PublishingTables>,
  bodyId: string,
  on: Day,
  kinds: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('channel')
    .select(['id', 'name'])
    .where('body_id', '=', bodyId)
    .where('kind', 'in', [...kinds])
    .where('opened_on', '<=', on)
    .where((either) => either.or([either('closed_on', 'is', null), either('closed_on', '>', on)]))
    .orderBy('name')
    .orderBy('id')
    .execute();
}
