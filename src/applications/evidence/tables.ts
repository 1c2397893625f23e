import type { ColumnType } from 'kysely';
import type { EvidencePurpose } from './evidence.ts';

type Kept<T> = ColumnType<T, T, never>;

/** What an applicant sent along (申请人提交的材料), never changed; taken out when the applicant is. */
export interface ApplicationEvidenceTable {
  readonly id: Kept<string>;
  readonly application_id: Kept<string>;
  readonly purpose: Kept<EvidencePurpose>;
  readonly type: Kept<string>;
  readonly size: Kept<number>;
  /** Sealed. */
  readonly name: Kept<string>;
  /** Sealed. */
  readonly content: Kept<string>;
  readonly sent_at: Kept<string>;
  readonly key: Kept<string>;
}

/** The table of evidence. */
export interface EvidenceTables {
  readonly application_evidence: ApplicationEvidenceTable;
}
