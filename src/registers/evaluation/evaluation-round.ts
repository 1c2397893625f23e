import type { Kysely, Transaction } from 'kysely';
import type { Tables as RegisterStepTables, RegisterTools } from '../tools.ts';
import type { EvaluationCounts } from './questions.ts';
import type { EvaluationTables } from './tables.ts';

/** The tables that evaluations write. */
export type Tables = EvaluationTables & RegisterStepTables;

/** What evaluations work with. */
export interface EvaluationTools extends Omit<RegisterTools, 'db'> {
  readonly db: Kysely<Tables>;
  /** Called within the transaction of everything that changes what the public sees. */
  readonly publicChange: (step: Transaction<Tables>) => Promise<void>;
}

/** An evaluation as it stands (社会评议); its counts are there once it is closed. */
export interface EvaluationRound {
  readonly id: string;
  readonly bodyId: string;
  readonly year: number;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly counts: EvaluationCounts | null;
}

/** The evaluations of some bodies, the newest year first; of all bodies unless said otherwise. */
export async function evaluationRounds(
  db: Kysely<EvaluationTables>,
  selection: { readonly bodyIds?: readonly string[]; readonly year?: number } = {},
): Promise<readonly EvaluationRound[]> {
  const { bodyIds, year } = selection;
  if (bodyIds?.length === 0) return [];
  const rows = await db
    .selectFrom('evaluation_round')
    .select(['id', 'body_id', 'year', 'opened_at', 'closed_at', 'counts'])
    .$if(bodyIds !== undefined, (query) => query.where('body_id', 'in', [...bodyIds!]))
    .$if(year !== undefined, (query) => query.where('year', '=', year!))
    .orderBy('year', 'desc')
    .orderBy('opened_at')
    .execute();
  return rows.map(({ id, body_id, year: one, opened_at, closed_at, counts }) => ({
    ...{ id, bodyId: body_id, year: one, openedAt: opened_at, closedAt: closed_at, counts },
  }));
}
