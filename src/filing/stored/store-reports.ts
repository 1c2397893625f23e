import { sql } from 'kysely';
import { type Act, actorKey } from '../../platform/index.ts';
import { nameOf } from '../add-version.ts';
import type { FilingTools, Step } from '../tools.ts';
import type { ReadyReport } from './ready-report.ts';

/** A report from elsewhere that is certain and accepted, ready to be kept. */
export interface ReportToStore {
  readonly ready: ReadyReport;
  readonly bodyId: string;
  readonly year: number;
  readonly madeBy: 'imported' | 'exchanged';
  /** Name and hash of the file it came in. */
  readonly name: string;
  readonly sha256: string;
}

/**
 * Keeps many accepted reports at once, each as the first version of its filing (批量入库). Bodies and years that have
 * a filing already must not be among them. One statement for each table, however many there are.
 */
export async function storeReports(
  { newId }: Pick<FilingTools, 'newId'>,
  step: Step,
  act: Act,
  reports: readonly ReportToStore[],
): Promise<void> {
  const rows = reports.map((one) => ({
    ...{ one, filing: newId(), version: newId(), act: newId(), columns: one.ready.columns },
  }));
  const column = <T>(of: (row: (typeof rows)[number]) => T) => rows.map(of);
  const [by, name, at] = [actorKey(act.actor), nameOf(act), act.at];
  await sql`
    insert into filing (id, body_id, year, state, working_version, accepted_version, submitted_at, accepted_at, version)
    select filing, body, year, 'accepted', version, version, ${at}::timestamptz, ${at}::timestamptz, 1
    from unnest(
      ${column((row) => row.filing)}::uuid[], ${column((row) => row.one.bodyId)}::uuid[],
      ${column((row) => row.one.year)}::int[], ${column((row) => row.version)}::uuid[]
    ) as given (filing, body, year, version)`.execute(step);
  const documents = inOnePiece(column(({ columns }) => columns.document));
  const figures = inOnePiece(column(({ one }) => one.ready.figures));
  await sql`
    insert into filing_version (id, filing_id, number, made_by, file_name, blockers, must_explain, hints, uncertain,
      document, created_at, created_by, created_by_name)
    select version, filing, 1, made_by, name, blockers, must_explain, hints, 0,
      substring(documents.bytes from document_from for document_long),
      ${at}::timestamptz, ${by}, ${name}
    from (select ${documents.bytes}::bytea as bytes) as documents, unnest(
      ${column((row) => row.version)}::uuid[], ${column((row) => row.filing)}::uuid[],
      ${column((row) => row.one.madeBy)}::text[], ${column((row) => row.one.name)}::text[],
      ${column((row) => row.columns.blockers)}::smallint[], ${column((row) => row.columns.must_explain)}::smallint[],
      ${column((row) => row.columns.hints)}::smallint[],
      ${documents.from}::int[], ${documents.long}::int[]
    ) as given (version, filing, made_by, name, blockers, must_explain, hints, document_from,
      document_long)`.execute(step);
  await sql`
    insert into accepted_report (year, body_id, version_id, figures)
    select year, body, version, substring(figures.bytes from figures_from for figures_long)
    from (select ${figures.bytes}::bytea as bytes) as figures, unnest(
      ${column((row) => row.one.year)}::int[], ${column((row) => row.one.bodyId)}::uuid[],
      ${column((row) => row.version)}::uuid[], ${figures.from}::int[], ${figures.long}::int[]
    ) as given (year, body, version, figures_from, figures_long)`.execute(step);
  await sql`
    insert into filing_act (id, filing_id, seq, act, version_number, facts, key, at, by_id, by_name)
    select id, filing, 1, act, 1, facts, key, ${at}::timestamptz, ${by}, ${name}
    from unnest(
      ${column((row) => row.act)}::uuid[], ${column((row) => row.filing)}::uuid[],
      ${column((row) => (row.one.madeBy === 'imported' ? 'import' : 'exchange'))}::text[],
      ${column(({ one }) => JSON.stringify({ file: one.name, sha256: one.sha256 }))}::jsonb[],
      ${column((row) => row.one.sha256)}::text[]
    ) as given (id, filing, act, facts, key)`.execute(step);
}

/** Contents one behind the other: one binary value travels many times faster than a list of them as text. */
function inOnePiece(contents: readonly Uint8Array[]) {
  let at = 1;
  const from = contents.map(({ length }) => {
    at += length;
    return at - length;
  });
  return { bytes: Buffer.concat(contents), from, long: contents.map(({ length }) => length) };
}
