import type { BodyTree } from '../bodies/index.ts';
import { appendAudit, done, type Outcome, refused } from '../platform/index.ts';
import type { HandedOver } from './actions/hand-over.ts';
import type { Application } from './application.ts';
import type { ApplicationActName } from './application-acts.ts';
import type { ApplicationRow } from './application-rows.ts';
import type { RecordedAct } from './declared-act.ts';
import { descriptionsOf } from './descriptions.ts';
import { type ReceivedFacts, receiveAct, receivedApplication } from './fold-application.ts';
import { keepAct, listedFacts } from './keep-act.ts';
import { codeIndex, queryCode } from './query-code.ts';
import type { ApplicationTools, Step } from './tools.ts';

/** The organ at which an act opens an application; null when it opens none, refused when that organ cannot take it. */
export function opensElsewhere(
  name: ApplicationActName,
  facts: unknown,
  bodyId: string,
  { body }: Pick<BodyTree, 'body'>,
): Outcome<string> | null {
  const receiver = name === 'hand-over' ? (facts as HandedOver).bodyId : undefined;
  if (receiver === undefined) return null;
  if (receiver !== bodyId && body(receiver)) return done(receiver);
  const sentence =
    receiver === bodyId ? '不能转送给本机关，请选择其他机关。' : '找不到接收的机关，请重新选择。';
  return refused({ code: 'receiver-unsuitable', field: 'bodyId', sentence });
}

/**
 * Opens the application at the organ it was handed over to (转送后立案): what was asked and who asked stay as they are,
 * the time limits run from the day it arrived there. Whoever has the code of the first one follows this one with it.
 */
export async function openAtReceiver(
  tools: ApplicationTools,
  step: Step,
  {
    row,
    acts,
    application: { kind, column },
    recorded,
    receiver,
    actor,
  }: {
    readonly row: ApplicationRow;
    readonly acts: readonly RecordedAct[];
    readonly application: Application;
    readonly recorded: RecordedAct;
    readonly receiver: string;
    /** Who hands it over, as the audit log names them. */
    readonly actor: string;
  },
): Promise<void> {
  const { seal, newId } = tools;
  const id = newId();
  const facts: ReceivedFacts = {
    ...{ kind, column, channel: 'transferred', submittedOn: recorded.on, signedOn: null, confirmedOn: null },
    evidence: `${(recorded.facts as HandedOver).reasons}（由其他机关转送）`,
  };
  const opened = receivedApplication(facts);
  const word = `handed-over:${row.id}`;
  await step
    .insertInto('application')
    .values({
      ...{ id, body_id: receiver, kind, channel: facts.channel },
      description: descriptionsOf(row.description, acts).description,
      provision: JSON.stringify(row.provision),
      applicant: seal.close(
        seal.open(row.applicant, `application.applicant:${row.id}`),
        `application.applicant:${id}`,
      ),
      ...{ applicant_index: row.applicant_index, code_index: codeIndex(seal, queryCode(seal, word)) },
      submission_index: seal.blindIndex(word, 'application.submission'),
      ...{ ...listedFacts(opened), submitted_on: recorded.on, created_at: recorded.at, version: 1 },
      origin_id: row.id,
    })
    .execute();
  const { on, at, by } = recorded;
  await keepAct(tools, step, id, 1, 'receive', { act: receiveAct, on, at, by, facts });
  await appendAudit(step, tools.clock, {
    actor,
    action: 'application.receive',
    objectKind: 'application',
    objectId: id,
    new: { state: opened.state, bodyId: receiver, kind, origin: row.id },
  });
}
