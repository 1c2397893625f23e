import type { Kysely } from 'kysely';
import { latestVerdicts, type Verdict, verdictColumns } from '../filing-rows.ts';
import { checkKept, judgedFindings } from '../findings.ts';
import { type SaidFinding, withVerdicts } from '../open-matters.ts';
import type { KeptReport } from '../stored/pack-report.ts';
import type { SumTools, Tables } from '../tools.ts';
import type { CountySum } from './county-sum.ts';

/** What the rules say of a county's report, last year's beside it, and what people said of that. */
export async function judgedCounty(
  { db }: Pick<SumTools, 'db'>,
  { county, year, previous }: Pick<CountySum, 'county' | 'year' | 'previous'>,
  kept: KeptReport,
): Promise<readonly SaidFinding[]> {
  const found = judgedFindings(kept.report, checkKept(kept, county, previous));
  return withVerdicts(found, await countyVerdicts(db, county.id, year));
}

async function countyVerdicts(
  db: Kysely<Tables>,
  countyId: string,
  year: number,
): Promise<readonly Verdict[]> {
  const rows = await db
    .selectFrom('filing_county_verdict')
    .select([...verdictColumns])
    .where('county_id', '=', countyId)
    .where('year', '=', year)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return latestVerdicts(rows);
}
