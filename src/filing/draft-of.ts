import { tablesOf } from '../platform/index.ts';
import type { Report } from '../report/index.ts';
import { draftReport } from './draft-report.ts';
import type { DraftedReport } from './drafted-report.ts';
import { acceptedReport } from './filing-rows.ts';
import type { FilingTools } from './tools.ts';

/** The report of a body and year as the records and last year's accepted report give it today. */
export function draftOf(
  { db, bodies, clock, calendar }: Pick<FilingTools, 'db' | 'bodies' | 'clock' | 'calendar'>,
  bodyId: string,
  year: number,
  previous: Report | null,
): Promise<DraftedReport> {
  return draftReport(
    {
      ...{ db: tablesOf(db), bodies, clock, calendar },
      acceptedReport: async (id, of) => (id === bodyId ? previous : acceptedReport(db, id, of)),
    },
    bodyId,
    year,
  );
}

/** The draft of a body and year from everything on record today (起草), as `gongkai draft` prints it. */
export async function draftNow(tools: FilingTools, bodyId: string, year: number): Promise<DraftedReport> {
  return draftOf(tools, bodyId, year, await acceptedReport(tools.db, bodyId, year - 1));
}
