import type { PublicBody } from '../../bodies/index.ts';
import {
  countyReportAddress,
  type ReleasedContent,
  type ReleasedReport,
  releasedContent,
  releasedContents,
  releasedCountyReport,
  releasedCountyReports,
  reportAddress,
} from '../../filing/index.ts';
import type { Report } from '../../report/index.ts';
import type { PortalTools } from '../portal-tools.ts';

/** A sort of public reports: the addresses they stand under, and where they are read from. */
export interface ReportKind {
  readonly addressOf: (slug: string, year: number) => string;
  /** The one of a body and year; null when none is public. */
  readonly read: (tools: PortalTools, bodyId: string, year: number) => Promise<ReleasedContent | null>;
  /** Those of a body, the oldest year first. */
  readonly overYears: (
    tools: PortalTools,
    bodyId: string,
  ) => Promise<readonly (ReleasedReport & { readonly report: Report })[]>;
  /** The way to a report of the body. */
  readonly crumbs: (body: PublicBody) => readonly { readonly name: string; readonly address: string }[];
  /** The body as the one such a report is of. */
  readonly nameOf: (name: string) => string;
  /** What is to be known of such a report before it is read. */
  readonly explained?: string;
}

const index = { name: '公开年报', address: '/reports' };

/** Reports that bodies make of their own work (本机关年报). */
export const ownReports: ReportKind = {
  addressOf: reportAddress,
  read: ({ reports }, bodyId, year) => releasedContent(reports.db, bodyId, year),
  overYears: ({ reports }, bodyId) => releasedContents(reports.db, { bodyIds: [bodyId] }),
  crumbs: ({ slug, shortName }) => [index, { name: shortName, address: `/reports/${slug}` }],
  nameOf: (name) => name,
};

/** Reports of a whole county: all its bodies added up, as they were signed (全县年报). */
export const countyReports: ReportKind = {
  addressOf: countyReportAddress,
  read: ({ reports }, bodyId, year) => releasedCountyReport(reports.db, bodyId, year),
  overYears: async ({ reports: { db } }, bodyId) => {
    const listed = await releasedCountyReports(db, { bodyIds: [bodyId] });
    const read = listed.map(({ year }) => releasedCountyReport(db, bodyId, year));
    return (await Promise.all(read)).flatMap((one) => one ?? []).toReversed();
  },
  crumbs: () => [index],
  nameOf: (name) => `${name}（全县）`,
  explained: '这是全县年报：表中的数由各机关的年报逐格相加，经县政府签发。县政府本级的工作另有年报。',
};
