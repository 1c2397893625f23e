import type { Kysely } from 'kysely';
import { unpackReport } from '../stored/pack-report.ts';
import type { Tables } from '../tools.ts';
import type { ReleasedContent } from './released-reports.ts';

/** The public report of a county as it was signed (已公开的全县年报); null when none is public. */
export async function releasedCountyReport(
  db: Kysely<Tables>,
  countyId: string,
  year: number,
): Promise<ReleasedContent | null> {
  const rows = await db
    .selectFrom('filing_sign_off')
    .innerJoin('filing_county_release as release', 'release.sign_off_id', 'filing_sign_off.id')
    .select(['number', 'document', 'release.published_at as publishedAt'])
    .where('county_id', '=', countyId)
    .where('year', '=', year)
    .orderBy('number')
    .execute();
  const shown = rows.at(-1);
  if (!shown) return null;
  return {
    ...{ bodyId: countyId, year, publishedAt: shown.publishedAt, number: shown.number },
    correctionNote: rows.length > 1 ? '各机关年报更正后，全县年报已重新汇总签发' : null,
    report: unpackReport(shown.document!).report,
    earlier: rows.slice(0, -1).map(({ number, publishedAt }) => ({ number, publishedAt })),
  };
}
