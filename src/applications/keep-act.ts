import type { Actor } from '../platform/index.ts';
import type { Application } from './application.ts';
import type { ApplicationRow } from './application-rows.ts';
import type { Doer, RecordedAct } from './declared-act.ts';
import type { ApplicationTools, Step } from './tools.ts';

/** Appends one act to the list of an application. */
export async function keepAct(
  { newId }: ApplicationTools,
  step: Step,
  applicationId: string,
  seq: number,
  key: string,
  recorded: RecordedAct,
): Promise<void> {
  await step
    .insertInto('application_act')
    .values(actRow(newId(), applicationId, seq, key, recorded))
    .execute();
}

/** Appends the act that makes of an application what is given, and keeps what lists look for, in one statement. */
export async function keepNextAct(
  { newId }: ApplicationTools,
  step: Step,
  { id, version }: Pick<ApplicationRow, 'id' | 'version'>,
  key: string,
  recorded: RecordedAct,
  after: Application,
): Promise<void> {
  const seq = version + 1;
  await step
    .with('kept', (db) => db.insertInto('application_act').values(actRow(newId(), id, seq, key, recorded)))
    .updateTable('application')
    .set({ ...listedFacts(after), version: seq })
    .where('id', '=', id)
    .execute();
}

const actRow = (
  id: string,
  applicationId: string,
  seq: number,
  key: string,
  { act, on, at, by, facts }: RecordedAct,
) => ({
  ...{ id, application_id: applicationId, seq, act, on_day: on, at, key },
  ...{ by_id: by.id, by_name: by.name, facts: JSON.stringify(facts) },
});

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
