import type { Kysely } from 'kysely';
import type { Day } from '../law/index.ts';
import type { Json } from '../platform/index.ts';
import { disputeProcedures } from './dispute.ts';
import { type DisputeActName, disputeAct, disputeActNames } from './dispute-acts.ts';
import type { Tables } from './tools.ts';

/** One record of a dispute, as a case file keeps it. */
export interface DisputeRecord {
  readonly ref: string;
  readonly at: string;
  readonly on: Day;
  readonly title: string;
  readonly by: string;
  readonly content: Json;
}

/** Every record of the disputes about an application or a publication, in their order. */
export async function disputeRecordsAbout(
  db: Kysely<Tables>,
  subjectId: string,
): Promise<readonly DisputeRecord[]> {
  const rows = await db
    .selectFrom('dispute_act')
    .innerJoin('dispute', 'dispute.id', 'dispute_id')
    .select(['dispute_act.id', 'act', 'on_day', 'at', 'by_name', 'facts', 'seq', 'dispute_id'])
    .select(['procedure', 'forum', 'case_number'])
    .where('subject_id', '=', subjectId)
    .orderBy('dispute_id')
    .orderBy('seq')
    .execute();
  return rows.map(({ id: ref, at, on_day, by_name, ...row }) => ({
    ...{ ref, at, on: on_day, by: by_name },
    title: `${disputeProcedures[row.procedure]}：${labelOf(row.act)}`,
    content: {
      ...{ dispute: row.dispute_id, seq: row.seq, act: row.act, on_day, at, by_name },
      ...{
        procedure: row.procedure,
        forum: row.forum,
        case_number: row.case_number,
        facts: row.facts as Json,
      },
    },
  }));
}

/** The applications about whose disputes something was entered from one instant on and before another. */
export async function applicationsDisputedBetween(
  db: Kysely<Tables>,
  from: string,
  until: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('dispute_act')
    .innerJoin('dispute', 'dispute.id', 'dispute_id')
    .select('subject_id')
    .distinct()
    .where('subject_kind', '=', 'application')
    .where('at', '>=', from)
    .where('at', '<', until)
    .execute();
  return rows.flatMap(({ subject_id }) => subject_id ?? []);
}

const labelOf = (name: string): string =>
  (disputeActNames as readonly string[]).includes(name)
    ? disputeAct(name as DisputeActName).label
    : '登记案件';
