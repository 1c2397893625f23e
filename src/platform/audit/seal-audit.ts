import type { Kysely } from 'kysely';
import { faultBehind } from '../database/error-meaning.ts';
import { urgently } from '../database/urgent.ts';
import { together } from '../together.ts';
import type { AuditTables } from './tables.ts';

/** As in `seal_audit`. */
const atATime = 2000;

const sealings = new WeakMap<object, () => Promise<void>>();

/**
 * Gives every entry that waits its place in the chain (入链). Those who ask at the same time share one walk to the
 * disk. When the database cannot do it now, the entries wait on, kept as safely as their acts; whoever seals next,
 * here or in another process, seals them too.
 */
export function sealAudit<Tables extends AuditTables>(db: Kysely<Tables>): Promise<void> {
  const known = sealings.get(db) ?? together(() => seal(db));
  sealings.set(db, known);
  return known();
}

async function seal<Tables extends AuditTables>(db: Kysely<Tables>): Promise<void> {
  try {
    // It places a certain number at a time.
    for (let more = true; more; ) {
      const rows = await urgently<{ placed: number }>(
        db as unknown as Kysely<never>,
        'select seal_audit() as placed',
      );
      more = rows[0]!.placed >= atATime;
    }
  } catch (error) {
    if (faultBehind(error) === null) throw error;
  }
}
