import { type Kysely, sql, type Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import { inTransaction } from '../database/transaction.ts';
import { type AuditEntry, beginning, entryHash } from './entry-hash.ts';
import type { AuditTables } from './tables.ts';

/** The end of a chain: keep it elsewhere, and nobody can cut the chain short unnoticed. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** One chain for all: whoever appends holds this lock until its transaction ends. */
const lock = 0x6175_6469;

/**
 * Appends to the audit log within the transaction of the act itself, so that neither exists without the other.
 * Make it the last thing a transaction does: until its end all others wait to append.
 */
export async function appendAudit<Tables extends AuditTables>(
  db: Kysely<Tables> | Transaction<Tables>,
  clock: Clock,
  entries: AuditEntry | readonly AuditEntry[],
): Promise<AuditHead> {
  const list = 'length' in entries ? entries : [entries];
  // Kysely cannot see that tables extended by others still hold ours.
  return inTransaction(db as unknown as Kysely<AuditTables>, async (transaction) => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(transaction);
    let head = await auditHead(transaction);
    const rows = list.map((entry) => {
      const row = sealedRow(entry, clock.now(), head);
      head = { seq: row.seq, hash: row.hash };
      return row;
    });
    if (rows.length > 0) await transaction.insertInto('audit_log').values(rows).execute();
    return head;
  });
}

/** Where the chain ends now. */
export async function auditHead(db: Kysely<AuditTables>): Promise<AuditHead> {
  const last = db.selectFrom('audit_log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1);
  return (await last.executeTakeFirst()) ?? { seq: 0, hash: beginning };
}

function sealedRow(entry: AuditEntry, at: string, head: AuditHead) {
  const seq = head.seq + 1;
  return {
    ...{ seq, at, actor: entry.actor, action: entry.action },
    ...{ object_kind: entry.objectKind, object_id: entry.objectId },
    old: entry.old === undefined ? null : JSON.stringify(entry.old),
    new: entry.new === undefined ? null : JSON.stringify(entry.new),
    reason: entry.reason ?? null,
    request_id: entry.requestId ?? null,
    previous: head.hash,
    hash: entryHash(head.hash, { ...entry, seq, at }),
  };
}
