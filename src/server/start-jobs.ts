import { anonymiseExpired, sweepCaseFiles, sweepReminders } from '../applications/index.ts';
import { remindFilings } from '../filing/index.ts';
import { type JobFault, Jobs, jobHandler, jobKind, tablesOf } from '../platform/index.ts';
import { letTimePass, releaseDue, renewSearch } from '../publishing/index.ts';
import type { County } from './county.ts';

const releaseScheduled = jobKind<Record<string, never>>({
  name: 'publishing.release-due',
  onePerKey: true,
  timetable: { cron: '* * * * *', data: {} },
});

const ageDocuments = jobKind<Record<string, never>>({
  name: 'publishing.let-time-pass',
  onePerKey: true,
  timetable: { cron: '*/10 * * * *', data: {} },
});

const sweepSignIns = jobKind<Record<string, never>>({
  name: 'accounts.sweep',
  onePerKey: true,
  timetable: { cron: '17 3 * * *', data: {} },
});

const remind = jobKind<Record<string, never>>({
  name: 'applications.sweep-reminders',
  onePerKey: true,
  timetable: { cron: '*/10 * * * *', data: {} },
});

const fileWhatCameAbout = jobKind<Record<string, never>>({
  name: 'applications.sweep-case-files',
  onePerKey: true,
  timetable: { cron: '*/10 * * * *', data: {} },
});

const takeOutApplicants = jobKind<Record<string, never>>({
  name: 'applications.anonymise-expired',
  onePerKey: true,
  timetable: { cron: '41 3 * * *', data: {} },
});

const remindOfReports = jobKind<Record<string, never>>({
  name: 'filing.remind',
  onePerKey: true,
  timetable: { cron: '7 8,14 * * *', data: {} },
});

const renewTheSearch = jobKind<Record<string, never>>({
  name: 'publishing.renew-search',
  onePerKey: true,
  timetable: { cron: '*/10 * * * *', data: {} },
});

/** Work that is done by itself (定时任务), once, however many servers share the database. */
export async function startJobs(
  {
    database,
    clock,
    publishing,
    applications,
    linkedItems,
    linkedChanges,
    filing,
    accounts,
    repeats,
  }: County,
  onFault: (fault: JobFault) => void,
): Promise<Jobs> {
  const jobs = await Jobs.open({ pool: database.pool, clock, onFault });
  await jobs.work([
    jobHandler(releaseScheduled, async () => {
      await releaseDue(publishing);
    }),
    jobHandler(ageDocuments, async () => {
      await letTimePass(publishing);
    }),
    jobHandler(renewTheSearch, async () => {
      await renewSearch(tablesOf(publishing.db));
    }),
    jobHandler(remind, async (_, act) => {
      await sweepReminders(applications, act);
    }),
    jobHandler(fileWhatCameAbout, async (_, act) => {
      await sweepCaseFiles(applications, act, linkedItems, linkedChanges);
    }),
    jobHandler(takeOutApplicants, async (_, act) => {
      await anonymiseExpired(applications, act, linkedItems);
    }),
    jobHandler(remindOfReports, async () => {
      await remindFilings(filing);
    }),
    jobHandler(sweepSignIns, async () => {
      await accounts.sweep();
      await repeats.sweep();
    }),
  ]);
  return jobs;
}
