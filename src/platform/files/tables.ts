import type { ColumnType } from 'kysely';

/** A file that was accepted (文件). */
export interface StoredFileTable {
  readonly sha256: ColumnType<string, string, never>;
  readonly size: ColumnType<number, number, never>;
  readonly type: ColumnType<string, string, never>;
  created_at: string;
}

/** Whose a file is (文件归属). */
export interface StoredFileOwnerTable {
  readonly sha256: ColumnType<string, string, never>;
  /** The key of an actor, or whatever the modules above keep files for, e.g. the id of a body. */
  readonly owner: ColumnType<string, string, never>;
}

/** The tables of the files. */
export interface FileTables {
  readonly stored_file_owner: StoredFileOwnerTable;
  readonly stored_file: StoredFileTable;
}
