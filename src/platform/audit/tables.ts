import type { ColumnType } from 'kysely';
import type { Json } from './canonical-json.ts';

/** Never updated: the type of an update is `never`. */
type Kept<T> = ColumnType<T, T, never>;

/** One act, or one reading of personal data (审计记录). */
export interface AuditLogTable {
  readonly seq: Kept<number>;
  readonly at: Kept<string>;
  readonly actor: Kept<string>;
  readonly action: Kept<string>;
  readonly object_kind: Kept<string>;
  readonly object_id: Kept<string>;
  /** JSON in, value out. */
  readonly old: ColumnType<Json, string | null, never>;
  readonly new: ColumnType<Json, string | null, never>;
  readonly reason: Kept<string | null>;
  readonly request_id: Kept<string | null>;
  readonly previous: Kept<string>;
  readonly hash: Kept<string>;
}

/** The tables of the audit log. */
export interface AuditTables {
  readonly audit_log: AuditLogTable;
}
