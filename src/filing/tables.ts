import type { ColumnType } from 'kysely';
import type { FilingState, VersionMaker } from './filing.ts';

type Kept<T> = ColumnType<T, T, never>;

/** The annual report of one body and year on its way (报送): where it stands and which versions count. */
export interface FilingTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly year: Kept<number>;
  readonly state: FilingState;
  readonly working_version: string;
  readonly accepted_version: string | null;
  readonly published_version: string | null;
  readonly submitted_at: string | null;
  readonly accepted_at: string | null;
  readonly published_at: string | null;
  readonly correction_note: string | null;
  readonly version: number;
}

/** One state of a report (一稿), never changed. */
export interface FilingVersionTable {
  readonly id: Kept<string>;
  readonly filing_id: Kept<string>;
  readonly number: Kept<number>;
  readonly made_by: Kept<VersionMaker>;
  readonly file: Kept<string | null>;
  readonly file_name: Kept<string | null>;
  readonly blockers: Kept<number>;
  readonly must_explain: Kept<number>;
  readonly hints: Kept<number>;
  readonly uncertain: Kept<number>;
  readonly document: Kept<Buffer>;
  readonly findings: Kept<Buffer>;
  readonly created_at: Kept<string>;
  readonly created_by: Kept<string>;
  readonly created_by_name: Kept<string>;
}

/** The figures of a report that counts in sums (受理的年报的数据). */
export interface AcceptedReportTable {
  readonly year: Kept<number>;
  readonly body_id: Kept<string>;
  readonly version_id: string;
  readonly figures: Buffer;
}

/** What was done with a filing (办理记录), never changed. */
export interface FilingActTable {
  readonly id: Kept<string>;
  readonly filing_id: Kept<string>;
  readonly seq: Kept<number>;
  readonly act: Kept<string>;
  readonly version_number: Kept<number>;
  readonly facts: ColumnType<Readonly<Record<string, unknown>>, string, never>;
  readonly key: Kept<string>;
  readonly at: Kept<string>;
  readonly by_id: Kept<string>;
  readonly by_name: Kept<string>;
}

/** What a person said of a finding (说明、例外). */
export interface FilingVerdictTable {
  readonly id: Kept<string>;
  readonly filing_id: Kept<string>;
  readonly finding: Kept<string>;
  readonly rule: Kept<string>;
  readonly kind: Kept<'explanation' | 'exception'>;
  readonly words: Kept<string>;
  readonly at: Kept<string>;
  readonly by_id: Kept<string>;
  readonly by_name: Kept<string>;
}

/** The tables that filing writes. */
export interface FilingTables {
  readonly filing: FilingTable;
  readonly filing_version: FilingVersionTable;
  readonly accepted_report: AcceptedReportTable;
  readonly filing_act: FilingActTable;
  readonly filing_verdict: FilingVerdictTable;
}
