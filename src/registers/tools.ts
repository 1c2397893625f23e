import type { Kysely, Transaction } from 'kysely';
import type { BodyTree } from '../bodies/index.ts';
import type { Day } from '../law/index.ts';
import type { AuditTables, Clock, Download, FileTables, NewId } from '../platform/index.ts';
import type { Evidence } from './entry.ts';
import type { RegisterTables } from './tables.ts';

/** The tables that registers write. */
export type Tables = RegisterTables & AuditTables & FileTables;

/** A transaction of registers. */
export type Step = Transaction<Tables>;

/** What registers work with; handed in by the composition. */
export interface RegisterTools {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The structure of the bodies as it stands on a day. */
  readonly structureOn: (day: Day) => Promise<BodyTree>;
  /** A file of the store under the name it was given; null when it is not there. */
  readonly openFile: (evidence: Evidence) => Promise<Download | null>;
  /** The rows of the first sheet of a workbook, as their cells show; null when it cannot be read. */
  readonly readSheet: (bytes: Uint8Array, name: string) => Promise<readonly (readonly string[])[] | null>;
}
