import { type Kysely, sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { PublishingTables } from '../tables.ts';

/** A field of the standard catalogue that a body publishes in. */
export interface ChosenField {
  readonly bodyId: string;
  readonly field: string;
  readonly chosenOn: Day;
}

/** The fields that these bodies have chosen and not ended (已选领域) as of a day. */
export function chosenFields(
  db: Kysely<PublishingTables>,
  bodies: readonly string[],
  today: Day,
): Promise<readonly ChosenField[]> {
  return db
    .selectFrom('catalogue_choice')
    .select(['body_id as bodyId', 'field', 'chosen_on as chosenOn'])
    .where('body_id', '=', sql<string>`any(${[...bodies]}::uuid[])`)
    .where('chosen_on', '<=', today)
    .where((either) => either.or([either('ended_on', 'is', null), either('ended_on', '>', today)]))
    .orderBy('chosen_on')
    .execute();
}
