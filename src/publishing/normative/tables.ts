import type { ColumnType } from 'kysely';
import type { Day } from '../../law/index.ts';

type Kept<T> = ColumnType<T, T, never>;

/** A normative document (规范性文件) and where it stands in its life. */
export interface NormativeDocumentTable {
  readonly publication_id: Kept<string>;
  readonly body_id: Kept<string>;
  /** None of these three before it is signed. */
  readonly number: string | null;
  readonly signed_on: Day | null;
  readonly effective_on: Day | null;
  readonly valid_until: Day | null;
  readonly state: string;
  readonly ended_on: Day | null;
  readonly ended_by: string | null;
}

/** The tables of normative documents. */
export interface NormativeTables {
  readonly normative_document: NormativeDocumentTable;
}
