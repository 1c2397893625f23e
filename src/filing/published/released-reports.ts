import type { Kysely } from 'kysely';
import type { Report } from '../../report/index.ts';
import { unpackReport } from '../stored/pack-report.ts';
import type { Tables } from '../tools.ts';
import { type EarlierVersion, earlierVersions, type Publication } from './earlier-versions.ts';

/** A report that is public, as lists show it (已公开的年报). */
export interface ReleasedReport {
  readonly bodyId: string;
  readonly year: number;
  readonly publishedAt: string;
  /** Number of the public version; above the first after a correction. */
  readonly number: number;
  /** What was corrected after it was first public; null when nothing was. */
  readonly correctionNote: string | null;
}

/** A public report with its content. */
export interface ReleasedContent extends ReleasedReport {
  readonly report: Report;
  /** Versions that were public before, the oldest first: a correction leaves its trace. */
  readonly earlier: readonly EarlierVersion[];
}

/** Which public reports are wanted; all of them unless said otherwise. */
export interface ReleasedSelection {
  readonly bodyIds?: readonly string[];
  readonly years?: readonly number[];
}

/** The public reports, newest year first. Nothing else than what is public ever comes back from here. */
export async function releasedReports(
  db: Kysely<Tables>,
  { bodyIds, years }: ReleasedSelection = {},
): Promise<readonly ReleasedReport[]> {
  if (bodyIds?.length === 0 || years?.length === 0) return [];
  const rows = await publicVersions(db)
    .select([...listed, 'filing.published_note'])
    .$if(bodyIds !== undefined, (query) => query.where('filing.body_id', 'in', [...bodyIds!]))
    .$if(years !== undefined, (query) => query.where('filing.year', 'in', [...years!]))
    .orderBy('filing.year', 'desc')
    .orderBy('filing.body_id')
    .execute();
  return rows.map(releasedReport);
}

/** One public report with its content; null when there is none, or it is not public. */
export async function releasedContent(
  db: Kysely<Tables>,
  bodyId: string,
  year: number,
): Promise<ReleasedContent | null> {
  const row = await publicVersions(db)
    .select([...listed, 'filing.published_note', 'shown.document', 'filing.id as filing_id'])
    .where('filing.body_id', '=', bodyId)
    .where('filing.year', '=', year)
    .executeTakeFirst();
  if (!row) return null;
  const { number, document, filing_id } = row;
  const { report } = unpackReport(document);
  const earlier = earlierVersions(await publicationsOf(db, filing_id), { number, report });
  return { ...releasedReport(row), report, earlier };
}

/** Every time a filing was made public, the first one first. */
async function publicationsOf(db: Kysely<Tables>, filingId: string): Promise<readonly Publication[]> {
  const acts = await db
    .selectFrom('filing_act as act')
    .innerJoin('filing_version as version', (join) =>
      join
        .onRef('version.filing_id', '=', 'act.filing_id')
        .onRef('version.number', '=', 'act.version_number'),
    )
    .select(['number', 'at as publishedAt', 'facts', 'document'])
    .where('act.filing_id', '=', filingId)
    .where('act', '=', 'publish')
    .orderBy('seq')
    .execute();
  return acts.map(({ facts: { correction, formerReadable }, ...act }) => ({
    ...{ ...act, formerReadable: formerReadable === true },
    note: typeof correction === 'string' ? correction : null,
  }));
}

/** The public reports of several bodies and years with their content, for comparisons and downloads of everything. */
export async function releasedContents(
  db: Kysely<Tables>,
  { bodyIds, years }: ReleasedSelection = {},
): Promise<readonly (ReleasedReport & { readonly report: Report })[]> {
  if (bodyIds?.length === 0 || years?.length === 0) return [];
  const rows = await publicVersions(db)
    .select([...listed, 'filing.published_note', 'shown.document'])
    .$if(bodyIds !== undefined, (query) => query.where('filing.body_id', 'in', [...bodyIds!]))
    .$if(years !== undefined, (query) => query.where('filing.year', 'in', [...years!]))
    .orderBy('filing.year')
    .orderBy('filing.body_id')
    .execute();
  return rows.map((row) => ({ ...releasedReport(row), report: unpackReport(row.document).report }));
}

const publicVersions = (db: Kysely<Tables>) =>
  db
    .selectFrom('filing')
    .innerJoin('filing_version as shown', 'shown.id', 'filing.published_version')
    .where('filing.published_at', 'is not', null);

const listed = ['filing.body_id', 'filing.year', 'filing.published_at', 'shown.number'] as const;

interface ListedRow {
  readonly body_id: string;
  readonly year: number;
  readonly published_at: string | null;
  readonly number: number;
  readonly published_note: string | null;
}

const releasedReport = ({
  body_id,
  year,
  published_at,
  number,
  published_note,
}: ListedRow): ReleasedReport => ({
  ...{ bodyId: body_id, year, publishedAt: published_at!, number, correctionNote: published_note },
});
