import { type Grants, may, type Permission } from '../../bodies/index.ts';
import {
  type Act,
  actorKey,
  appendAudit,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import { isCatalogueItem } from '../catalogue/items.ts';
import type { ColumnKind } from '../publication.ts';
import type { PublishingTools } from '../tools.ts';

/** Columns are arranged by the body itself or by the county (栏目由本机关或县政务公开股设置). */
export const columnPermission: Permission = {
  allowedFor: ['administrator', 'county-supervisor', 'final-approver'],
  reach: 'subtree',
};

/** A column as it is to be. */
export interface ColumnPlan {
  readonly bodyId: string;
  readonly parentId?: string;
  readonly name: string;
  /** Its word in addresses: small letters, digits, hyphens. */
  readonly slug: string;
  readonly kind: ColumnKind;
  readonly catalogueItem?: string;
  readonly updateWithinDays?: number;
}

/** Opens a column (开设栏目) after the last one of its body. */
export async function openColumn(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  plan: ColumnPlan,
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const others = await step
      .selectFrom('publish_column')
      .select(['slug', 'position'])
      .where('body_id', '=', plan.bodyId)
      .execute();
    const refusal =
      may(grants, columnPermission, plan.bodyId, ancestors) ??
      (/^[a-z][a-z0-9-]*$/.test(plan.slug) ? null : unfitSlug) ??
      (others.some(({ slug }) => slug === plan.slug) ? takenSlug : null) ??
      itemRefusal(plan.catalogueItem);
    if (refusal) return refused(refusal);
    const id = tools.newId();
    await step
      .insertInto('publish_column')
      .values({
        ...{ id, body_id: plan.bodyId, parent_id: plan.parentId ?? null, name: plan.name.trim() },
        ...{ slug: plan.slug, kind: plan.kind, catalogue_item: plan.catalogueItem ?? null },
        update_within_days: plan.updateWithinDays ?? null,
        position: Math.max(0, ...others.map(({ position }) => position)) + 1,
        opened_on: act.today,
      })
      .execute();
    await tools.publicChange(step);
    await appendAudit(step, tools.clock, {
      ...{ actor: actorKey(act.actor), action: 'column.open', requestId: act.requestId },
      ...{ objectKind: 'publish_column', objectId: id, new: { name: plan.name, kind: plan.kind } },
    });
    return { ok: true, value: { id } };
  });
}

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
    await tools.publicChange(step);
    await appendAudit(step, tools.clock, {
      ...{ actor: actorKey(act.actor), action: 'column.close', requestId: act.requestId },
      ...{ objectKind: 'publish_column', objectId: id, old: { name: column.name } },
    });
    return { ok: true, value: { id } };
  });
}

/** Why a column cannot be assigned to this item; null when it can, or is assigned to none. */
export const itemRefusal = (item: string | null | undefined): Refusal | null =>
  !item || isCatalogueItem(item) ? null : unknownItem;

/** There is no such column, or it was closed. */
export const unknownColumn: Refusal = {
  code: 'column-unknown',
  sentence: '找不到这个栏目，或栏目已停用，请刷新列表。',
};

const unknownItem: Refusal = {
  code: 'item-unknown',
  field: 'catalogueItem',
  sentence: '没有这个主动公开事项或标准目录领域，请从列表中选择。',
};

const unfitSlug: Refusal = {
  code: 'slug-unfit',
  field: 'slug',
  sentence: '栏目地址只能用小写字母、数字和连字符，并以字母开头，如 tzgg。',
};

const takenSlug: Refusal = {
  code: 'slug-taken',
  field: 'slug',
  sentence: '本机关已有栏目使用这个地址，请换一个。',
};
