import type { Actor } from '../platform/index.ts';
import type { Application } from './application.ts';
import type { Doer, RecordedAct } from './declared-act.ts';
import type { ApplicationTools, Step } from './tools.ts';

/** Appends one act to the list of an application. */
export async function keepAct(
  { newId }: ApplicationTools,
  step: Step,
  applicationId: string,
  seq: number,
  key: string,
  { act, on, at, by, facts }: RecordedAct,
): Promise<void> {
  await step
    .insertInto('application_act')
    .values({
      ...{ id: newId(), application_id: applicationId, seq, act, on_day: on, at, key },
      ...{ by_id: by.id, by_name: by.name, facts: JSON.stringify(facts) },
    })
    .execute();
}

/** What lists look for, as the acts have made it. */
export function listedFacts({ state, number, column, receivedOn, firstConclusion }: Application) {
  return {
    ...{ state, number, applicant_column: column, received_on: receivedOn },
    concluded_on: firstConclusion?.on ?? null,
  };
}

/** Who acts, as records name them. */
export function doerOf(actor: Actor): Doer {
  if (actor.kind === 'person') return { id: actor.personId, name: actor.name };
  return actor.kind === 'system' ? { id: 'system', name: actor.name } : { id: 'applicant', name: '申请人' };
}
