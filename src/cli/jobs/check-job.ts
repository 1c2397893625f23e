import type { BodyLevel, Diagnostic, Report } from '../../report/index.ts';
import { checkReport } from '../../report/index.ts';
import type { InputFile, Outcome } from '../batch/input-file.ts';
import { noFindings } from '../batch/input-file.ts';
import { faultAsRefusal, openReport } from '../engine.ts';
import type { CheckFormatName } from '../print/check-format.ts';
import type { CheckedFile } from '../print/checked-file.ts';
import { loadCheckFormat } from '../print/load-check-format.ts';
import { previousReport } from './previous-report.ts';
import type { Work } from './work.ts';

/** Checking every file. */
export interface CheckJob {
  readonly kind: 'check';
  readonly format: CheckFormatName;
  readonly colour: boolean;
  readonly level: BodyLevel | null;
  /** Earlier reports, for the rules across years. */
  readonly previous: readonly Report[];
}

/** Loads rules and format. */
export async function prepareCheck(job: CheckJob): Promise<Work> {
  const { piece } = await loadCheckFormat(job.format, job.colour);
  const print = (checked: CheckedFile) => ({
    findings: countFindings(checked.diagnostics),
    text: piece(checked),
  });
  const refused = ({ name }: InputFile, reason: Diagnostic): Outcome => {
    const text = piece({ file: name, report: null, diagnostics: [reason], outcomes: {}, unmatched: false });
    return { standing: 'unread', findings: noFindings, text };
  };
  return {
    refused,
    async on(file) {
      const opened = await openReport(file);
      if ('passedOver' in opened) return { standing: 'passed-over', findings: noFindings, text: '' };
      if ('refused' in opened) return refused(file, opened.refused);
      try {
        const checked = check(job, file.name, opened.report);
        const printed = print(checked);
        return { standing: printed.findings.blockers > 0 ? 'blockers' : 'clean', ...printed };
      } catch (error) {
        return refused(file, faultAsRefusal(error));
      }
    },
  };
}

function check({ level, previous }: CheckJob, file: string, report: Report): CheckedFile {
  const earlier = previousReport(report, previous);
  const result = checkReport(report, {
    ...(earlier ? { previous: earlier } : {}),
    ...(level ? { level } : {}),
  });
  return { file, report, ...result, unmatched: previous.length > 0 && earlier === null };
}

function countFindings(diagnostics: readonly Diagnostic[]) {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { blockers: count('blocker'), mustExplain: count('must-explain'), hints: count('hint') };
}
