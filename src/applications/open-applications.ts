import type { Kysely } from 'kysely';
import type { Application, ApplicationState } from './application.ts';
import { readActs } from './application-rows.ts';
import { foldApplication } from './fold-application.ts';
import type { Tables } from './tools.ts';

/** States in which nothing is left to be done for the applicant. */
export const closedStates: readonly ApplicationState[] = ['delivered', 'archived', 'handed-over'];

/** An application that is still being handled. */
export interface OpenApplication {
  readonly id: string;
  readonly bodyId: string;
  readonly application: Application;
}

const atOnce = 500;

/** Every application of the installation that is still being handled, some hundreds at a time. */
export async function* openApplications(db: Kysely<Tables>): AsyncGenerator<readonly OpenApplication[]> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('application')
      .select(['id', 'body_id'])
      .where('state', 'not in', [...closedStates])
      .$if(after !== '', (query) => query.where('id', '>', after))
      .orderBy('id')
      .limit(atOnce)
      .execute();
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    const acts = await readActs(
      db,
      rows.map(({ id }) => id),
    );
    yield rows.map(({ id, body_id }) => ({
      ...{ id, bodyId: body_id },
      application: foldApplication(acts.get(id)!),
    }));
  }
}
