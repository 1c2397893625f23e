import { createHash } from 'node:crypto';
import type { Grants } from '../../bodies/index.ts';
import { draftFrom, publishReports, readRecords, type TakenReport, takeReports } from '../../filing/index.ts';
import { day } from '../../law/index.ts';
import { type Act, done, type Outcome, tablesOf } from '../../platform/index.ts';
import type { Report } from '../../report/index.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';
import type { Publisher } from '../history/publisher.ts';
import { correctReport } from './corrected-report.ts';
import { withOwnWords } from './own-words.ts';
import { pastApplications, pastDisputes } from './past-applications.ts';
import { pastRegisters } from './past-registers.ts';
import { publicYears, recordedFrom } from './public-years.ts';

/**
 * Files and publishes the annual reports of earlier years of all bodies (历年年报): written from what each body really
 * published, with the applications and disputes on record, or for years before those with invented ones, in the way reports from
 * outside come in.
 */
export async function publishPastReports(
  tools: DemonstrationTools,
  act: Act,
  publishers: readonly Publisher[],
  countyId: string,
  people: Readonly<Record<string, string>>,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<Outcome<{ readonly published: number }>> {
  const years = publicYears(act.today);
  const recorded = recordedFrom(act.today);
  const supervisor: Grants = [{ role: 'county-supervisor', bodyId: countyId, onBehalfOf: null }];
  const standing = new Map<string, Standing>();
  for (const [index, year] of years.entries()) {
    const at = { act: { ...act, at: `${year + 1}-01-20T02:00:00.000Z` }, grants: supervisor, countyId };
    const reports: TakenReport[] = [];
    for (const publisher of publishers) {
      const before = standing.get(publisher.slug) ?? nothingBefore;
      const now = await reportOf(tools, publisher, year, {
        ...{ ...before, isRecorded: year >= recorded, isLast: year + 1 === recorded },
      });
      standing.set(publisher.slug, now);
      const name = `${publisher.name}${year}年年报.docx`;
      const sha256 = createHash('sha256')
        .update(`${name} ${JSON.stringify(now.report.cells)}`)
        .digest('hex');
      // As if read from a file: no later edit may look for its figures in the records.
      reports.push({ name, sha256, report: { ...now.report, format: 'docx' } });
    }
    const taken = await takeReports(tools.filing, at, reports);
    if (!taken.ok) return taken;
    const published = await publishReports(tools.filing, at, year);
    if (!published.ok) return published;
    progress(index + 1, years.length);
  }
  const { slug, bodyId } = publishers.find((publisher) => publisher.slug === 'xiahe')!;
  const corrected = await correctReport(
    ...([tools, act.today, { slug, bodyId, countyId, year: 2023, people }] as const),
    { on: [day('2024-03-04'), day('2024-03-05'), day('2024-03-06')], until: 'publish' },
  );
  return corrected.ok ? done({ published: years.length * publishers.length }) : corrected;
}

interface Standing {
  readonly report: Report;
  readonly waiting: readonly string[];
}

const nothingBefore = { report: null, waiting: [] } as const;

async function reportOf(
  { filing }: DemonstrationTools,
  publisher: Publisher,
  year: number,
  before: (Standing | typeof nothingBefore) & { readonly isRecorded: boolean; readonly isLast: boolean },
): Promise<Standing> {
  const records = await readRecords({ ...filing, db: tablesOf(filing.db) }, publisher.bodyId, year);
  const invented = pastApplications(publisher, year, before);
  const told = before.isRecorded
    ? {}
    : {
        applications: { ...invented, fees: { yuan: 0, behind: [] } },
        disputes: pastDisputes(publisher, year),
      };
  const { report } = draftFrom({
    ...{
      ...records,
      ...told,
      previous: before.report,
      today: day(`${year + 1}-01-${signedOn(publisher.place)}`),
    },
    registers: pastRegisters(publisher, year, records.registers),
  });
  return { report: withOwnWords(report, publisher, year), waiting: invented.waiting };
}

/** They are not all signed on one day. */
const signedOn = (place: number): string => String(8 + (place % 9)).padStart(2, '0');
