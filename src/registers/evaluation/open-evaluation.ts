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
import { holdRegisters, nameOf } from '../write-entry.ts';
import type { EvaluationTools } from './evaluation-round.ts';

/** Asks the public about the work of a body in a year (发起社会评议); once for each year. */
export async function openEvaluation(
  tools: EvaluationTools,
  { act, grants }: { readonly act: Act; readonly grants: Grants },
  { bodyId, year }: { readonly bodyId: string; readonly year: number },
): Promise<Outcome<{ readonly id: string }>> {
  const { body, ancestors } = await tools.structureOn(act.today);
  const { name, permission } = registerActions['open-evaluation'];
  const denied = may(grants, permission, bodyId, ancestors);
  if (denied) return refused(denied);
  if (!body(bodyId)) return refused({ code: 'body-unknown', sentence: '找不到这个机关。' });
  if (year > Number(act.today.slice(0, 4)))
    return refused({ code: 'year-to-come', field: 'year', sentence: '不能评议还没有开始的年度。' });
  return inTransaction(tools.db, async (step) => {
    await holdRegisters(tablesOf(step), bodyId);
    const standing = await step
      .selectFrom('evaluation_round')
      .select('id')
      .where('body_id', '=', bodyId)
      .where('year', '=', year)
      .executeTakeFirst();
    if (standing) return refused({ code: 'evaluation-exists', sentence: `${year}年的社会评议已经发起过。` });
    const id = tools.newId();
    await step
      .insertInto('evaluation_round')
      .values({
        ...{ id, body_id: bodyId, year, opened_at: act.at, opened_by_name: nameOf(act) },
        ...{ closed_at: null, closed_by_name: null, entry_id: null, counts: null },
      })
      .execute();
    await tools.publicChange(step);
    await auditAct(step, tools.clock, act, {
      action: `register.${name}`,
      objectKind: 'evaluation_round',
      objectId: id,
      new: { bodyId, year },
    });
    return done({ id });
  });
}
