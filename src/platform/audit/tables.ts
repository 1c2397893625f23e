import type { ColumnType, Generated } from 'kysely';
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

/** An entry that was written with its act and has no place in the chain yet (待入链). */
export interface AuditWaitingTable extends Omit<AuditLogTable, 'seq' | 'previous' | 'hash'> {
  readonly id: Generated<number>;
  /** What is hashed of it, up to its number. */
  readonly sealed: Kept<string>;
}

/** The tables of the audit log. */
export interface AuditTables {
  readonly audit_waiting: AuditWaitingTable;
  readonly audit_log: AuditLogTable;
}
