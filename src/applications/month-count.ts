import type { Kysely } from 'kysely';
import { addDays, addMonths, type Day, day } from '../law/index.ts';
import type { Tables } from './tools.ts';

/** How many applications the applicant of this one made to the same body in a month up to it (自然月内第几件). */
export async function placeInMonth(db: Kysely<Tables>, id: string): Promise<number> {
  const { body_id, applicant_index, submitted_on } = await db
    .selectFrom('application')
    .select(['body_id', 'applicant_index', 'submitted_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const first = day(`${submitted_on.slice(0, 7)}-01`);
  const last: Day = addDays(addMonths(first, 1), -1);
  const earlier = await db
    .selectFrom('application')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('body_id', '=', body_id)
    .where('applicant_index', '=', applicant_index)
    .where('submitted_on', '>=', first)
    .where('submitted_on', '<=', last)
    .where((is) =>
      is.or([
        is('submitted_on', '<', submitted_on),
        is.and([is('submitted_on', '=', submitted_on), is('id', '<=', id)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(earlier.count);
}
