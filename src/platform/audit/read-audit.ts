import { type Kysely, sql } from 'kysely';
import type { AccountTables } from '../accounts/tables.ts';
import type { AuditTables } from './tables.ts';

/** One act as its record shows it to people. */
export interface RecordedAct {
  readonly at: string;
  /** Name of the person or of the part of the system that acted. */
  readonly who: string;
  readonly action: string;
  readonly reason: string | null;
}

/** What was ever done to one object, the newest first (办理记录). */
export async function actsOn<Tables extends AuditTables>(
  db: Kysely<Tables>,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<readonly RecordedAct[]> {
  // Kysely cannot see that tables extended by others still hold ours.
  const rows = await (db as unknown as Kysely<AuditTables & AccountTables>)
    .selectFrom('audit_log')
    .leftJoin('account', (join) => join.on(sql<boolean>`audit_log.actor = 'person:' || account.id::text`))
    .select(['audit_log.at', 'audit_log.actor', 'audit_log.action', 'audit_log.reason', 'account.name'])
    .where('audit_log.object_kind', '=', kind)
    .where('audit_log.object_id', '=', id)
    .orderBy('audit_log.seq', 'desc')
    .limit(500)
    .execute();
  return rows.map(({ at, actor, action, reason, name }) => ({
    ...{ at, action, reason },
    who: name ?? actor.replace(/^system:/, ''),
  }));
}
