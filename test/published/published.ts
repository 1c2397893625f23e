// Reads real published reports, which are kept beside the repository and not in it, and compares every cell
// with what is printed: npm run published
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pdfLibrary } from '../../src/platform/pdf/index.ts';
import { checkReport, type Report, readSource, reportIn } from '../../src/report/index.ts';
import { differences, type Golden } from '../golden-reading.ts';
import { quietReport } from '../report-builder.ts';
import { knownDefects, yearBefore } from './known-defects.ts';

const folder = new URL('../../../shared/reports/', import.meta.url);

interface PublishedTruth extends Golden {
  readonly files: readonly string[];
}

if (!existsSync(folder)) {
  console.log('The published reports are not on this machine: nothing was compared.');
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
const total = { files: 0, printed: 0, read: 0, faults: 0, defects: 0, found: 0 };
for (const name of readdirSync(folder).filter((file) => file.endsWith('.truth.json'))) {
  const truth = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PublishedTruth;
  for (const file of truth.files) await compare(file, truth);
}
const share = total.read / total.printed;
console.log(
  `published reports: ${total.files} files, ${total.read} of ${total.printed} printed cells read ` +
    `(${(100 * share).toFixed(2)} %), ${total.faults} faults`,
);
console.log(`known defects: ${total.found} of ${total.defects} found`);
if (total.faults > 0 || share < 0.99 || total.found < total.defects) process.exit(1);

async function compare(file: string, truth: PublishedTruth): Promise<void> {
  const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(file, folder))));
  const read = await readSource(bytes, { name: file, pdf: pdfLibrary });
  const result = 'refused' in read ? read : reportIn(read.document);
  total.files++;
  if ('refused' in result) {
    total.faults++;
    console.log(`${file}: refused: ${result.refused.message}`);
    return;
  }
  const { report } = result;
  // A fragment holds tables only: it has neither title nor year.
  const fragment = file.includes('-tables.');
  const found = differences(report, truth);
  const facts = fragment ? found.facts.filter((fact) => !fact.startsWith('year')) : [...found.facts];
  if (!fragment && !bodyFits(report, truth.body)) facts.push(`body ${report.body}, expected ${truth.body}`);
  const defects = defectsUnfound(file, report);
  const faults = [...found.wrong, ...found.invented, ...facts, ...defects];
  total.printed += found.printed;
  total.read += found.read;
  total.faults += faults.length;
  const missed = found.missed.length > 0 ? `, not read: ${found.missed.slice(0, 4).join(' ')}` : '';
  console.log(
    `${file}: ${found.read}/${found.printed}${missed}${faults.map((fault) => `\n  ${fault}`).join('')}`,
  );
}

/** The known defects that no finding names; for a report without any, what wrongly stops it. */
function defectsUnfound(file: string, report: Report): string[] {
  const cells = yearBefore[file];
  const previous = cells && quietReport({ year: (report.year ?? 2023) - 1, cells });
  const { diagnostics } = checkReport(report, previous ? { previous } : {});
  const known = knownDefects[file] ?? [];
  const unfound = known.filter(
    ([rule, ...words]) =>
      !diagnostics.some((one) => one.rule === rule && words.every((word) => one.message.includes(word))),
  );
  total.defects += known.length;
  total.found += known.length - unfound.length;
  const blockers = diagnostics.filter(({ severity }) => severity === 'blocker' && known.length === 0);
  return [
    ...unfound.map((defect) => `not found: ${defect.join(' ')}`),
    ...blockers.map(({ rule, message }) => `stopped by ${rule}: ${message}`),
  ];
}

/** A name may be printed shorter or longer than the truth gives it; a note in brackets says it is not printed at all. */
function bodyFits(report: Report, expected: string | null): boolean {
  if (expected === null) return true;
  const notPrinted = /not in excerpt|name not|from the result title/.test(expected);
  if (report.body === null) return notPrinted;
  const names = expected.split(/[（）()]/).map((name) => name.trim());
  if (notPrinted && /^(某|市局)|…/.test(names[0]!)) return true;
  return names.some((name) => name !== '' && (name.includes(report.body!) || report.body!.includes(name)));
}
