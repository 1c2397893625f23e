import type { Kysely, Selectable } from 'kysely';
import { tablesOf } from '../database/tables-of.ts';
import { type AuditHead, auditHead } from './append.ts';
import { beginning, entryHash } from './entry-hash.ts';
import type { AuditLogTable, AuditTables } from './tables.ts';

/** The first place where a chain does not hold. */
export interface BrokenEntry {
  readonly seq: number;
  /** In Chinese. */
  readonly sentence: string;
}

/** Which part of the chain to verify. */
export interface VerifyOptions {
  readonly from?: number;
  readonly to?: number;
  /** An end of the chain that was kept elsewhere, e.g. in the manifest of a backup; it must still be there. */
  readonly anchor?: AuditHead | undefined;
}

const batch = 1000;

/** The first broken entry of the audit log; null when the chain holds. */
export async function verifyAudit<Tables extends AuditTables>(
  tables: Kysely<Tables>,
  { from = 1, to = Number.MAX_SAFE_INTEGER, anchor }: VerifyOptions = {},
): Promise<BrokenEntry | null> {
  const db: Kysely<AuditTables> = tablesOf(tables);
  const head = await auditHead(db);
  if (anchor && anchor.seq > head.seq) return broken(head.seq + 1, '此后的记录被删除');
  let previous = from > 1 ? await hashAt(db, from - 1) : beginning;
  if (previous === null) return broken(from - 1, '记录缺失');
  for (let next = from; next <= Math.min(to, head.seq); ) {
    const rows = await rowsFrom(db, next, to);
    if (rows.length === 0) return broken(next, '记录缺失');
    for (const row of rows) {
      const why = reasonBroken(row, next, previous, anchor);
      if (why) return broken(next, why);
      previous = row.hash;
      next += 1;
    }
  }
  return null;
}

function reasonBroken(
  row: Selectable<AuditLogTable>,
  seq: number,
  previous: string,
  anchor: AuditHead | undefined,
): string | null {
  if (row.seq !== seq) return '记录缺失';
  if (row.previous !== previous) return '与前一条记录不衔接';
  if (row.hash !== hashOf(row)) return '内容被改动';
  if (anchor?.seq === seq && anchor.hash !== row.hash) return '与留存的校验值不符';
  return null;
}

const hashOf = (row: Selectable<AuditLogTable>) =>
  entryHash(row.previous, {
    ...{ seq: row.seq, at: row.at, actor: row.actor, action: row.action },
    ...{ objectKind: row.object_kind, objectId: row.object_id, old: row.old, new: row.new },
    reason: row.reason ?? undefined,
    requestId: row.request_id ?? undefined,
  });

const rowsFrom = (db: Kysely<AuditTables>, from: number, to: number) =>
  db
    .selectFrom('audit_log')
    .selectAll()
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .orderBy('seq')
    .limit(batch)
    .execute();

async function hashAt(db: Kysely<AuditTables>, seq: number): Promise<string | null> {
  const row = await db.selectFrom('audit_log').select('hash').where('seq', '=', seq).executeTakeFirst();
  return row?.hash ?? null;
}

const broken = (seq: number, what: string): BrokenEntry => ({
  seq,
  sentence: `审计日志第 ${seq} 条：${what}。`,
});
