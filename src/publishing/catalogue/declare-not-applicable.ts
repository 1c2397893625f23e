import { type Grants, may, type Permission } from '../../bodies/index.ts';
import { cite } from '../../law/index.ts';
import {
  type Act,
  type AuditedAct,
  auditAct,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import { columnsOf } from '../released/columns-of.ts';
import type { PublishingTools, Step } from '../tools.ts';
import { itemsFor } from './items.ts';

/** Whoever answers for a body, or the county for its bodies, says what lies outside their duties. */
export const applicabilityPermission: Permission = {
  allowedFor: ['final-approver', 'county-supervisor'],
  reach: 'subtree',
  citation: cite('REG-20'),
};

/** One item of the law at one body or several. */
export interface ItemAtBodies {
  readonly bodyIds: readonly string[];
  readonly item: string;
}

type Done = Promise<Outcome<{ readonly bodies: number }>>;

/**
 * Declares that an item lies outside the duties of these bodies (声明不涉及): from today it is not missing there.
 * All of them or none; where it was declared already, the first reason stands. Refused where a column carries it.
 */
export async function declareNotApplicable(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  { reason, bodyIds, item }: ItemAtBodies & { readonly reason: string },
): Done {
  const { all } = await tools.structureOn(act.today);
  const refusalAt = async (bodyId: string) => {
    const level = all.find(({ id }) => id === bodyId)?.level;
    const asked = level && itemsFor(level).find(({ id }) => id === item);
    if (!asked) return unknownItem;
    if (asked.ofEveryBody) return itemOfEveryBody;
    const columns = await columnsOf(tools.db, bodyId, act.today);
    return columns.some(({ catalogueItem }) => catalogueItem === item) ? carriedItem : null;
  };
  return changing(tools, act, grants, { bodyIds, refusalAt }, async (step, bodyId) => {
    if (await standing(step, bodyId, item)) return null;
    await step
      .insertInto('item_not_applicable')
      .values({ body_id: bodyId, item, declared_on: act.today, reason, ended_on: null })
      // Revoked and declared again on one day is as if it had not been revoked.
      .onConflict((conflict) =>
        conflict.columns(['body_id', 'item', 'declared_on']).doUpdateSet({ reason, ended_on: null }),
      )
      .execute();
    return { action: 'catalogue-item.not-applicable', new: { item, reason } };
  });
}

/** Revokes it (撤销不涉及): the item is asked of the bodies again; the time for which it stood stays on record. */
export function revokeNotApplicable(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  { bodyIds, item }: ItemAtBodies,
): Done {
  return changing(tools, act, grants, { bodyIds, refusalAt: async () => null }, async (step, bodyId) => {
    const { numUpdatedRows } = await step
      .updateTable('item_not_applicable')
      .set({ ended_on: act.today })
      .where('body_id', '=', bodyId)
      .where('item', '=', item)
      .where('ended_on', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? { action: 'catalogue-item.applicable', old: { item } } : null;
  });
}

/** One change at each body, on record where it changed something. */
async function changing(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  {
    bodyIds,
    refusalAt,
  }: {
    readonly bodyIds: readonly string[];
    readonly refusalAt: (bodyId: string) => Promise<Refusal | null>;
  },
  change: (step: Step, bodyId: string) => Promise<Pick<AuditedAct, 'action' | 'old' | 'new'> | null>,
): Done {
  const { ancestors } = await tools.structureOn(act.today);
  for (const bodyId of bodyIds) {
    const refusal = may(grants, applicabilityPermission, bodyId, ancestors) ?? (await refusalAt(bodyId));
    if (refusal) return refused(refusal);
  }
  return inTransaction(tools.db, async (step) => {
    let bodies = 0;
    for (const bodyId of new Set(bodyIds)) {
      const changed = await change(step, bodyId);
      if (!changed) continue;
      bodies += 1;
      await auditAct(step, tools.clock, act, { ...changed, objectKind: 'public_body', objectId: bodyId });
    }
    if (bodies > 0) await tools.publicChange(step);
    return { ok: true, value: { bodies } };
  });
}

const standing = (step: Step, bodyId: string, item: string) =>
  step
    .selectFrom('item_not_applicable')
    .select('declared_on')
    .where('body_id', '=', bodyId)
    .where('item', '=', item)
    .where('ended_on', 'is', null)
    .forUpdate()
    .executeTakeFirst();

const unknownItem: Refusal = {
  code: 'item-unknown',
  field: 'item',
  sentence: '该机关没有这个法定主动公开事项，请从列表中选择。',
};

const itemOfEveryBody: Refusal = {
  code: 'item-of-every-body',
  field: 'item',
  sentence: '机关职能、机构设置和联系方式是每个机关都要公开的事项，不能声明不涉及。',
  citation: cite('REG-20'),
};

const carriedItem: Refusal = {
  code: 'item-carried',
  field: 'bodyIds',
  sentence: '已有栏目对应这个事项的机关，不能声明不涉及；确不涉及的，先调整该栏目的对应事项。',
};
