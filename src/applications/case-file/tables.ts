import type { ColumnType } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { CaseItemKind } from './case-item.ts';

type Kept<T> = ColumnType<T, T, never>;

/** A line of the contents of a case file, never changed (卷内目录). */
export interface CaseFileEntryTable {
  readonly application_id: Kept<string>;
  readonly seq: Kept<number>;
  readonly kind: Kept<CaseItemKind>;
  readonly ref: Kept<string>;
  readonly on_day: Kept<Day>;
  readonly title: Kept<string>;
  readonly personal: Kept<boolean>;
  readonly content_sha256: Kept<string>;
  readonly previous: Kept<string>;
  readonly hash: Kept<string>;
  readonly filed_at: Kept<string>;
}

/** How far the filing has come: one row. */
export interface CaseFileProgressTable {
  readonly one: Kept<boolean>;
  readonly until: string;
}

/** The tables of case files. */
export interface CaseFileTables {
  readonly case_file_entry: CaseFileEntryTable;
  readonly case_file_progress: CaseFileProgressTable;
}
