import { type Grants, may } from '../../bodies/index.ts';
import {
  type Act,
  auditAct,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import type { ApplicationRow } from '../application-rows.ts';
import { byClerk } from '../declared-act.ts';
import { codeIndex, queryCode } from '../query-code.ts';
import type { ApplicationTools } from '../tools.ts';

/** A clerk's wish for another code. */
export interface CodeWish {
  readonly id: string;
  /** How it was made sure that whoever asks is the applicant. */
  readonly reason: string;
  /** A random word of the page, at least 16 characters: sent again with it, the same code comes back. */
  readonly key: string;
}

/**
 * Gives an applicant who lost the code another one (补发查询码). From then on the old one opens nothing; who did it and
 * how the applicant was known is on record, the code itself is kept nowhere.
 */
export async function reissueCode(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  { id, reason, key }: CodeWish,
): Promise<Outcome<{ readonly code: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  const code = queryCode(tools.seal, `reissued:${id}:${key}`);
  const index = codeIndex(tools.seal, code);
  return inTransaction(tools.db, async (step) => {
    const row = await step
      .selectFrom('application')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refused(unknownApplication);
    const refusal = may(grants, byClerk, row.body_id, ancestors) ?? whyNot(row, reason);
    if (refusal) return refused(refusal);
    if (row.code_index === index) return { ok: true, value: { code } };
    await step.updateTable('application').set({ code_index: index }).where('id', '=', id).execute();
    await auditAct(step, tools.clock, act, {
      action: 'application.reissue-code',
      objectKind: 'application',
      objectId: id,
      reason,
    });
    return { ok: true, value: { code } };
  });
}

function whyNot({ origin_id, anonymised_on }: ApplicationRow, reason: string): Refusal | null {
  // The applicant follows it with the code of the first organ; a second code would leave that one open.
  if (origin_id !== null)
    return {
      code: 'code-elsewhere',
      sentence: '这件申请由其他机关转送，申请人凭原查询码查询，请由原机关补发。',
    };
  if (anonymised_on !== null)
    return { code: 'applicant-unknown', sentence: '保存期已满，申请人信息已经去除，不能补发查询码。' };
  return reason.trim() === ''
    ? { code: 'reason-missing', field: 'reason', sentence: '请写明怎样核实申请人身份。' }
    : null;
}
