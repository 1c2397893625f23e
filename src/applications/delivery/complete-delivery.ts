import { type Grants, may } from '../../bodies/index.ts';
import { type Act, type Outcome, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { byClerk } from '../declared-act.ts';
import type { ApplicationTools } from '../tools.ts';
import type { DeliveryEntered, DeliveryResult } from './delivery.ts';
import { doWhatFollows } from './do-what-follows.ts';
import { lockedLetter, recordDelivery, resultColumns } from './keep-delivery.ts';
import { oddResult } from './odd-delivery.ts';
import { wholly } from './wholly.ts';

/** Enters how a delivery ended, once (登记送达结果): served, or returned. */
export async function completeDelivery(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  {
    applicationId,
    id,
    result,
  }: { readonly applicationId: string; readonly id: string; readonly result: DeliveryResult },
): Promise<Outcome<DeliveryEntered>> {
  const { ancestors } = await tools.structureOn(act.today);
  return wholly(tools, async (step) => {
    const row = await step
      .selectFrom('application_delivery')
      .select(['letter_id', 'means', 'to_whom', 'tracking', 'sent_on', 'result_at'])
      .where('id', '=', id)
      .where('application_id', '=', applicationId)
      .executeTakeFirst();
    const letter = row && (await lockedLetter(step, applicationId, row.letter_id));
    if (!row || !letter) return refused(unknownApplication);
    const denied = may(grants, byClerk, letter.body_id, ancestors);
    if (denied) return refused(denied);
    if (row.result_at !== null)
      return refused({ code: 'result-known', sentence: '这次送达的结果已经登记。' });
    const refusal = oddResult(result, row.sent_on, act.today);
    if (refusal) return refused(refusal);
    await step
      .updateTable('application_delivery')
      .set(resultColumns(tools, act, id, result))
      .where('id', '=', id)
      .execute();
    const done = await doWhatFollows(tools, step, act, grants, id, {
      ...{
        applicationId,
        means: row.means,
        toWhom: row.to_whom,
        tracking: row.tracking,
        sentOn: row.sent_on,
      },
      ...{ letterKind: letter.kind, result },
    });
    if (!done.ok) return done;
    const { servedOn, returnedOn } = result;
    await recordDelivery(tools, step, act, applicationId, 'application.complete-delivery', {
      id,
      servedOn,
      returnedOn,
    });
    return { ok: true, value: { id, act: done.value } };
  });
}
