import { type Grants, may, type Permission, readableBodies } from '../bodies/index.ts';
import { cite, type Day, day } from '../law/index.ts';
import { type Act, auditAct, inTransaction, type Outcome, type Refusal, refused } from '../platform/index.ts';
import { unknownDispute } from './record-dispute-act.ts';
import type { DisputeTools, Step } from './tools.ts';

/** A complaint about information not published, or about how applications are handled (投诉举报, art. 47, 51). */
export interface Complaint {
  readonly bodyId: string;
  readonly article: 'REG-47' | 'REG-51';
  readonly content: string;
  /** Name and contact; null for those who do not give them. */
  readonly complainant: string | null;
  /** The number of this one submission; null where repeated calls are recognised before they get here. */
  readonly key: string | null;
}

const handling: Permission = {
  ...{ allowedFor: ['county-supervisor'], reach: 'subtree', citation: cite('REG-47') },
};

/**
 * Enters a complaint; it stands apart from disputes and is never counted in table 4. Sent again under its key, it is
 * entered once.
 */
export async function registerComplaint(
  tools: DisputeTools,
  act: Act,
  { bodyId, article, content, complainant, key }: Complaint,
): Promise<Outcome<{ readonly id: string }>> {
  if (content.trim() === '')
    return refused({ code: 'content-missing', field: 'content', sentence: '请写明投诉、举报的事项。' });
  const id = tools.newId();
  return inTransaction(tools.db, async (step) => {
    const added = await step
      .insertInto('complaint')
      .values({
        ...{ id, body_id: bodyId, article, content: content.trim(), key },
        complainant: complainant === null ? null : tools.seal.close(complainant, `complaint:${id}`),
        ...{
          received_on: act.today,
          received_at: act.at,
          result: null,
          answer: null,
          answered_on: null,
        },
      })
      .onConflict((conflict) => conflict.columns(['body_id', 'key']).where('key', 'is not', null).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return enteredBefore(step, bodyId, key!, content.trim());
    await auditAct(step, tools.clock, act, {
      action: 'complaint.register',
      objectKind: 'complaint',
      objectId: id,
      new: { bodyId, article },
    });
    return { ok: true, value: { id } };
  });
}

/** The complaint that came first under a key; another one under the same key is not taken for it. */
async function enteredBefore(
  step: Step,
  bodyId: string,
  key: string,
  content: string,
): Promise<Outcome<{ readonly id: string }>> {
  const before = await step
    .selectFrom('complaint')
    .select(['id', 'content'])
    .where('body_id', '=', bodyId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return before.content === content ? { ok: true, value: { id: before.id } } : refused(keyReused);
}

const keyReused: Refusal = {
  code: 'idempotency-key-reused',
  sentence: '这个提交编号已用于另一件投诉举报，请刷新页面后重新提交。',
};

const registering: Permission = {
  ...{ allowedFor: ['clerk', 'county-supervisor'], reach: 'subtree', citation: cite('REG-47') },
};

/** Enters a complaint that came by telephone, letter or in person (登记投诉举报). */
export async function enterComplaint(
  tools: DisputeTools,
  act: Act,
  grants: Grants,
  complaint: Omit<Complaint, 'key'>,
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  const denied = may(grants, registering, complaint.bodyId, ancestors);
  return denied ? refused(denied) : registerComplaint(tools, act, { ...complaint, key: null });
}

/** A complaint in the list; who complained stays sealed. */
export interface ComplaintLine {
  readonly id: string;
  readonly bodyId: string;
  readonly article: Complaint['article'];
  readonly content: string;
  /** Whether a name was given. */
  readonly named: boolean;
  readonly receivedOn: Day;
  readonly result: 'rectified' | 'unfounded' | 'passed-on' | null;
  readonly answer: string | null;
  readonly answeredOn: Day | null;
  /** Why the reader cannot answer it now; null when they can. */
  readonly refusal: Refusal | null;
}

/** Lines of the list; older ones are found by body. */
const mostComplaints = 500;

/** The complaints about bodies: those without an answer first, then the newest. */
export async function listComplaints(
  tools: DisputeTools,
  { today }: Act,
  grants: Grants,
  body?: string,
): Promise<readonly ComplaintLine[]> {
  const tree = await tools.structureOn(day(today));
  const bodies = readableBodies(grants, tree).filter((id) => !body || id === body);
  if (bodies.length === 0) return [];
  const rows = await tools.db
    .selectFrom('complaint')
    .selectAll()
    .where('body_id', 'in', [...bodies])
    .orderBy('answered_on', (order) => order.desc().nullsFirst())
    .orderBy('received_at', 'desc')
    .limit(mostComplaints)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, bodyId: row.body_id, article: row.article, content: row.content },
    ...{ named: row.complainant !== null, receivedOn: row.received_on, result: row.result },
    ...{ answer: row.answer, answeredOn: row.answered_on },
    refusal: row.result === null ? may(grants, handling, row.body_id, tree.ancestors) : alreadyAnswered,
  }));
}

const alreadyAnswered: Refusal = { code: 'already-answered', sentence: '这件投诉举报已经答复。' };

/** Answers a complaint once: put right, unfounded, or passed on to who is competent. */
export async function answerComplaint(
  tools: DisputeTools,
  act: Act,
  grants: Grants,
  { id, result, answer }: { id: string; result: 'rectified' | 'unfounded' | 'passed-on'; answer: string },
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const row = await step
      .selectFrom('complaint')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refused(unknownDispute);
    const denied = may(grants, handling, row.body_id, ancestors);
    if (denied) return refused(denied);
    if (row.result !== null) return refused(alreadyAnswered);
    if (answer.trim() === '')
      return refused({ code: 'answer-missing', field: 'answer', sentence: '请写明答复的内容。' });
    await step
      .updateTable('complaint')
      .set({ result, answer: answer.trim(), answered_on: act.today })
      .where('id', '=', id)
      .execute();
    await auditAct(step, tools.clock, act, {
      action: 'complaint.answer',
      objectKind: 'complaint',
      objectId: id,
      new: { result },
    });
    return { ok: true, value: { id } };
  });
}
