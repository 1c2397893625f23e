import { type Act, actorKey, appendAudit } from '../../platform/index.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools, Step } from '../tools.ts';
import type { DeliveryResult } from './delivery.ts';

/** The body, kind and day of a letter, once nobody else acts on its application. */
export async function lockedLetter(step: Step, applicationId: string, letterId: string) {
  await step.selectFrom('application').select('id').where('id', '=', applicationId).forUpdate().execute();
  return step
    .selectFrom('application_letter')
    .innerJoin('application', 'application.id', 'application_letter.application_id')
    .select(['body_id', 'application_letter.kind', 'dated', 'version'])
    .where('application_letter.id', '=', letterId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

/** How a delivery ended, as its row keeps it; the receipt is sealed. */
export const resultColumns = (
  { seal }: ApplicationTools,
  act: Act,
  id: string,
  result: DeliveryResult | null,
) => ({
  ...{ served_on: result?.servedOn ?? null, returned_on: result?.returnedOn ?? null },
  receipt: result ? seal.close(result.receipt, `application.delivery-receipt:${id}`) : null,
  evidence: JSON.stringify(result?.evidence ?? []),
  ...{ result_at: result ? act.at : null, result_by_name: result ? doerOf(act.actor).name : null },
});

/** Puts on record what was entered of a delivery. */
export const recordDelivery = (
  tools: ApplicationTools,
  step: Step,
  act: Act,
  id: string,
  action: string,
  facts: object,
) =>
  appendAudit(step, tools.clock, {
    ...{ actor: actorKey(act.actor), action, requestId: act.requestId },
    ...{ objectKind: 'application', objectId: id, new: { ...facts } },
  });
