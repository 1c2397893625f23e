import type { ColumnType } from 'kysely';
import type { Mark, ProofFinding, WithheldLine } from '../../redaction/index.ts';

type Kept<T> = ColumnType<T, T, never>;
type KeptJson<T> = ColumnType<T, string, never>;

/** Who did it and when. */
interface Done {
  readonly at: Kept<string>;
  readonly by_id: Kept<string>;
  readonly by_name: Kept<string>;
}

/** A record that answers an application (答复材料); the file itself is not kept, only its pages. */
export interface ApplicationRecordTable {
  readonly id: Kept<string>;
  readonly application_id: Kept<string>;
  /** Sealed. */
  readonly name: Kept<string>;
  /** Of the file that was uploaded. */
  readonly sha256: Kept<string>;
  readonly pages: Kept<number>;
  readonly left_out: KeptJson<readonly string[]>;
  readonly added_at: Kept<string>;
  readonly by_id: Kept<string>;
  readonly by_name: Kept<string>;
  readonly key: Kept<string>;
}

/** One page of a record. */
export interface ApplicationRecordPageTable {
  readonly record_id: Kept<string>;
  readonly number: Kept<number>;
  readonly width: Kept<number>;
  readonly height: Kept<number>;
  /** Sealed: a PNG in base 64. */
  readonly picture: Kept<string>;
  /** Sealed: the placed lines as JSON. */
  readonly lines: Kept<string>;
}

/** One version of the marks of a record (遮盖标记). */
export interface ApplicationRecordMarksTable extends Done {
  readonly record_id: Kept<string>;
  readonly version: Kept<number>;
  readonly marks: KeptJson<readonly Mark[]>;
}

/** A released file with its proof, or why there is none (公开件). */
export interface ApplicationRecordBuildTable extends Done {
  readonly id: Kept<string>;
  readonly record_id: Kept<string>;
  readonly marks_version: Kept<number>;
  /** Sealed. */
  readonly title: Kept<string>;
  readonly proven: Kept<boolean>;
  readonly findings: KeptJson<readonly ProofFinding[]>;
  readonly list: KeptJson<readonly WithheldLine[]>;
  /** Sealed; null when it is not proven. */
  readonly file: Kept<string | null>;
  readonly sha256: Kept<string | null>;
}

/** The approval of a released file by somebody else (审查). */
export interface ApplicationRecordApprovalTable extends Done {
  readonly build_id: Kept<string>;
}

/** The tables of records. */
export interface RecordTables {
  readonly application_record: ApplicationRecordTable;
  readonly application_record_page: ApplicationRecordPageTable;
  readonly application_record_marks: ApplicationRecordMarksTable;
  readonly application_record_build: ApplicationRecordBuildTable;
  readonly application_record_approval: ApplicationRecordApprovalTable;
}
