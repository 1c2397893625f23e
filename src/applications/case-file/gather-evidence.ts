import type { Kysely } from 'kysely';
import { day } from '../../law/index.ts';
import { dayOfInstant } from '../../platform/index.ts';
import { evidencePurposes } from '../evidence/evidence.ts';
import { unsealed } from '../evidence/keep-evidence.ts';
import type { ApplicationTools, Tables } from '../tools.ts';
import type { CaseItem } from './case-item.ts';
import { sha256 } from './chain.ts';

/**
 * What the applicant sent along (申请人提交的材料), each with the hash of its bytes: whoever may not see a file can still
 * tell that it is the one that was filed.
 */
export async function gatherEvidence(
  { seal }: Pick<ApplicationTools, 'seal'>,
  db: Kysely<Tables>,
  applicationId: string,
): Promise<readonly CaseItem[]> {
  const rows = await db
    .selectFrom('application_evidence')
    .selectAll()
    .where('application_id', '=', applicationId)
    .execute();
  return rows.map((row) => {
    const { id: ref, purpose, type, size, sent_at } = row;
    return {
      ...{ kind: 'evidence', ref, at: sent_at, on: day(dayOfInstant(sent_at)), by: '', personal: true },
      title: `申请人提交的材料（${evidencePurposes[purpose]}）`,
      content: { purpose, type, size, sent_at, sha256: sha256(unsealed(seal, row).bytes) },
    };
  });
}
