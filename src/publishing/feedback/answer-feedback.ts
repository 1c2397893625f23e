import { type Grants, may, type Permission } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import {
  type Act,
  actorKey,
  appendAudit,
  inTransaction,
  type Outcome,
  refused,
} from '../../platform/index.ts';
import type { PublishingTools } from '../tools.ts';

/** Corrections from the public are answered by the body they concern, or for it by the county. */
export const feedbackPermission: Permission = {
  ...{
    allowedFor: ['clerk', 'first-reviewer', 'final-approver'],
    reach: 'own-body',
    fromAbove: ['county-supervisor'],
  },
};

/** Answers a message once (答复纠错); what was answered stays as it was said. */
export async function answerFeedback(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  { id, answer }: { readonly id: string; readonly answer: string },
): Promise<Outcome<{ readonly at: string }>> {
  const { ancestors } = await tools.structureOn(act.today as Day);
  return inTransaction(tools.db, async (step) => {
    const message = await step
      .selectFrom('feedback')
      .select(['body_id', 'kind', 'answered_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (message?.kind !== 'correction')
      return refused({ code: 'feedback-unknown', sentence: '找不到这条留言，请刷新列表。' });
    const refusal = may(grants, feedbackPermission, message.body_id, ancestors);
    if (refusal) return refused(refusal);
    if (message.answered_at !== null)
      return refused({ code: 'feedback-answered', sentence: '这条留言已经答复，请刷新列表查看。' });
    if (answer.trim() === '')
      return refused({ code: 'answer-missing', field: 'answer', sentence: '请填写答复内容。' });
    if (act.actor.kind !== 'person')
      return refused({ code: 'person-unknown', sentence: '这一步只能由登录的工作人员办理。' });
    await step
      .updateTable('feedback')
      .set({ answer: answer.trim(), answered_by: act.actor.personId, answered_at: act.at })
      .where('id', '=', id)
      .execute();
    await appendAudit(step, tools.clock, {
      ...{ actor: actorKey(act.actor), action: 'feedback.answer', requestId: act.requestId },
      ...{ objectKind: 'feedback', objectId: id, new: { answer: answer.trim() } },
    });
    return { ok: true, value: { at: act.at } };
  });
}
