import type { Diagnostic } from '../../report/index.ts';
import { sumPart } from '../../report/index.ts';
import type { InputFile, Outcome } from '../batch/input-file.ts';
import { noFindings } from '../batch/input-file.ts';
import { openReport } from '../engine.ts';
import type { Work } from './work.ts';

/**
 * Opening every file so that the reports can be used together: each comes back whole, or as what a sum needs of it.
 */
export interface OpenJob {
  readonly kind: 'open';
  readonly bring: 'report' | 'part';
}

/** Nothing to load beside the engine. */
export function prepareOpen({ bring }: OpenJob): Work {
  const outcome = (standing: Outcome['standing'], brought?: Outcome['brought']): Outcome => ({
    standing,
    findings: noFindings,
    text: '',
    ...(brought ? { brought } : {}),
  });
  const refused = (_: InputFile, reason: Diagnostic) => outcome('unread', { refused: reason });
  return {
    refused,
    async on(file) {
      const opened = await openReport(file);
      if ('passedOver' in opened) return outcome('passed-over');
      if ('refused' in opened) return refused(file, opened.refused);
      const { report } = opened;
      return outcome(
        'clean',
        bring === 'report' ? { report } : { part: sumPart(report.body ?? file.name, report) },
      );
    },
  };
}
