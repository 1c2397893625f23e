import type { Kysely } from 'kysely';
import { checkReport, type Report, reportRules } from '../../report/index.ts';
import { unpackReport } from '../stored/pack-report.ts';
import type { Tables } from '../tools.ts';
import type { ReleasedContent } from './released-reports.ts';

/** A version that was public before the one that is public now (曾公开的一稿). */
export interface EarlierReport {
  readonly number: number;
  readonly publishedAt: string;
  /** Null: it carried personal data that the correction took out; it is not shown again. */
  readonly report: Report | null;
}

/** A version of the report of a body that was public before `shown`; null when no such version ever was. */
export const earlierReport = (db: Kysely<Tables>, shown: ReleasedContent, number: number) =>
  openEarlier(shown, number, () =>
    db
      .selectFrom('filing_version')
      .innerJoin('filing', 'filing.id', 'filing_version.filing_id')
      .select('document')
      .where('body_id', '=', shown.bodyId)
      .where('year', '=', shown.year)
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  );

/** A signed report of a county that was public before `shown`; null when no such one ever was. */
export const earlierCountyReport = (db: Kysely<Tables>, shown: ReleasedContent, number: number) =>
  openEarlier(shown, number, () =>
    db
      .selectFrom('filing_sign_off')
      .select('document')
      .where('county_id', '=', shown.bodyId)
      .where('year', '=', shown.year)
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  );

async function openEarlier(
  { earlier, report: now }: ReleasedContent,
  number: number,
  load: () => Promise<{ readonly document: Buffer | null }>,
): Promise<EarlierReport | null> {
  const wanted = earlier.find((one) => one.number === number);
  if (!wanted) return null;
  const { report } = unpackReport((await load()).document!);
  const kept = exposedIn(now);
  const isTakenOut = [...exposedIn(report)].some((found) => !kept.has(found));
  return { ...wanted, report: isTakenOut ? null : report };
}

const personalData = reportRules.filter(({ id }) => id === 'personal-data-exposed');

/** Every place of a report's text where personal data stand, without the data. */
const exposedIn = (report: Report): ReadonlySet<string> =>
  new Set(
    checkReport(report, {}, personalData).diagnostics.map(({ message, quote }) => `${message}${quote}`),
  );
