import type { Grants } from '../../bodies/index.ts';
import { type Act, inTransaction, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { noteReading } from '../case-file/readings.ts';
import { openApplication } from '../desk/application-file.ts';
import type { ApplicationTools } from '../tools.ts';
import { type EvidencePurpose, evidencePurposes } from './evidence.ts';
import { unsealed } from './keep-evidence.ts';
import { whyEvidenceStaysClosed } from './may-see-evidence.ts';

/** A file of an applicant as the office lists it: what it is called stays sealed. */
export interface KeptEvidence {
  readonly id: string;
  readonly purpose: EvidencePurpose;
  readonly type: string;
  readonly size: number;
  readonly sentAt: string;
}

/**
 * The files that the applicant sent along, the oldest first, for whoever may read the application; and why the reader
 * may not open them, null for whoever may.
 */
export async function listEvidence(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  applicationId: string,
): Promise<Outcome<{ readonly closed: Refusal | null; readonly files: readonly KeptEvidence[] }>> {
  const opened = await openApplication(tools, act, grants, applicationId);
  if (!opened.ok) return opened;
  const closed = await whyEvidenceStaysClosed(tools, grants, opened.value.bodyId, act.today);
  const files = await tools.db
    .selectFrom('application_evidence')
    .select(['id', 'purpose', 'type', 'size', 'sent_at as sentAt'])
    .where('application_id', '=', applicationId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  return { ok: true, value: { closed, files } };
}

/** Opens a file of the applicant (查看申请人材料); every opening is on record before anything is seen. */
export async function openEvidence(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  { applicationId, id }: { readonly applicationId: string; readonly id: string },
): Promise<Outcome<{ readonly name: string; readonly type: string; readonly bytes: Buffer }>> {
  const opened = await openApplication(tools, act, grants, applicationId);
  if (!opened.ok) return opened;
  const closed = await whyEvidenceStaysClosed(tools, grants, opened.value.bodyId, act.today);
  if (closed) return refused(closed);
  return inTransaction(tools.db, async (step) => {
    const row = await step
      .selectFrom('application_evidence')
      .select(['id', 'purpose', 'type', 'name', 'content'])
      .where('id', '=', id)
      .where('application_id', '=', applicationId)
      .executeTakeFirst();
    if (!row) return refused(unknownApplication);
    const what = evidencePurposes[row.purpose];
    await noteReading({ ...tools, db: step }, act, applicationId, 'application.read-evidence', what);
    return { ok: true, value: { type: row.type, ...unsealed(tools.seal, row) } };
  });
}
