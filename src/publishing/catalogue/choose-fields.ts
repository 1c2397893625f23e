import { type Grants, may } from '../../bodies/index.ts';
import { type Act, inTransaction, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { columnPermission } from '../columns/column-permission.ts';
import { recordPublicChange } from '../record-public-change.ts';
import type { PublishingTools, Step } from '../tools.ts';
import { standardFields } from './items.ts';

/** A field of the standard catalogue at a body. */
export interface FieldChoice {
  readonly bodyId: string;
  readonly field: string;
}

type Done = Promise<Outcome<{ readonly field: string }>>;

/** Chooses a field (选用标准目录领域): from today the body is held to it. Choosing it again changes nothing. */
export function chooseField(tools: PublishingTools, act: Act, grants: Grants, choice: FieldChoice): Done {
  return changing(tools, act, grants, choice, 'choose', async (step) => {
    if (await current(step, act, choice)) return false;
    await step
      .insertInto('catalogue_choice')
      .values({ body_id: choice.bodyId, field: choice.field, chosen_on: act.today, ended_on: null })
      // Ended and chosen again on one day is as if it had not ended.
      .onConflict((conflict) =>
        conflict.columns(['body_id', 'field', 'chosen_on']).doUpdateSet({ ended_on: null }),
      )
      .execute();
    return true;
  });
}

/** Ends the use of a field (停用标准目录领域); its columns stay, and the years of its use stay on record. */
export function endField(tools: PublishingTools, act: Act, grants: Grants, choice: FieldChoice): Done {
  return changing(tools, act, grants, choice, 'end', async (step) => {
    if (!(await current(step, act, choice))) return false;
    await step
      .updateTable('catalogue_choice')
      .set({ ended_on: act.today })
      .where('body_id', '=', choice.bodyId)
      .where('field', '=', choice.field)
      .where('ended_on', 'is', null)
      .execute();
    return true;
  });
}

async function changing(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  { bodyId, field }: FieldChoice,
  verb: 'choose' | 'end',
  change: (step: Step) => Promise<boolean>,
): Done {
  const { ancestors } = await tools.structureOn(act.today);
  const refusal =
    may(grants, columnPermission, bodyId, ancestors) ??
    (standardFields.some(({ id }) => id === field) ? null : unknownField);
  if (refusal) return refused(refusal);
  return inTransaction(tools.db, async (step) => {
    if (await change(step))
      await recordPublicChange(tools, step, act, {
        ...{ action: `catalogue-field.${verb}`, objectKind: 'public_body', objectId: bodyId },
        ...(verb === 'choose' ? { new: { field } } : { old: { field } }),
      });
    return { ok: true, value: { field } };
  });
}

const current = (step: Step, { today }: Act, { bodyId, field }: FieldChoice) =>
  step
    .selectFrom('catalogue_choice')
    .select('chosen_on')
    .where('body_id', '=', bodyId)
    .where('field', '=', field)
    .where('chosen_on', '<=', today)
    .where('ended_on', 'is', null)
    .forUpdate()
    .executeTakeFirst();

const unknownField: Refusal = {
  code: 'field-unknown',
  field: 'field',
  sentence: '标准目录没有这个领域，请从列表中选择。',
};
