import type { Kysely, Selectable } from 'kysely';
import type { CellId } from '../law/index.ts';
import { type KeptReport, unpackReport } from './stored/pack-report.ts';
import type { FilingTable, FilingVersionTable } from './tables.ts';
import type { Tables } from './tools.ts';

/** A filing as it stands. */
export type FilingRow = Selectable<FilingTable>;

/** A version with its report, unpacked. */
export interface LoadedVersion extends Omit<Selectable<FilingVersionTable>, 'document'>, KeptReport {}

/** What a person said of a finding. */
export interface Verdict {
  readonly finding: string;
  readonly rule: string;
  readonly kind: 'explanation' | 'exception';
  readonly words: string;
  readonly at: string;
  readonly by: string;
}

/** A cell the supervisor marked when sending a report back (标注的单元格). */
export interface Mark {
  readonly cell: CellId;
  readonly reason: string;
}

/** One thing that was done with a filing, as it is told. */
export interface FilingRecord {
  readonly act: string;
  readonly seq: number;
  readonly versionNumber: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly by: string;
}

type Db = Kysely<Tables>;

/** The version of this id. Throws when there is none: versions are never removed. */
export async function loadVersion(db: Db, id: string): Promise<LoadedVersion> {
  const row = await db
    .selectFrom('filing_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { document, ...rest } = row;
  return { ...rest, ...unpackReport(document) };
}

/** What was said of findings, the latest word on each. */
export async function readVerdicts(db: Db, filingId: string): Promise<readonly Verdict[]> {
  const rows = await db
    .selectFrom('filing_verdict')
    .select([...verdictColumns])
    .where('filing_id', '=', filingId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return latestVerdicts(rows);
}

/** What a verdict is read from. */
export const verdictColumns = ['finding', 'rule', 'kind', 'words', 'at', 'by_name as by'] as const;

/** The latest word on each finding, of verdicts in the order they were given. */
export const latestVerdicts = (given: readonly Verdict[]): readonly Verdict[] => [
  ...new Map(given.map((verdict) => [verdict.finding, verdict])).values(),
];

/** Everything that was done with a filing, in order. */
export async function readRecordsOf(db: Db, filingId: string): Promise<readonly FilingRecord[]> {
  const rows = await db
    .selectFrom('filing_act')
    .select(['act', 'seq', 'version_number as versionNumber', 'facts', 'at', 'by_name as by'])
    .where('filing_id', '=', filingId)
    .orderBy('seq')
    .execute();
  return rows;
}

/** The cells that were marked when the report was last sent back. */
export function marksIn(records: readonly FilingRecord[]): readonly Mark[] {
  const last = records.findLast(({ act }) => act === 'return');
  return (last?.facts.marks as readonly Mark[] | undefined) ?? [];
}

/** The accepted report of a body and year, which is last year's when this year's is drafted; null without one. */
export async function acceptedReport(db: Db, bodyId: string, year: number) {
  const row = await db
    .selectFrom('accepted_report')
    .innerJoin('filing_version', 'filing_version.id', 'accepted_report.version_id')
    .select('document')
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .executeTakeFirst();
  return row ? unpackReport(row.document).report : null;
}
