import { type AtCounty, countyReport, type FilingTools, sayOfCountyReport } from '../src/filing/index.ts';
import { must } from './must.ts';

/** Explains whatever the check asks about a county's report, so that it may be signed (说明). */
export async function explainCounty(filing: FilingTools, at: AtCounty, year: number): Promise<number> {
  const { findings } = (await countyReport(filing, at.countyId, year))!;
  const open = findings.filter(({ asks, verdict }) => asks === 'explanation' && verdict === null);
  for (const { key } of open)
    must(
      await sayOfCountyReport(filing, at, year, {
        ...{ act: 'explain-report', finding: key, words: '情况属实，已经核对。' },
      }),
    );
  return open.length;
}
