import type { Diagnostic } from '../../report/index.ts';
import { reportToJson } from '../../report/index.ts';
import type { InputFile, Outcome } from '../batch/input-file.ts';
import { noFindings } from '../batch/input-file.ts';
import { openReport } from '../engine.ts';
import type { Work } from './work.ts';

/** Opening every file so that the reports can be used together; each comes back as JSON. */
export interface OpenJob {
  readonly kind: 'open';
}

/** Nothing to load beside the engine. */
export function prepareOpen(): Work {
  const refused = (_: InputFile, reason: Diagnostic): Outcome => ({
    standing: 'unread',
    findings: noFindings,
    text: JSON.stringify(reason),
  });
  return {
    refused,
    async on(file) {
      const opened = await openReport(file);
      if ('passedOver' in opened) return { standing: 'passed-over', findings: noFindings, text: '' };
      if ('refused' in opened) return refused(file, opened.refused);
      return { standing: 'clean', findings: noFindings, text: JSON.stringify(reportToJson(opened.report)) };
    },
  };
}
