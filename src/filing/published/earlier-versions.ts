import { checkReport, type Report, reportRules } from '../../report/index.ts';
import { unpackReport } from '../stored/pack-report.ts';

/** One time a report was made public (一次公开). */
export interface Publication {
  readonly number: number;
  readonly publishedAt: string;
  /** What was corrected since the publication before. */
  readonly note: string | null;
  /** Whether the versions that were public before stay open to the public. */
  readonly formerReadable: boolean;
  /** The report, packed. */
  readonly document: Buffer;
}

/** A version that was public before the one that is public now (此前公开的版本). */
export interface EarlierVersion {
  readonly number: number;
  readonly publishedAt: string;
  /** When the version after it took its place, and what was corrected then. */
  readonly correctedAt: string;
  readonly correctionNote: string | null;
  /** Null when the public is not to read it any more. */
  readonly report: Report | null;
}

/**
 * The versions that were public before `shown`, the oldest first. One stays open to the public only if somebody said so
 * at every correction since, and if it does not expose personal data that a correction took out.
 */
export function earlierVersions(
  all: readonly Publication[],
  shown: { readonly number: number; readonly report: Report },
): readonly EarlierVersion[] {
  const publications = all.slice(0, all.findLastIndex(({ number }) => number === shown.number) + 1);
  const versions = Map.groupBy(publications, ({ number }) => number);
  const places = [...versions.keys()].filter((number) => number !== shown.number);
  return places.map((number): EarlierVersion => {
    // A version that was made public again counts from its first day.
    const [{ publishedAt, document }] = versions.get(number) as [Publication];
    const since = publications.slice(publications.findLastIndex((one) => one.number === number) + 1);
    const { publishedAt: correctedAt, note: correctionNote } = since[0]!;
    const isKept = since.every(({ formerReadable }) => formerReadable);
    const report = isKept ? withoutExposure(unpackReport(document).report, shown.report) : null;
    return { number, publishedAt, correctedAt, correctionNote, report };
  });
}

/** Null when the report carries personal data which the one that is public now does not. */
function withoutExposure(former: Report, now: Report): Report | null {
  const kept = exposedIn(now);
  const isTakenOut = [...exposedIn(former)].some((found) => !kept.has(found));
  return isTakenOut ? null : former;
}

const personalData = reportRules.filter(({ id }) => id === 'personal-data-exposed');

/** Every place of a report's text where personal data stand, without the data. */
const exposedIn = (report: Report): ReadonlySet<string> =>
  new Set(
    checkReport(report, {}, personalData).diagnostics.map(({ message, quote }) => `${message}${quote}`),
  );
