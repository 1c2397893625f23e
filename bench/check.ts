import fc from 'fast-check';
import { checkReport, type Report, reportRules } from '../src/report/index.ts';
import { identityRules } from '../src/report/rules/arithmetic/identities.ts';
import { legalReport } from '../test/legal-report.ts';

/**
 * Reports a second on one core, from the best of several passes over the same generated reports.
 * The time is what the process computed, so that other work on the machine does not count.
 */
function reportsPerSecond(reports: readonly Report[], work: (report: Report) => unknown): number {
  let best = 0;
  for (let pass = 0; pass < 10; pass += 1) {
    const start = process.cpuUsage();
    for (let round = 0; round < 5; round += 1) for (const report of reports) work(report);
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, (reports.length * 5 * 1e6) / (user + system));
  }
  return Math.round(best);
}

const editions = ['2019', '2021'] as const;
const reports = editions.flatMap((edition) => fc.sample(legalReport(edition, 22), { numRuns: 100, seed: 5 }));
const characters = reports.reduce(
  (sum, { sections }) =>
    sum + sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('').length,
  0,
);
const identities = reportRules.filter(({ id }) => (identityRules as readonly string[]).includes(id));

const rates = {
  arithmetic: reportsPerSecond(reports, (report) => checkReport(report, {}, identities)),
  all: reportsPerSecond(reports, (report) => checkReport(report)),
  // A yardstick of the same machine in the same minute.
  copied: reportsPerSecond(reports, (report) => JSON.parse(JSON.stringify(report))),
};
const wanted = { arithmetic: 60_000, all: 5_000 };

const print = (name: string, value: string): void => console.log(`${name.padEnd(28)} ${value}`);
const line = (name: string, rate: number, least: number): void =>
  print(
    name,
    `${rate.toLocaleString('en')} reports/s: ${(rate / least).toFixed(2)} × the ${least.toLocaleString('en')} wanted, ${(rate / rates.copied).toFixed(2)} × as fast as copying a report as JSON`,
  );
print(
  'reports',
  `${reports.length} generated, ${Math.round(characters / reports.length)} characters of prose each`,
);
line('arithmetic rules', rates.arithmetic, wanted.arithmetic);
line('all rules', rates.all, wanted.all);
print('ratio', `${(rates.arithmetic / rates.all).toFixed(1)} × as fast without the prose`);
