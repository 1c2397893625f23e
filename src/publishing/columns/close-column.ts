import { type Grants, may } from '../../bodies/index.ts';
import { type Act, inTransaction, type Outcome, refused } from '../../platform/index.ts';
import { recordPublicChange } from '../record-public-change.ts';
import type { PublishingTools } from '../tools.ts';
import { columnPermission } from './column-permission.ts';
import { unknownColumn } from './column-refusals.ts';

/** Closes a column (停用栏目): nothing new goes into it, what is in it stays public at its address. */
export async function closeColumn(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  id: string,
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const column = await step
      .selectFrom('publish_column')
      .select(['body_id', 'name'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!column) return refused(unknownColumn);
    const refusal = may(grants, columnPermission, column.body_id, ancestors);
    if (refusal) return refused(refusal);
    await step.updateTable('publish_column').set({ closed_on: act.today }).where('id', '=', id).execute();
    await recordPublicChange(tools, step, act, {
      action: 'column.close',
      objectKind: 'publish_column',
      objectId: id,
      old: { name: column.name },
    });
    return { ok: true, value: { id } };
  });
}
