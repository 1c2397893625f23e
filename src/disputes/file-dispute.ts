import { type Grants, may } from '../bodies/index.ts';
import type { Day } from '../law/index.ts';
import { type Act, auditAct, inTransaction, type Outcome, type Refusal, refused } from '../platform/index.ts';
import { byClerk } from './declared-act.ts';
import type { DisputeSubject, FiledFacts } from './dispute.ts';
import { fileAct } from './fold-dispute.ts';
import { keepDisputeAct } from './record-dispute-act.ts';
import type { DisputeTools } from './tools.ts';

/** A dispute as it is entered (登记复议、诉讼案件). */
export interface Filing extends FiledFacts {
  readonly bodyId: string;
  readonly priorId: string | null;
  readonly subject: DisputeSubject;
  /** The reconsideration organ or the court. */
  readonly forum: string;
  readonly caseNumber: string;
  readonly filedOn: Day;
}

/** Enters a dispute in the register (登记). */
export async function fileDispute(
  tools: DisputeTools,
  act: Act,
  grants: Grants,
  filing: Filing,
): Promise<Outcome<{ readonly id: string; readonly version: number }>> {
  const { ancestors } = await tools.structureOn(act.today);
  const refusal = may(grants, byClerk, filing.bodyId, ancestors) ?? oddFiling(filing, act.today);
  if (refusal) return refused(refusal);
  const { procedure, afterReconsideration, coDefendant, subject, filedOn } = filing;
  return inTransaction(tools.db, async (step) => {
    const id = tools.newId();
    await step
      .insertInto('dispute')
      .values({
        ...{ id, body_id: filing.bodyId, procedure, prior_id: filing.priorId },
        ...{ after_reconsideration: afterReconsideration, co_defendant: coDefendant, filed_on: filedOn },
        ...{ subject_kind: subject.kind, subject_id: subject.id, forum: filing.forum },
        ...{ case_number: filing.caseNumber, open: true, created_at: act.at, version: 1 },
      })
      .execute();
    const facts: FiledFacts = { procedure, afterReconsideration, coDefendant };
    await keepDisputeAct(
      tools,
      step,
      act,
      { id, seq: 1, key: fileAct },
      { act: fileAct, on: filedOn, facts },
    );
    await auditAct(step, tools.clock, act, {
      action: 'dispute.file',
      objectKind: 'dispute',
      objectId: id,
      new: { procedure, filedOn },
    });
    return { ok: true, value: { id, version: 1 } };
  });
}

function oddFiling(
  { filedOn, procedure, afterReconsideration, priorId }: Filing,
  today: Day,
): Refusal | null {
  if (filedOn > today)
    return { code: 'day-too-late', field: 'filedOn', sentence: '日期不能晚于今天，请核对。' };
  if (procedure === 'reconsideration' && (afterReconsideration || priorId !== null))
    return {
      code: 'procedure-mixed',
      field: 'procedure',
      sentence: '行政复议之前没有复议，请核对案件种类。',
    };
  if (priorId !== null && !afterReconsideration)
    return {
      ...{ code: 'procedure-mixed', field: 'afterReconsideration' },
      sentence: '已关联在先的复议，应登记为“复议后起诉”。',
    };
  return null;
}
