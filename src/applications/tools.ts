import type { Kysely, Transaction } from 'kysely';
import type { BodyTree } from '../bodies/index.ts';
import type { Day, WorkingCalendar } from '../law/index.ts';
import type { AuditTables, Clock, NewId, Seal } from '../platform/index.ts';
import type { ApplicationTables } from './tables.ts';

/** The tables that applications write. */
export type Tables = ApplicationTables & AuditTables;

/** A transaction of applications. */
export type Step = Transaction<Tables>;

/** What applications work with; handed in by the composition. */
export interface ApplicationTools {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Keeps what identifies applicants unreadable in the database. */
  readonly seal: Seal;
  /** Days off as they were known when `structureOn` was last waited for. */
  readonly calendar: WorkingCalendar;
  /** The structure of the bodies as it stands on a day. Waiting for it also brings the calendar up to date. */
  readonly structureOn: (day: Day) => Promise<BodyTree>;
}
