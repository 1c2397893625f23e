import type { Kysely, Transaction } from 'kysely';
import type { BodyTree } from '../bodies/index.ts';
import type { Day, WorkingCalendar } from '../law/index.ts';
import type { AuditTables, Clock, NewId, Seal } from '../platform/index.ts';
import type { DisputeTables } from './tables.ts';

/** The tables that disputes write. */
export type Tables = DisputeTables & AuditTables;

/** A transaction of disputes. */
export type Step = Transaction<Tables>;

/** What disputes work with; handed in by the composition. */
export interface DisputeTools {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly seal: Seal;
  readonly calendar: WorkingCalendar;
  readonly structureOn: (day: Day) => Promise<BodyTree>;
}
