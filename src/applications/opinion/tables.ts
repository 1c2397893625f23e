import type { ColumnType } from 'kysely';

type Kept<T> = ColumnType<T, T, never>;

/** What stands for the code in a letter that asks a third party (意见码), never changed. */
export interface ApplicationOpinionCodeTable {
  readonly letter_id: Kept<string>;
  readonly application_id: Kept<string>;
  readonly code_index: Kept<string>;
  readonly cycle: Kept<number>;
  readonly consultation: Kept<number | null>;
}

/** The table of codes for opinions. */
export interface OpinionTables {
  readonly application_opinion_code: ApplicationOpinionCodeTable;
}
