import type { Kysely } from 'kysely';
import { unpackReport } from '../stored/pack-report.ts';
import type { Tables } from '../tools.ts';
import { earlierVersions } from './earlier-versions.ts';
import type { ReleasedContent, ReleasedReport, ReleasedSelection } from './released-reports.ts';

/** The public reports of whole counties (已公开的全县年报), newest year first; `bodyId` is the county. */
export async function releasedCountyReports(
  db: Kysely<Tables>,
  { bodyIds, years }: ReleasedSelection = {},
): Promise<readonly ReleasedReport[]> {
  if (bodyIds?.length === 0 || years?.length === 0) return [];
  const rows = await publicSignOffs(db)
    .select(['county_id', 'year', 'number', 'release.published_at as publishedAt'])
    .$if(bodyIds !== undefined, (query) => query.where('county_id', 'in', [...bodyIds!]))
    .$if(years !== undefined, (query) => query.where('year', 'in', [...years!]))
    .orderBy('year', 'desc')
    .orderBy('county_id')
    .orderBy('number')
    .execute();
  const ofEach = Map.groupBy(rows, ({ county_id, year }) => `${county_id} ${year}`);
  return [...ofEach.values()].map((own): ReleasedReport => {
    const { county_id, year, number, publishedAt } = own.at(-1)!;
    return { bodyId: county_id, year, publishedAt, number, correctionNote: noteOn(own.length) };
  });
}

/** The public report of a county as it was signed; null when none is public. */
export async function releasedCountyReport(
  db: Kysely<Tables>,
  countyId: string,
  year: number,
): Promise<ReleasedContent | null> {
  const rows = await publicSignOffs(db)
    .select(['number', 'document', 'release.published_at as publishedAt'])
    .select('release.former_readable as formerReadable')
    .where('county_id', '=', countyId)
    .where('year', '=', year)
    .orderBy('number')
    .execute();
  const shown = rows.at(-1);
  if (!shown) return null;
  const { number, publishedAt } = shown;
  const { report } = unpackReport(shown.document!);
  const publications = rows.map((row, at) => ({ ...row, document: row.document!, note: noteOn(at + 1) }));
  return {
    ...{ bodyId: countyId, year, publishedAt, number, report },
    correctionNote: noteOn(rows.length),
    earlier: earlierVersions(publications, { number, report }),
  };
}

const publicSignOffs = (db: Kysely<Tables>) =>
  db
    .selectFrom('filing_sign_off')
    .innerJoin('filing_county_release as release', 'release.sign_off_id', 'filing_sign_off.id');

/** What a report that was public before says of its being signed anew. */
const noteOn = (releases: number): string | null =>
  releases > 1 ? '全县年报公开后重新汇总、重新签发，以本次公开的为准。' : null;
