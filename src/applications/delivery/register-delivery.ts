import { type Grants, may } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import {
  type Act,
  actorKey,
  appendAudit,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import { actOnApplication, unknownApplication } from '../act-on-application.ts';
import type { DeliveryMeans } from '../actions/deliver.ts';
import { readActs } from '../application-rows.ts';
import { byClerk } from '../declared-act.ts';
import { foldApplication } from '../fold-application.ts';
import { doerOf } from '../keep-act.ts';
import type { ApplicationTools, Step } from '../tools.ts';
import { actOfDelivery } from './act-of-delivery.ts';
import type { DeliveryResult, ToWhom } from './delivery.ts';

/** A letter that is sent or handed over. */
export interface DeliveryEntry {
  readonly applicationId: string;
  readonly letterId: string;
  readonly means: DeliveryMeans;
  readonly toWhom: ToWhom;
  readonly recipient: string;
  readonly tracking: string;
  readonly sentOn: Day;
  /** Null while it is not known yet how it ended. */
  readonly result: DeliveryResult | null;
}

/** What entering a delivery came to: its id, and which act on the application followed from it. */
export interface DeliveryEntered {
  readonly id: string;
  readonly act: string | null;
}

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
    const done = await follow(tools, step, act, grants, id, { ...entry, letterKind: letter.kind });
    if (!done.ok) return done;
    await audit(tools, step, act, entry.applicationId, 'application.register-delivery', {
      id,
      means,
      sentOn,
    });
    return { ok: true, value: { id, act: done.value } };
  });
}

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
    const done = await follow(tools, step, act, grants, id, {
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
    await audit(tools, step, act, applicationId, 'application.complete-delivery', {
      id,
      servedOn,
      returnedOn,
    });
    return { ok: true, value: { id, act: done.value } };
  });
}

/** Within one transaction; when anything is refused, nothing of it stays. */
async function wholly<T>(
  { db }: ApplicationTools,
  work: (step: Step) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let outcome: Outcome<T> | undefined;
  try {
    return await inTransaction(db, async (step) => {
      outcome = await work(step);
      if (!outcome.ok) throw new NothingDone();
      return outcome;
    });
  } catch (error) {
    if (error instanceof NothingDone && outcome) return outcome;
    throw error;
  }
}

class NothingDone extends Error {}

async function lockedLetter(step: Step, applicationId: string, letterId: string) {
  await step.selectFrom('application').select('id').where('id', '=', applicationId).forUpdate().execute();
  return step
    .selectFrom('application_letter')
    .innerJoin('application', 'application.id', 'application_letter.application_id')
    .select(['body_id', 'application_letter.kind', 'dated', 'version'])
    .where('application_letter.id', '=', letterId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

type Followed = Pick<
  DeliveryEntry,
  'applicationId' | 'means' | 'toWhom' | 'tracking' | 'sentOn' | 'result'
> & {
  readonly letterKind: string;
};

/** Does the act that follows from a delivery, if any. */
async function follow(
  tools: ApplicationTools,
  step: Step,
  act: Act,
  grants: Grants,
  id: string,
  { applicationId, result, ...delivery }: Followed,
): Promise<Outcome<string | null>> {
  if (result?.returnedOn) return { ok: true, value: null };
  const application = foldApplication((await readActs(step, [applicationId])).get(applicationId)!);
  const wanted = actOfDelivery(application, { ...delivery, servedOn: result?.servedOn ?? null });
  if (!wanted) return { ok: true, value: null };
  const { version } = await step
    .selectFrom('application')
    .select('version')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const done = await actOnApplication(
    { ...tools, db: step },
    { act, grants, id: applicationId, version, key: `delivery-${id}`, ...wanted },
  );
  return done.ok ? { ok: true, value: wanted.name } : done;
}

const resultColumns = ({ seal }: ApplicationTools, act: Act, id: string, result: DeliveryResult | null) => ({
  ...{ served_on: result?.servedOn ?? null, returned_on: result?.returnedOn ?? null },
  receipt: result ? seal.close(result.receipt, `application.delivery-receipt:${id}`) : null,
  evidence: JSON.stringify(result?.evidence ?? []),
  ...{ result_at: result ? act.at : null, result_by_name: result ? doerOf(act.actor).name : null },
});

const audit = (tools: ApplicationTools, step: Step, act: Act, id: string, action: string, facts: object) =>
  appendAudit(step, tools.clock, {
    ...{ actor: actorKey(act.actor), action, requestId: act.requestId },
    ...{ objectKind: 'application', objectId: id, new: { ...facts } },
  });

function oddDelivery({ means, tracking, sentOn, result }: DeliveryEntry, today: string): Refusal | null {
  if (sentOn > today)
    return { code: 'day-too-late', field: 'sentOn', sentence: '日期不能晚于今天，请核对。' };
  if (means === 'post' && tracking.trim() === '')
    return {
      ...{ code: 'tracking-missing', field: 'tracking' },
      sentence: '邮寄送达应通过邮政企业寄递，请填写邮件编号。',
    };
  return result && oddResult(result, sentOn, today);
}

function oddResult(
  { servedOn, returnedOn, receipt }: DeliveryResult,
  sentOn: Day,
  today: string,
): Refusal | null {
  const on = servedOn ?? returnedOn;
  if (on === null || (servedOn && returnedOn))
    return {
      code: 'result-unclear',
      field: 'servedOn',
      sentence: '请填写签收日期，或者退回日期，二者填一项。',
    };
  if (on > today) return { code: 'day-too-late', field: 'servedOn', sentence: '日期不能晚于今天，请核对。' };
  if (on < sentOn)
    return { code: 'day-too-early', field: 'servedOn', sentence: '签收、退回不能早于寄送，请核对日期。' };
  return receipt.trim() === ''
    ? { code: 'receipt-missing', field: 'receipt', sentence: '请填写签收人；退回的，填写原因。' }
    : null;
}
