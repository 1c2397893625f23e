import { type Grants, may } from '../bodies/index.ts';
import type { Day } from '../law/index.ts';
import {
  type Act,
  auditAct,
  incompleteInput,
  inTransaction,
  type Outcome,
  outdatedVersion,
  type Refusal,
  refused,
} from '../platform/index.ts';
import type { RecordedDisputeAct } from './declared-act.ts';
import type { DisputeStage } from './dispute.ts';
import { type DisputeActName, disputeAct } from './dispute-acts.ts';
import { readDisputeActs } from './dispute-rows.ts';
import { applyDisputeAct, disputeRefusal, foldDispute } from './fold-dispute.ts';
import type { DisputeTools, Step } from './tools.ts';

/** Who records which step of which dispute. */
export interface DisputeEntry {
  readonly act: Act;
  readonly grants: Grants;
  readonly id: string;
  readonly version: number;
  /** The number of this one submission: sent again with it, the step is recorded once. */
  readonly key: string;
  readonly name: DisputeActName;
  readonly on?: Day | undefined;
  readonly input: unknown;
}

/** Records a step of a dispute wholly or not at all; a repetition with the same key changes nothing. */
export async function recordDisputeAct(
  tools: DisputeTools,
  { act, grants, id, version, key, name, input, ...entry }: DisputeEntry,
): Promise<Outcome<{ readonly version: number; readonly stage: DisputeStage }>> {
  const today = act.today;
  const { ancestors } = await tools.structureOn(today);
  return inTransaction(tools.db, async (step) => {
    const row = await step
      .selectFrom('dispute')
      .select(['body_id', 'version'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refused(unknownDispute);
    const denied = may(grants, disputeAct(name).permission, row.body_id, ancestors);
    if (denied) return refused(denied);
    const acts = (await readDisputeActs(step, [id])).get(id)!;
    const dispute = foldDispute(acts);
    if (acts.some((earlier) => earlier.key === key))
      return { ok: true, value: { version: row.version, stage: dispute.stage } };
    if (row.version !== version) return refused(outdated);
    const parsed = disputeAct(name).input.safeParse(input);
    if (!parsed.success) return refused(incompleteInput(parsed.error));
    const on = entry.on ?? today;
    const refusal = disputeRefusal(name, dispute, { on, today, input: parsed.data });
    if (refusal) return refused(refusal);
    const recorded: RecordedDisputeAct = { act: name, on, facts: parsed.data };
    const { stage } = applyDisputeAct(dispute, recorded);
    await keepDisputeAct(tools, step, act, { id, seq: version + 1, key }, recorded);
    await step
      .updateTable('dispute')
      .set({ open: stage !== 'concluded', version: version + 1 })
      .where('id', '=', id)
      .execute();
    await auditAct(step, tools.clock, act, {
      action: `dispute.${name}`,
      objectKind: 'dispute',
      objectId: id,
      old: { stage: dispute.stage },
      new: { stage, on },
    });
    return { ok: true, value: { version: version + 1, stage } };
  });
}

/** Appends one record to a dispute. */
export async function keepDisputeAct(
  { newId }: DisputeTools,
  step: Step,
  { actor, at }: Act,
  { id, seq, key }: { readonly id: string; readonly seq: number; readonly key: string },
  { act, on, facts }: RecordedDisputeAct,
): Promise<void> {
  const by_name = actor.kind === 'anonymous' ? '' : actor.name;
  await step
    .insertInto('dispute_act')
    .values({
      ...{ id: newId(), dispute_id: id, seq, act, on_day: on, at, by_name, key },
      facts: JSON.stringify(facts),
    })
    .execute();
}

/** There is no such dispute, or the caller is not to know of it. */
export const unknownDispute: Refusal = {
  code: 'dispute-unknown',
  sentence: '找不到这件案件，可能编号有误。请回到列表重新查找。',
};

const outdated = outdatedVersion('别人已登记过这件案件');
