import type { Kysely, Transaction } from 'kysely';
import type { BodyTree } from '../bodies/index.ts';
import type { Day } from '../law/index.ts';
import type { AuditTables, Clock, FileTables, NewId } from '../platform/index.ts';
import type { Screen } from './screening/screen.ts';
import type { PublishingTables } from './tables.ts';

/** The tables that publishing writes. */
export type Tables = PublishingTables & AuditTables & FileTables;

/** A transaction of publishing. */
export type Step = Transaction<Tables>;

/** What publishing works with; handed in by the composition. */
export interface PublishingTools {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The structure of the bodies as it stands on a day. */
  readonly structureOn: (day: Day) => Promise<BodyTree>;
  /** Looks through a revision with its attachments before release. */
  readonly screen: Screen;
  /** Opens what a visitor left to be reached by; only an act that is on record may call it. */
  readonly openContact: (sealed: string) => string;
  /** Called within every transaction that changes what the public sees; raises the version of cached pages. */
  readonly publicChange: (step: Step) => Promise<void>;
  /** The code that index numbers (索引号) of a body begin with, e.g. its 统一社会信用代码; null when it has none yet. */
  readonly indexPrefix: (bodyId: string) => Promise<string | null>;
}
