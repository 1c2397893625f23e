import { type Grants, may, readableBodies } from '../bodies/index.ts';
import { day } from '../law/index.ts';
import { type Act, type Outcome, type Refusal, refused } from '../platform/index.ts';
import type { Dispute, DisputeSubject } from './dispute.ts';
import { type DisputeActName, disputeAct, disputeActNames } from './dispute-acts.ts';
import { type DisputeDeadline, disputeDeadlines } from './dispute-deadlines.ts';
import { foldDispute } from './fold-dispute.ts';
import { unknownDispute } from './record-dispute-act.ts';
import type { DisputeTools } from './tools.ts';

/** Everything on one dispute (案卷). */
export interface DisputeFile {
  readonly id: string;
  readonly bodyId: string;
  readonly version: number;
  readonly forum: string;
  readonly caseNumber: string;
  readonly priorId: string | null;
  readonly subject: DisputeSubject;
  readonly dispute: Dispute;
  readonly deadlines: readonly DisputeDeadline[];
  readonly acts: readonly {
    readonly act: string;
    readonly label: string;
    readonly on: string;
    readonly at: string;
    readonly by: string;
    readonly facts: unknown;
  }[];
  /** Why each step cannot be recorded now by the reader; null for those that can. */
  readonly actions: Readonly<Record<DisputeActName, Refusal | null>>;
}

/** Opens a dispute for somebody who may read it. */
export async function openDispute(
  tools: DisputeTools,
  { today }: Act,
  grants: Grants,
  id: string,
): Promise<Outcome<DisputeFile>> {
  const tree = await tools.structureOn(day(today));
  const row = await tools.db.selectFrom('dispute').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !readableBodies(grants, tree).includes(row.body_id)) return refused(unknownDispute);
  const kept = await tools.db
    .selectFrom('dispute_act')
    .select(['act', 'on_day as on', 'at', 'by_name as by', 'facts'])
    .where('dispute_id', '=', id)
    .orderBy('seq')
    .execute();
  const dispute = foldDispute(kept);
  const refusalOf = (name: DisputeActName): Refusal | null => {
    const { permission, allowedWhen, label, input, refuse } = disputeAct(name);
    const denied = may(grants, permission, row.body_id, tree.ancestors);
    if (denied) return denied;
    if (!allowedWhen.includes(dispute.stage))
      return { code: 'state-unsuitable', sentence: `按案件现在的阶段，不能${label}。` };
    // A step with which nothing has to be said is decided as it stands.
    return input.safeParse({}).success ? refuse(dispute, day(today), {}) : null;
  };
  return {
    ok: true,
    value: {
      ...{ id, bodyId: row.body_id, version: row.version, forum: row.forum, caseNumber: row.case_number },
      ...{ priorId: row.prior_id, dispute, deadlines: disputeDeadlines(dispute, tools.calendar) },
      subject: { kind: row.subject_kind, id: row.subject_id } as DisputeSubject,
      acts: kept.map((act) => ({ ...act, label: labelOf(act.act) })),
      actions: Object.fromEntries(disputeActNames.map((name) => [name, refusalOf(name)])) as Record<
        DisputeActName,
        Refusal | null
      >,
    },
  };
}

const labelOf = (name: string): string =>
  (disputeActNames as readonly string[]).includes(name)
    ? disputeAct(name as DisputeActName).label
    : '登记案件';
