import { type Grants, may } from '../../bodies/index.ts';
import { type Act, inTransaction, type Outcome, refused } from '../../platform/index.ts';
import { recordPublicChange } from '../record-public-change.ts';
import type { PublishingTools, Step } from '../tools.ts';
import { columnPermission } from './column-permission.ts';
import { itemRefusal, unknownColumn } from './column-refusals.ts';

/** What is to be different about a column; what is left out stays. */
export interface ColumnChange {
  readonly name?: string;
  /** Its place among the open columns of its body, counted from one; beyond the last means last. */
  readonly place?: number;
  /** Item of the law or field of the standard catalogue; null for none. */
  readonly catalogueItem?: string | null;
  /** Null when nothing is required. */
  readonly updateWithinDays?: number | null;
}

/** Renames or moves a column, or changes what it is for and how often it is due (调整栏目); its address stays. */
export async function arrangeColumn(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  id: string,
  change: ColumnChange,
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const open = await openColumnsWith(step, id);
    const column = open.find((one) => one.id === id);
    if (!column) return refused(unknownColumn);
    const refusal =
      may(grants, columnPermission, column.body_id, ancestors) ?? itemRefusal(change.catalogueItem);
    if (refusal) return refused(refusal);
    const { name = column.name, catalogueItem = column.catalogue_item } = change;
    const { updateWithinDays = column.update_within_days } = change;
    await step
      .updateTable('publish_column')
      .set({ name: name.trim(), catalogue_item: catalogueItem, update_within_days: updateWithinDays })
      .where('id', '=', id)
      .execute();
    if (change.place !== undefined) await move(step, open, id, change.place);
    await recordPublicChange(tools, step, act, {
      ...{ action: 'column.arrange', objectKind: 'publish_column', objectId: id, new: { ...change } },
      old: {
        ...{ name: column.name, position: column.position },
        ...{ catalogueItem: column.catalogue_item, updateWithinDays: column.update_within_days },
      },
    });
    return { ok: true, value: { id } };
  });
}

/** The open columns of the body that this one belongs to, locked in one order lest two moves wait for each other. */
const openColumnsWith = (step: Step, id: string) =>
  step
    .selectFrom('publish_column')
    .selectAll()
    .where('body_id', '=', (own) => own.selectFrom('publish_column').select('body_id').where('id', '=', id))
    .where('closed_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();

/** Gives the open columns of a body the positions 1, 2, 3 …, this one at its new place. */
async function move(
  step: Step,
  open: readonly { readonly id: string; readonly position: number }[],
  id: string,
  place: number,
): Promise<void> {
  const moved = open
    .filter((column) => column.id !== id)
    .toSorted((one, other) => one.position - other.position);
  moved.splice(place - 1, 0, { id, position: 0 });
  for (const [index, column] of moved.entries()) {
    const position = index + 1;
    if (column.position === position) continue;
    await step.updateTable('publish_column').set({ position }).where('id', '=', column.id).execute();
  }
}
