import type { Kysely, Transaction } from 'kysely';
import type { Act } from '../act.ts';
import { actorKey } from '../actor.ts';
import type { Clock } from '../clock.ts';
import { appendAudit } from './append.ts';
import type { AuditEntry } from './entry-hash.ts';
import type { AuditTables } from './tables.ts';

/** What was done to what, and how it read before and after; who did it, and in which call, stands in the act. */
export type AuditedAct = Omit<AuditEntry, 'actor' | 'requestId'>;

/**
 * Puts on record what an act did, to one object or to several (留痕), within the transaction in which it is done; in
 * the name of whoever acts and under the number of the call. What nobody called for, as a job, uses `appendAudit`.
 */
export function auditAct<Tables extends AuditTables>(
  db: Kysely<Tables> | Transaction<Tables>,
  clock: Clock,
  { actor, requestId }: Pick<Act, 'actor' | 'requestId'>,
  done: AuditedAct | readonly AuditedAct[],
): Promise<void> {
  const list = 'length' in done ? done : [done];
  return appendAudit(
    db,
    clock,
    list.map((entry) => ({ ...entry, actor: actorKey(actor), requestId })),
  );
}
