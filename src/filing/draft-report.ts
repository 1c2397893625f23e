import { draftFrom } from './draft-from.ts';
import type { DraftedReport } from './drafted-report.ts';
import { type DraftTools, readRecords } from './read-records.ts';

/**
 * Drafts the report of a body and a year from everything on record. Throws RangeError when there never was such a
 * body, or no national form for the year.
 */
export async function draftReport(tools: DraftTools, bodyId: string, year: number): Promise<DraftedReport> {
  return draftFrom(await readRecords(tools, bodyId, year));
}
