import type { Kysely } from 'kysely';
import { day } from '../../law/index.ts';
import { readActs } from '../application-rows.ts';
import { foldApplication } from '../fold-application.ts';
import { type ApplicationTally, tallyApplications } from '../tally-applications.ts';
import type { Tables } from '../tools.ts';
import { type FeesOfYear, feesOfYear } from './fees-of-year.ts';

/** The counts of table 3 of a body and a year, and the fees charged in it, with what stands behind every number. */
export async function tallyBody(
  db: Kysely<Tables>,
  bodyId: string,
  year: number,
): Promise<ApplicationTally & { readonly fees: FeesOfYear }> {
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('received_on', '<=', day(`${year}-12-31`))
    .where((is) => is.or([is('concluded_on', 'is', null), is('concluded_on', '>=', day(`${year}-01-01`))]))
    .orderBy('id')
    .execute();
  const acts = await readActs(
    db,
    rows.map(({ id }) => id),
  );
  const applications = rows.map(({ id }) => ({ id, application: foldApplication(acts.get(id)!) }));
  return {
    ...tallyApplications(applications, year),
    fees: await feesOfYear(db, bodyId, year),
  };
}
