import { type Grants, may } from '../bodies/index.ts';
import type { Day } from '../law/index.ts';
import {
  type Act,
  anonymous,
  auditAct,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../platform/index.ts';
import { type Applicant, type Provision, sameSpelling } from './applicant.ts';
import type { ApplicantColumn, ApplicationKind } from './application.ts';
import { chineseMoment } from './chinese-moment.ts';
import { byClerk } from './declared-act.ts';
import type { SentEvidence } from './evidence/evidence.ts';
import { keepEvidence } from './evidence/keep-evidence.ts';
import { type ReceivedFacts, receiveAct, receivedApplication } from './fold-application.ts';
import { doerOf, keepAct, listedFacts } from './keep-act.ts';
import { codeIndex, queryCode } from './query-code.ts';
import type { Channel } from './receipt-day.ts';
import type { ApplicationTools } from './tools.ts';

/** An application as somebody hands it in (art. 29). */
export interface Submission {
  readonly bodyId: string;
  readonly kind: ApplicationKind;
  readonly column: ApplicantColumn;
  readonly description: string;
  readonly provision: Provision;
  readonly applicant: Applicant;
  /** A random word of the sender, at least 16 characters: sent again with it, there is still one application. */
  readonly key: string;
}

/** What the sender gets (登记回执): the code is told once and kept nowhere. */
export interface Submitted {
  readonly id: string;
  readonly code: string;
  readonly state: 'submitted' | 'received';
}

/** Takes an application that a clerk received at the counter, by post, fax or e-mail (接收). */
export async function receiveApplication(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  submission: Submission,
  arrival: Pick<ReceivedFacts, 'channel' | 'submittedOn' | 'signedOn' | 'confirmedOn' | 'evidence'>,
): Promise<Outcome<Submitted>> {
  const { ancestors } = await tools.structureOn(act.today);
  const refusal = may(grants, { ...byClerk }, submission.bodyId, ancestors) ?? oddArrival(arrival, act.today);
  return refusal ? refused(refusal) : keepApplication(tools, act, submission, arrival);
}

/** Takes an application from the public site (互联网提交); the time limits run once both sides confirmed it. */
export async function submitApplication(
  tools: ApplicationTools,
  act: Act,
  submission: Submission,
  evidence: readonly SentEvidence[] = [],
): Promise<Outcome<Submitted>> {
  const { body } = await tools.structureOn(act.today);
  if (!body(submission.bodyId))
    return refused({ code: 'body-unknown', field: 'bodyId', sentence: '找不到受理机关，请重新选择。' });
  const channel: Channel = 'internet';
  const arrival = {
    ...{ channel, submittedOn: act.today, signedOn: null, confirmedOn: null },
    evidence: `网站于${chineseMoment(act.at)}收到`,
  };
  return keepApplication(tools, { ...act, actor: anonymous }, submission, arrival, evidence);
}

async function keepApplication(
  tools: ApplicationTools,
  act: Act,
  submission: Submission,
  arrival: Omit<ReceivedFacts, 'kind' | 'column'>,
  evidence: readonly SentEvidence[] = [],
): Promise<Outcome<Submitted>> {
  const { seal, newId, clock } = tools;
  const { bodyId, kind, column, description, provision, applicant, key } = submission;
  if (key.length < 16)
    return refused({ code: 'invalid', field: 'key', sentence: '提交编号过短，请刷新页面后重新提交。' });
  const code = queryCode(seal, key);
  const submissionIndex = seal.blindIndex(key, 'application.submission');
  const facts: ReceivedFacts = { kind, column, ...arrival };
  const application = receivedApplication(facts);
  return inTransaction(tools.db, async (step) => {
    const id = newId();
    const added = await step
      .insertInto('application')
      .values({
        ...{ id, body_id: bodyId, kind, channel: arrival.channel, description: description.trim() },
        provision: JSON.stringify(provision),
        applicant: seal.close(JSON.stringify(applicant), `application.applicant:${id}`),
        applicant_index: seal.blindIndex(sameSpelling(applicant.idNumber), 'application.applicant'),
        ...{ code_index: codeIndex(seal, code), submission_index: submissionIndex },
        ...{ ...listedFacts(application), submitted_on: arrival.submittedOn },
        ...{ created_at: act.at, version: 1 },
      })
      .onConflict((conflict) => conflict.column('submission_index').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) {
      const { id: earlier, state } = await step
        .selectFrom('application')
        .select(['id', 'state'])
        .where('submission_index', '=', submissionIndex)
        .executeTakeFirstOrThrow();
      return { ok: true, value: { id: earlier, code, state: state === 'submitted' ? state : 'received' } };
    }
    const by = doerOf(act.actor);
    await keepAct(tools, step, id, 1, 'receive', {
      ...{ act: receiveAct, on: arrival.submittedOn, at: act.at, by, facts },
    });
    for (const [index, file] of evidence.entries())
      await keepEvidence(tools, step, id, file, { key: `${submissionIndex}-${index}`, at: act.at });
    await auditAct(step, clock, act, {
      action: 'application.receive',
      objectKind: 'application',
      objectId: id,
      new: { state: application.state, bodyId, kind },
    });
    const state = application.state === 'submitted' ? 'submitted' : 'received';
    return { ok: true, value: { id, code, state } };
  });
}

function oddArrival(
  { submittedOn, signedOn, confirmedOn }: Pick<ReceivedFacts, 'submittedOn' | 'signedOn' | 'confirmedOn'>,
  today: Day,
): Refusal | null {
  const days = { submittedOn, signedOn, confirmedOn };
  for (const [field, on] of Object.entries(days)) {
    if (on !== null && on > today)
      return { code: 'day-too-late', field, sentence: '日期不能晚于今天，请核对。' };
    if (on !== null && on < submittedOn)
      return { code: 'day-too-early', field, sentence: '签收、确认的日期不能早于提交的日期，请核对。' };
  }
  return null;
}
