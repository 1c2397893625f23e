import { type Grants, may } from '../../bodies/index.ts';
import { type Act, auditAct, type Outcome, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { byClerk } from '../declared-act.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools } from '../tools.ts';
import type { DeliveryEntered, DeliveryEntry } from './delivery.ts';
import { doWhatFollows } from './do-what-follows.ts';
import { lockedLetter, resultColumns } from './keep-delivery.ts';
import { oddDelivery } from './odd-delivery.ts';
import { wholly } from './wholly.ts';

/**
 * Enters that a letter was sent or handed over (登记送达). Where the day it counts from is known, the act that follows
 * is done with it: the notice was served, the reply was delivered.
 */
export async function registerDelivery(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  entry: DeliveryEntry,
): Promise<Outcome<DeliveryEntered>> {
  const refusal = oddDelivery(entry, act.today);
  if (refusal) return refused(refusal);
  const { ancestors } = await tools.structureOn(act.today);
  return wholly(tools, async (step) => {
    const letter = await lockedLetter(step, entry.applicationId, entry.letterId);
    if (!letter) return refused(unknownApplication);
    const denied = may(grants, byClerk, letter.body_id, ancestors);
    if (denied) return refused(denied);
    if (entry.sentOn < letter.dated)
      return refused({
        code: 'day-too-early',
        field: 'sentOn',
        sentence: '寄送不能早于文书的成文日期，请核对。',
      });
    const id = tools.newId();
    const { recipient, tracking, means, toWhom, sentOn, result } = entry;
    await step
      .insertInto('application_delivery')
      .values({
        ...{ id, application_id: entry.applicationId, letter_id: entry.letterId, means, to_whom: toWhom },
        recipient: tools.seal.close(recipient, `application.delivery:${id}`),
        ...{ tracking, sent_on: sentOn, created_at: act.at, by_name: doerOf(act.actor).name },
        ...resultColumns(tools, act, id, result),
      })
      .execute();
    const done = await doWhatFollows(tools, step, act, grants, id, { ...entry, letterKind: letter.kind });
    if (!done.ok) return done;
    await auditAct(step, tools.clock, act, {
      action: 'application.register-delivery',
      objectKind: 'application',
      objectId: entry.applicationId,
      new: { id, means, sentOn },
    });
    return { ok: true, value: { id, act: done.value } };
  });
}
