import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../report/index.ts';
import { checkReport, sumPart } from '../../report/index.ts';
import type { InputFile, Outcome } from '../batch/input-file.ts';
import { noFindings } from '../batch/input-file.ts';
import { openReport } from '../engine.ts';
import { readBytes } from '../file-bytes.ts';
import type { Work } from './work.ts';

/**
 * Opening every file so that the reports can be used together: each comes back whole, as what a sum needs of it, or
 * checked and with the hash of its file, to be kept.
 */
export interface OpenJob {
  readonly kind: 'open';
  readonly bring: 'report' | 'part' | 'checked';
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
      const content = bring === 'checked' ? await readBytes(file) : null;
      if (content && 'refused' in content) return refused(file, content.refused);
      const opened = await openReport({ ...file, ...content });
      if ('passedOver' in opened) return outcome('passed-over');
      if ('refused' in opened) return refused(file, opened.refused);
      const { report } = opened;
      if (content) {
        const sha256 = createHash('sha256').update(content.bytes).digest('hex');
        // As text: two hundred readings with their places take several times as long to hand over as objects.
        const checked = JSON.stringify({ report, diagnostics: checkReport(report).diagnostics });
        return outcome('clean', { checked, sha256 });
      }
      return outcome(
        'clean',
        bring === 'report' ? { report } : { part: sumPart(report.body ?? file.name, report) },
      );
    },
  };
}
