import rows from '../../data/time-limits/annual-reports.json' with { type: 'json' };
import type { Citation } from './citation.ts';
import { type CitationId, cite } from './citations.ts';
import { type Day, day } from './day.ts';

/** Whose annual report: a department of county level or above, a local government, a township. */
export type ReportingBody = 'department' | 'government' | 'township';

/** The last day for an annual report, a calendar date that does not move when it is a day off. */
export interface ReportDeadline {
  readonly due: Day;
  readonly citation: Citation;
  /** What has to be done by then, in Chinese. */
  readonly label: string;
  /** False when the date is a default, because the Regulation sets none for this body. */
  readonly statutory: boolean;
}

/** The last day for the report on `reportYear`; null for years before the Regulation of 2019. */
export function reportDeadline(body: ReportingBody, reportYear: number): ReportDeadline | null {
  const row = rows.find((candidate) => candidate.body === body && candidate.since <= reportYear);
  if (row === undefined) return null;
  return {
    due: day(`${reportYear + 1}-${row.monthDay}`),
    citation: cite(row.article as CitationId),
    label: row.label,
    statutory: row.tag === 'V',
  };
}
