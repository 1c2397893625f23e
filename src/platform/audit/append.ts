import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import { tablesOf } from '../database/tables-of.ts';
import { afterCommit, inTransaction } from '../database/transaction.ts';
import { type AuditEntry, beginning, sealedText } from './entry-hash.ts';
import { sealAudit } from './seal-audit.ts';
import type { AuditTables } from './tables.ts';

/** The end of a chain: keep it elsewhere, and nobody can cut the chain short unnoticed. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Appends to the audit log within the transaction of the act itself, so that neither exists without the other. The
 * entries get their places in the chain right after its commit, many acts' at a time, and before the act is answered.
 */
export async function appendAudit<Tables extends AuditTables>(
  db: Kysely<Tables> | Transaction<Tables>,
  clock: Clock,
  entries: AuditEntry | readonly AuditEntry[],
): Promise<void> {
  const list = 'length' in entries ? entries : [entries];
  if (list.length === 0) return;
  await inTransaction(tablesOf<AuditTables, Tables>(db), async (transaction) => {
    const rows = list.map((entry) => waitingRow(entry, clock.now()));
    await transaction.insertInto('audit_waiting').values(rows).execute();
    afterCommit(transaction, sealAudit);
  });
}

/** Where the chain ends now. */
export async function auditHead(db: Kysely<AuditTables>): Promise<AuditHead> {
  const last = db.selectFrom('audit_log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1);
  return (await last.executeTakeFirst()) ?? { seq: 0, hash: beginning };
}

function waitingRow(entry: AuditEntry, at: string) {
  return {
    ...{ at, actor: entry.actor, action: entry.action },
    ...{ object_kind: entry.objectKind, object_id: entry.objectId },
    old: entry.old === undefined ? null : JSON.stringify(entry.old),
    new: entry.new === undefined ? null : JSON.stringify(entry.new),
    reason: entry.reason ?? null,
    request_id: entry.requestId ?? null,
    sealed: sealedText({ ...entry, at }),
  };
}
