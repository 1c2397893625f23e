import type { Kysely, Transaction } from 'kysely';
import type { ApplicationTables } from '../applications/index.ts';
import type { Bodies } from '../bodies/index.ts';
import type { DisputeTables } from '../disputes/index.ts';
import type { WorkingCalendar } from '../law/index.ts';
import type { AuditTables, Clock, NewId } from '../platform/index.ts';
import type { PublishingTables } from '../publishing/index.ts';
import type { RegisterTables } from '../registers/index.ts';
import type { PdfLibrary, TypstCompiler } from '../report/index.ts';
import type { FilingTables } from './tables.ts';

/** The tables whose records the year's report counts. */
export type RecordTables = PublishingTables &
  ApplicationTables &
  DisputeTables &
  RegisterTables &
  AuditTables;

/** The tables that filing writes, and those it reads. */
export type Tables = FilingTables & RecordTables;

/** A transaction of filing. */
export type Step = Transaction<Tables>;

/** A file that came in: its key in the store, and its content. */
export interface ReceivedOriginal {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What a county is added up from: within a transaction, what the records of bodies said before it began. */
export interface SumTools {
  readonly db: Kysely<Tables>;
  readonly bodies: Pick<Bodies, 'structure' | 'contact'>;
}

/** What filing works with; handed in by the composition. */
export interface FilingTools {
  readonly db: Kysely<Tables>;
  readonly bodies: Bodies;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly calendar: WorkingCalendar;
  /** Called within the transaction of everything that changes what the public sees. */
  readonly publicChange: (step: Step) => Promise<void>;
  /** Reads PDF files that are uploaded. */
  readonly pdf: () => Promise<PdfLibrary>;
  /** Typesets reports that are downloaded as PDF. */
  readonly typesetter: () => Promise<TypstCompiler>;
}
