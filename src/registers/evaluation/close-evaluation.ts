import { type Grants, may } from '../../bodies/index.ts';
import {
  type Act,
  auditAct,
  done,
  inTransaction,
  type Outcome,
  refused,
  tablesOf,
} from '../../platform/index.ts';
import { registerActions } from '../permissions.ts';
import { holdRegisters, nameOf, writeEntry } from '../write-entry.ts';
import type { EvaluationTools } from './evaluation-round.ts';
import { countChoices } from './questions.ts';

/**
 * Ends an evaluation (截止社会评议): its answers are counted, and the counts are entered into the register, from where
 * the annual report takes them (art. 50). The result is stated by the person who closes it; the counts never are.
 */
export async function closeEvaluation(
  tools: EvaluationTools,
  { act, grants }: { readonly act: Act; readonly grants: Grants },
  { id, result }: { readonly id: string; readonly result: string },
): Promise<Outcome<{ readonly entryId: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  const { name, permission } = registerActions['close-evaluation'];
  return inTransaction(tools.db, async (step) => {
    const round = await step
      .selectFrom('evaluation_round')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const denied = round ? may(grants, permission, round.body_id, ancestors) : null;
    if (!round || denied)
      return refused(denied ?? { code: 'evaluation-unknown', sentence: '找不到这次社会评议。' });
    if (round.closed_at !== null)
      return refused({ code: 'evaluation-closed', sentence: '这次社会评议已经截止。' });
    await holdRegisters(tablesOf(step), round.body_id);
    const answers = await step
      .selectFrom('evaluation_answer')
      .select('choices')
      .where('round_id', '=', id)
      .execute();
    const counts = countChoices(answers.map(({ choices }) => choices));
    const written = await writeEntry({ ...tools, db: tablesOf(tools.db) }, tablesOf(step), act, {
      ...{ bodyId: round.body_id, kind: 'public-evaluation', year: round.year, on: act.today },
      title: '网上社会评议',
      figures: { result, answers: answers.length, satisfied: counts.overall.satisfied },
    });
    if (!written.ok) return written;
    const entryId = written.value.id;
    await step
      .updateTable('evaluation_round')
      .set({
        ...{ closed_at: act.at, closed_by_name: nameOf(act), entry_id: entryId },
        counts: JSON.stringify(counts),
      })
      .where('id', '=', id)
      .execute();
    await tools.publicChange(step);
    await auditAct(step, tools.clock, act, {
      action: `register.${name}`,
      objectKind: 'evaluation_round',
      objectId: id,
      new: { entry: entryId, answers: answers.length, satisfied: counts.overall.satisfied },
    });
    return done({ entryId });
  });
}
