import type { Kysely } from 'kysely';
import { type Day, type DisputeProcedure, day, type WorkingCalendar } from '../law/index.ts';
import type { RecordedDisputeAct } from './declared-act.ts';
import { disputeDeadlines } from './dispute-deadlines.ts';
import { foldDispute } from './fold-dispute.ts';
import { type DisputeTally, tallyDisputes } from './tally-disputes.ts';
import type { Tables } from './tools.ts';

/** A record with the number of its submission. */
export interface KeptDisputeAct extends RecordedDisputeAct {
  readonly key: string;
}

/** The records of disputes, each in their order, by dispute. */
export async function readDisputeActs(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptDisputeAct[]>> {
  const found = new Map<string, KeptDisputeAct[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('dispute_act')
    .select(['dispute_id', 'act', 'on_day', 'facts', 'key'])
    .where('dispute_id', 'in', [...ids])
    .orderBy('dispute_id')
    .orderBy('seq')
    .execute();
  for (const { dispute_id, act, on_day, facts, key } of rows)
    found.get(dispute_id)!.push({ act, on: on_day, facts, key });
  return found;
}

/** The counts of table 4 of a body and a year with the disputes behind them. */
export async function tallyBodyDisputes(
  db: Kysely<Tables>,
  bodyId: string,
  year: number,
): Promise<DisputeTally> {
  const rows = await db
    .selectFrom('dispute')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('filed_on', '<=', day(`${year}-12-31`))
    .orderBy('id')
    .execute();
  const acts = await readDisputeActs(
    db,
    rows.map(({ id }) => id),
  );
  return tallyDisputes(
    rows.map(({ id }) => ({ id, acts: acts.get(id)! })),
    year,
  );
}

/** What is looked for among disputes; what is left out is not asked. */
export interface DisputeFilter {
  /** What is challenged. */
  readonly about?: string | undefined;
  readonly procedure?: DisputeProcedure | undefined;
  readonly open?: boolean | undefined;
  /** Only these; for the list behind a number. */
  readonly ids?: readonly string[] | undefined;
}

/** The disputes of bodies with their running periods: the open ones first, then the newest. */
export async function listDisputes(
  db: Kysely<Tables>,
  calendar: WorkingCalendar,
  bodies: readonly string[],
  { about, procedure, open, ids }: DisputeFilter = {},
) {
  if (bodies.length === 0 || ids?.length === 0) return [];
  let query = db.selectFrom('dispute').where('body_id', 'in', [...bodies]);
  if (about) query = query.where('subject_id', '=', about);
  if (procedure) query = query.where('procedure', '=', procedure);
  if (open !== undefined) query = query.where('open', '=', open);
  if (ids) query = query.where('id', 'in', [...ids]);
  const rows = await query
    .select(['id', 'body_id', 'procedure', 'forum', 'case_number', 'filed_on', 'version'])
    .orderBy('open', 'desc')
    .orderBy('filed_on', 'desc')
    .limit(500)
    .execute();
  const acts = await readDisputeActs(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, body_id, procedure, forum, case_number, filed_on, version }) => {
    const dispute = foldDispute(acts.get(id)!);
    return {
      ...{ id, bodyId: body_id, procedure, forum, caseNumber: case_number, filedOn: filed_on, version },
      ...{ stage: dispute.stage, outcome: dispute.outcome },
      deadlines: disputeDeadlines(dispute, calendar),
    };
  });
}

/** How many disputes against a body were begun between two days; suits in which it only reconsidered are not its own. */
export async function countDisputesBegun(
  db: Kysely<Tables>,
  bodyId: string,
  first: Day,
  last: Day,
): Promise<{ readonly reconsideration: number; readonly litigation: number }> {
  const rows = await db
    .selectFrom('dispute')
    .select(({ fn }) => ['procedure', fn.countAll<number>().as('count')])
    .where('body_id', '=', bodyId)
    .where('co_defendant', '=', false)
    .where('filed_on', '>=', first)
    .where('filed_on', '<=', last)
    .groupBy('procedure')
    .execute();
  const of = (procedure: string) => Number(rows.find((row) => row.procedure === procedure)?.count ?? 0);
  return { reconsideration: of('reconsideration'), litigation: of('litigation') };
}
