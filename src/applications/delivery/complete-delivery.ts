import { type Grants, may } from '../../bodies/index.ts';
import { type Act, auditAct, type Outcome, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { byClerk } from '../declared-act.ts';
import type { ApplicationTools } from '../tools.ts';
import type { DeliveryEntered, DeliveryResult } from './delivery.ts';
import { doWhatFollows } from './do-what-follows.ts';
import { lockedDelivery, resultColumns } from './keep-delivery.ts';
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
    const delivery = await lockedDelivery(step, applicationId, id);
    if (!delivery) return refused(unknownApplication);
    const { body_id, resultAt, ...sent } = delivery;
    const denied = may(grants, byClerk, body_id, ancestors);
    if (denied) return refused(denied);
    if (resultAt !== null) return refused({ code: 'result-known', sentence: '这次送达的结果已经登记。' });
    const refusal = oddResult(result, sent.sentOn, act.today);
    if (refusal) return refused(refusal);
    await step
      .updateTable('application_delivery')
      .set(resultColumns(tools, act, id, result))
      .where('id', '=', id)
      .execute();
    const done = await doWhatFollows(tools, step, act, grants, id, { ...sent, applicationId, result });
    if (!done.ok) return done;
    const { servedOn, returnedOn } = result;
    await auditAct(step, tools.clock, act, {
      action: 'application.complete-delivery',
      objectKind: 'application',
      objectId: applicationId,
      new: { id, servedOn, returnedOn },
    });
    return { ok: true, value: { id, act: done.value } };
  });
}
