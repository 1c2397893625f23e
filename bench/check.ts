import fc from 'fast-check';
import { checkReport, type Report, reportRules } from '../src/report/index.ts';
import { identityRules } from '../src/report/rules/arithmetic/identities.ts';
import { legalReport } from '../test/legal-report.ts';

/** Reports a second on one core, from the fastest of several passes over the same generated reports. */
function reportsPerSecond(reports: readonly Report[], check: (report: Report) => unknown): number {
  let best = 0;
  for (let pass = 0; pass < 8; pass += 1) {
    const start = performance.now();
    for (let round = 0; round < 10; round += 1) for (const report of reports) check(report);
    best = Math.max(best, (reports.length * 10 * 1000) / (performance.now() - start));
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

const arithmetic = reportsPerSecond(reports, (report) => checkReport(report, {}, identities));
const all = reportsPerSecond(reports, (report) => checkReport(report));

const print = (name: string, value: string): void => console.log(`${name.padEnd(28)} ${value}`);
print(
  'reports',
  `${reports.length} generated, ${Math.round(characters / reports.length)} characters of prose each`,
);
print('arithmetic rules', `${arithmetic.toLocaleString('en')} reports/s (wanted 60,000)`);
print('all rules', `${all.toLocaleString('en')} reports/s (wanted 5,000)`);
print('ratio', `${(arithmetic / all).toFixed(1)} × as fast without the prose`);
