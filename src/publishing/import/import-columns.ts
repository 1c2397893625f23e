import type { Day } from '../../law/index.ts';
import { type Act, inTransaction } from '../../platform/index.ts';
import type { ChosenField } from '../catalogue/chosen-fields.ts';
import type { NotApplicable } from '../catalogue/not-applicable.ts';
import type { ColumnPlan } from '../columns/open-column.ts';
import { recordPublicChange } from '../record-public-change.ts';
import type { PublishingTools } from '../tools.ts';

/** A column that is taken over with the day since which it has been open. */
export interface ImportedColumn extends ColumnPlan {
  readonly openedOn: Day;
}

/** A channel (公开渠道) that is taken over. */
export interface ImportedChannel {
  readonly bodyId: string;
  readonly kind: string;
  readonly name: string;
  readonly account: string;
  readonly openedOn: Day;
}

/** Opens columns and channels and chooses fields of many bodies at once (批量导入). Gives back the ids in order. */
export function importColumns(
  tools: PublishingTools,
  act: Act,
  {
    columns,
    channels = [],
    fields = [],
    outside = [],
  }: {
    readonly columns: readonly ImportedColumn[];
    readonly channels?: readonly ImportedChannel[];
    /** Fields of the standard catalogue with the day since which each body publishes in them. */
    readonly fields?: readonly ChosenField[];
    /** Items of the law that bodies have declared to lie outside their duties. */
    readonly outside?: readonly NotApplicable[];
  },
): Promise<{ readonly columns: readonly string[]; readonly channels: readonly string[] }> {
  const places = new Map<string, number>();
  const rows = columns.map((column) => {
    const position = (places.get(column.bodyId) ?? 0) + 1;
    places.set(column.bodyId, position);
    return {
      ...{ id: tools.newId(), body_id: column.bodyId, parent_id: column.parentId ?? null },
      ...{ name: column.name, slug: column.slug, kind: column.kind, position, opened_on: column.openedOn },
      catalogue_item: column.catalogueItem ?? null,
      update_within_days: column.updateWithinDays ?? null,
    };
  });
  const opened = channels.map(({ bodyId, openedOn, ...channel }) => ({
    ...{ id: tools.newId(), body_id: bodyId, opened_on: openedOn, ...channel },
  }));
  return inTransaction(tools.db, async (step) => {
    if (rows.length > 0) await step.insertInto('publish_column').values(rows).execute();
    if (opened.length > 0) await step.insertInto('channel').values(opened).execute();
    const choices = fields.map(({ bodyId, field, chosenOn }) => ({
      ...{ body_id: bodyId, field, chosen_on: chosenOn, ended_on: null },
    }));
    if (choices.length > 0) await step.insertInto('catalogue_choice').values(choices).execute();
    const declared = outside.map(({ bodyId, item, reason, declaredOn }) => ({
      ...{ body_id: bodyId, item, reason, declared_on: declaredOn, ended_on: null },
    }));
    if (declared.length > 0) await step.insertInto('item_not_applicable').values(declared).execute();
    await recordPublicChange(tools, step, act, {
      ...{ action: 'column.import', objectKind: 'publish_column' },
      objectId: rows[0]?.id ?? opened[0]?.id ?? '',
      new: {
        columns: rows.map(({ id }) => id),
        channels: opened.map(({ id }) => id),
        fields: choices.map(({ body_id, field }) => `${body_id} ${field}`),
        outside: declared.map(({ body_id, item }) => `${body_id} ${item}`),
      },
    });
    return { columns: rows.map(({ id }) => id), channels: opened.map(({ id }) => id) };
  });
}
