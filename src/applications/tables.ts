import type { ColumnType } from 'kysely';
import type { Day } from '../law/index.ts';
import type { ApplicantColumn, ApplicationKind, ApplicationState } from './application.ts';
import type { CalendarTables } from './calendar/tables.ts';
import type { CaseFileTables } from './case-file/tables.ts';
import type { DeliveryTables } from './delivery/tables.ts';
import type { EvidenceTables } from './evidence/tables.ts';
import type { OpinionTables } from './opinion/tables.ts';
import type { PhraseTables } from './phrases/tables.ts';
import type { Channel } from './receipt-day.ts';
import type { RecordTables } from './records/tables.ts';
import type { ReminderTables } from './reminders/tables.ts';

type Kept<T> = ColumnType<T, T, never>;

/** An application (申请); what may change of it follows from its acts. */
export interface ApplicationTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly kind: Kept<ApplicationKind>;
  readonly channel: Kept<Channel>;
  readonly applicant_column: ApplicantColumn;
  readonly description: Kept<string>;
  readonly provision: ColumnType<Record<string, unknown>, string, never>;
  /** Sealed. */
  readonly applicant: string;
  readonly applicant_index: string;
  readonly code_index: string;
  readonly submission_index: Kept<string>;
  readonly number: string | null;
  readonly state: ApplicationState;
  readonly submitted_on: Kept<Day>;
  readonly received_on: Day | null;
  readonly concluded_on: Day | null;
  readonly created_at: Kept<string>;
  readonly version: number;
  /** When the applicant's data were taken out, after the retention period. */
  readonly anonymised_on: ColumnType<Day | null, Day | null | undefined, Day>;
  /** The application at another body that this one continues. */
  readonly origin_id: ColumnType<string | null, string | undefined, never>;
}

/** One act (办理记录), never changed. */
export interface ApplicationActTable {
  readonly id: Kept<string>;
  readonly application_id: Kept<string>;
  readonly seq: Kept<number>;
  readonly act: Kept<string>;
  readonly on_day: Kept<Day>;
  readonly at: Kept<string>;
  readonly by_id: Kept<string>;
  readonly by_name: Kept<string>;
  readonly facts: ColumnType<unknown, string, never>;
  readonly key: Kept<string>;
}

/** A letter as it was made (文书), never changed. */
export interface ApplicationLetterTable {
  readonly id: Kept<string>;
  readonly application_id: Kept<string>;
  readonly kind: Kept<string>;
  readonly number: Kept<string>;
  readonly dated: Kept<Day>;
  readonly made_at: Kept<string>;
  readonly made_by: Kept<string>;
  /** Sealed. */
  readonly content: string;
}

/** The last number given of a series (流水号). */
export interface ApplicationSeriesTable {
  readonly body_id: Kept<string>;
  readonly kind: Kept<string>;
  readonly year: Kept<number>;
  readonly last: number;
}

/** The tables of applications. */
export interface ApplicationTables
  extends CalendarTables,
    CaseFileTables,
    DeliveryTables,
    EvidenceTables,
    OpinionTables,
    PhraseTables,
    RecordTables,
    ReminderTables {
  readonly application: ApplicationTable;
  readonly application_act: ApplicationActTable;
  readonly application_letter: ApplicationLetterTable;
  readonly application_series: ApplicationSeriesTable;
}
