import type { ColumnType, Generated } from 'kysely';
import type { CellId, Day } from '../law/index.ts';
import type { SectionId } from '../report/index.ts';
import type { FilingState, VersionMaker } from './filing.ts';
import type { WrittenParagraph } from './version-notes.ts';

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
  /** What is being corrected; public as `published_note` once the corrected report is. */
  readonly correction_note: string | null;
  readonly published_note: string | null;
  /** Whether what was public before the correction stays open to the public (此前公开的版本是否继续供公众查阅). */
  readonly former_readable: Generated<boolean>;
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

/** What a person said of a finding in the report of a whole county (全县年报的说明、例外). */
export interface FilingCountyVerdictTable extends Omit<FilingVerdictTable, 'filing_id'> {
  readonly county_id: Kept<string>;
  readonly year: Kept<number>;
}

/** What a county told the bodies below it about a year's reports (编报通知). */
export interface FilingNoticeTable {
  readonly id: Kept<string>;
  readonly county_id: Kept<string>;
  readonly year: Kept<number>;
  readonly township_due: Kept<Day>;
  readonly organisations: ColumnType<readonly string[], readonly string[], never>;
  readonly words: Kept<string>;
  readonly issued_at: Kept<string>;
  readonly issued_by_name: Kept<string>;
}

/** A number added to a sum, with its reason (汇总调整). */
export interface FilingAdjustmentTable {
  readonly id: Kept<string>;
  readonly county_id: Kept<string>;
  readonly year: Kept<number>;
  readonly cell: Kept<CellId>;
  readonly amount: ColumnType<string, string, never>;
  readonly about_body: Kept<string | null>;
  readonly reason: Kept<string>;
  readonly made_at: Kept<string>;
  readonly made_by_name: Kept<string>;
  readonly voided_at: string | null;
  readonly voided_by_name: string | null;
  readonly void_reason: string | null;
}

/** A sum that was signed, with the versions it was made of (汇总签发). */
export interface FilingSignOffTable {
  readonly id: Kept<string>;
  readonly county_id: Kept<string>;
  readonly year: Kept<number>;
  readonly number: Kept<number>;
  readonly versions: ColumnType<Readonly<Record<string, string>>, string, never>;
  readonly missing: ColumnType<readonly string[], string, never>;
  readonly adjustments: ColumnType<readonly string[], string, never>;
  readonly cells: ColumnType<Readonly<Record<CellId, number | null>>, string, never>;
  /** The texts in it that people wrote, by id; null where only the tables were signed. */
  readonly texts: ColumnType<readonly string[] | null, string, never>;
  /** The whole report as it was signed; null where only the tables were. */
  readonly document: Kept<Buffer | null>;
  readonly signed_at: Kept<string>;
  readonly signed_by_name: Kept<string>;
}

/** A part of a county's report that a person wrote (全县年报正文). */
export interface FilingCountyTextTable {
  readonly id: Kept<string>;
  readonly county_id: Kept<string>;
  readonly year: Kept<number>;
  readonly part: Kept<SectionId | 'preface'>;
  readonly paragraphs: ColumnType<readonly WrittenParagraph[], string, never>;
  readonly written_at: Kept<string>;
  readonly written_by_name: Kept<string>;
}

/** A signed report of a county that was made public (全县年报公开). */
export interface FilingCountyReleaseTable {
  readonly sign_off_id: Kept<string>;
  readonly published_at: Kept<string>;
  readonly published_by_name: Kept<string>;
  /** Whether what was public before stays open to the public. */
  readonly former_readable: Kept<boolean>;
}

/** A reminder that was made, once for each occasion (催报). */
export interface FilingReminderTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly year: Kept<number>;
  readonly kind: Kept<'due-soon' | 'due-tomorrow' | 'overdue' | 'returned-waiting'>;
  readonly due: Kept<Day>;
  readonly made_at: Kept<string>;
}

/** A report that came from outside and waits for a person, or what became of it (导入的年报). */
export interface FilingImportTable {
  readonly id: Kept<string>;
  readonly county_id: Kept<string>;
  readonly name: Kept<string>;
  readonly sha256: Kept<string>;
  readonly made_by: Kept<'imported' | 'exchanged'>;
  readonly body_id: string | null;
  readonly year: number | null;
  readonly body_name: Kept<string | null>;
  readonly document: Kept<Buffer>;
  readonly doubts: ColumnType<readonly string[], string, never>;
  readonly state: 'waiting' | 'stored' | 'rejected';
  readonly received_at: Kept<string>;
  readonly received_by_name: Kept<string>;
  readonly settled_at: string | null;
  readonly settled_by_name: string | null;
  readonly reject_reason: string | null;
}

/** The tables that filing writes. */
export interface FilingTables {
  readonly filing: FilingTable;
  readonly filing_version: FilingVersionTable;
  readonly accepted_report: AcceptedReportTable;
  readonly filing_act: FilingActTable;
  readonly filing_verdict: FilingVerdictTable;
  readonly filing_notice: FilingNoticeTable;
  readonly filing_adjustment: FilingAdjustmentTable;
  readonly filing_sign_off: FilingSignOffTable;
  readonly filing_county_text: FilingCountyTextTable;
  readonly filing_county_verdict: FilingCountyVerdictTable;
  readonly filing_county_release: FilingCountyReleaseTable;
  readonly filing_reminder: FilingReminderTable;
  readonly filing_import: FilingImportTable;
}
