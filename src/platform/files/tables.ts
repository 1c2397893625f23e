import type { ColumnType } from 'kysely';

/** A file that was accepted (文件). */
export interface StoredFileTable {
  readonly sha256: ColumnType<string, string, never>;
  readonly size: ColumnType<number, number, never>;
  readonly type: ColumnType<string, string, never>;
  created_at: string;
}

/** The tables of the files. */
export interface FileTables {
  readonly stored_file: StoredFileTable;
}
