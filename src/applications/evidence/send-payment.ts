import { type Act, anonymous, auditAct, inTransaction, type Outcome, refused } from '../../platform/index.ts';
import { followByCode } from '../follow-by-code.ts';
import type { ApplicationTools } from '../tools.ts';
import type { SentEvidence } from './evidence.ts';
import { keepEvidence } from './keep-evidence.ts';

/** Most files one application takes after it was handed in. */
const mostKept = 10;

/**
 * Takes proof of payment from whoever holds the code (上传缴费凭证). The office compares it with the account and records
 * the payment; only that begins the time limit anew. Sent twice with one key, it is kept once.
 */
export async function sendPayment(
  tools: ApplicationTools,
  act: Act,
  code: string,
  file: Omit<SentEvidence, 'purpose'>,
  key: string,
): Promise<Outcome<{ readonly id: string }>> {
  const followed = await followByCode(tools, act, code);
  if (!followed.ok) return followed;
  const { id, state } = followed.value;
  if (state !== 'awaiting-payment')
    return refused({ code: 'payment-not-awaited', sentence: '这件申请现在不需要缴费，凭证没有保存。' });
  return inTransaction(tools.db, async (step) => {
    const { count } = await step
      .selectFrom('application_evidence')
      .select((row) => row.fn.countAll<string>().as('count'))
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostKept)
      return refused({ code: 'too-many-files', sentence: '已上传的材料过多。请与受理机关联系。' });
    const byCode = { ...act, actor: anonymous };
    const isNew = await keepEvidence(tools, step, id, { ...file, purpose: 'payment' }, { key, at: act.at });
    if (isNew)
      await auditAct(step, tools.clock, byCode, {
        action: 'application.send-evidence',
        objectKind: 'application',
        objectId: id,
        new: { purpose: 'payment' },
      });
    return { ok: true, value: { id } };
  });
}
