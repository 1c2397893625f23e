import { type Grants, may } from '../../bodies/index.ts';
import { type Act, inTransaction, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import type { ColumnKind } from '../publication.ts';
import { recordPublicChange } from '../record-public-change.ts';
import type { PublishingTools } from '../tools.ts';
import { columnPermission } from './column-permission.ts';
import { itemRefusal } from './column-refusals.ts';

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
    await recordPublicChange(tools, step, act, {
      action: 'column.open',
      objectKind: 'publish_column',
      objectId: id,
      new: { name: plan.name, kind: plan.kind },
    });
    return { ok: true, value: { id } };
  });
}

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
