import type { Kysely } from 'kysely';
import { faultBehind } from '../database/error-meaning.ts';
import { urgently } from '../database/urgent.ts';
import type { AuditTables } from './tables.ts';

/** As in `seal_audit`. */
const atATime = 2000;

interface Sealing {
  readonly running: Promise<void>;
  next: Promise<void> | null;
}

const sealings = new WeakMap<object, Sealing>();

/**
 * Gives every entry that waits its place in the chain (入链). Those who ask at the same time share one walk to the
 * disk. When the database cannot do it now, the entries wait on, kept as safely as their acts; whoever seals next,
 * here or in another process, seals them too.
 */
export function sealAudit<Tables extends AuditTables>(db: Kysely<Tables>): Promise<void> {
  const sealing = sealings.get(db);
  if (!sealing) return begin(db);
  // What runs may have begun before our entry was there.
  sealing.next ??= sealing.running.then(() => begin(db));
  return sealing.next;
}

function begin<Tables extends AuditTables>(db: Kysely<Tables>): Promise<void> {
  const running = seal(db).finally(() => {
    if (sealings.get(db)?.next === null) sealings.delete(db);
  });
  sealings.set(db, { running: running.catch(() => undefined), next: null });
  return running;
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
