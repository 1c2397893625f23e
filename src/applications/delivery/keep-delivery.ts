import type { Act } from '../../platform/index.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools, Step } from '../tools.ts';
import type { DeliveryResult } from './delivery.ts';

/** The body, kind and day of a letter, once nobody else acts on its application. */
export async function lockedLetter(step: Step, applicationId: string, letterId: string) {
  await holdApplication(step, applicationId);
  return step
    .selectFrom('application_letter')
    .innerJoin('application', 'application.id', 'application_letter.application_id')
    .select(['body_id', 'application_letter.kind', 'dated', 'version'])
    .where('application_letter.id', '=', letterId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

/** A delivery with the body and kind of its letter, once nobody else acts on its application. */
export async function lockedDelivery(step: Step, applicationId: string, id: string) {
  await holdApplication(step, applicationId);
  return step
    .selectFrom('application_delivery as delivery')
    .innerJoin('application_letter as letter', 'letter.id', 'delivery.letter_id')
    .innerJoin('application', 'application.id', 'delivery.application_id')
    .select(['body_id', 'letter.kind as letterKind', 'means', 'to_whom as toWhom', 'tracking'])
    .select(['sent_on as sentOn', 'result_at as resultAt'])
    .where('delivery.id', '=', id)
    .where('delivery.application_id', '=', applicationId)
    .executeTakeFirst();
}

const holdApplication = (step: Step, id: string) =>
  step.selectFrom('application').select('id').where('id', '=', id).forUpdate().execute();

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
