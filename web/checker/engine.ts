import type { Edition } from '../../src/law/index.ts';
import type { BodyLevel, CheckResult, Diagnostic, Report, Rule } from '../../src/report/index.ts';
import { checkByRules, readSource, reportIn, rulesOfOneReport } from '../../src/report/index.ts';
import { blankReport } from './checking/blank-report.ts';
import type { OpenedReport } from './checking/checking.ts';
import { pdfLibrary } from './pdf-library.ts';

export { expectPdf } from './pdf-library.ts';

/** A file opened, or the one reason why it cannot be read. */
export type OpenResult = { readonly opened: OpenedReport } | { readonly refused: Diagnostic };

/** Reads and recognises a file. Everything happens in this page; the bytes go nowhere. */
export async function openBytes(name: string, bytes: Uint8Array): Promise<OpenResult> {
  const start = performance.now();
  const result = await readSource(bytes, { name, pdf: pdfLibrary });
  if ('refused' in result) return result;
  const { document } = result;
  const found = reportIn(document);
  performance.measure('open-report', { start });
  if ('refused' in found) return found;
  // Our own data has no text of its own to show: its places are those of the file it was once read from.
  return { opened: { name, document: document.format === 'json' ? null : document, report: found.report } };
}

/** Pasted text is read as a text file would be. */
export function openText(name: string, text: string): Promise<OpenResult> {
  return openBytes(name, new TextEncoder().encode(text));
}

/** An empty form of an edition, to be typed into. */
export function openBlank(body: string, year: number, edition: Edition): OpenedReport {
  return { name: '空白表', document: null, report: blankReport(edition, body, year) };
}

/** Last year's report, laid beside, with the rules that compare with it: they are fetched when it comes. */
export interface LastYear extends OpenedReport {
  readonly rules: readonly Rule[];
}

/** A report that was opened, as last year's of another. */
export async function asLastYear(opened: OpenedReport): Promise<LastYear> {
  const { reportRules: rules } = await import('./all-rules.ts');
  return { ...opened, rules };
}

/** A check with the time it took, in milliseconds, and the rules it was made by. */
export interface TimedCheck extends CheckResult {
  readonly milliseconds: number;
  readonly rules: readonly Rule[];
}

/** Checks a report: against last year's where it was laid beside, at a level where one was chosen. */
export function timedCheck(report: Report, lastYear: LastYear | null, level: BodyLevel | null): TimedCheck {
  const start = performance.now();
  const rules = lastYear?.rules ?? rulesOfOneReport;
  const context = { ...(lastYear && { previous: lastYear.report }), ...(level && { level }) };
  const { diagnostics, outcomes } = checkByRules(rules, report, context);
  return {
    diagnostics,
    outcomes,
    rules,
    milliseconds: performance.measure('check-report', { start }).duration,
  };
}
