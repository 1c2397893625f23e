import type { Diagnostic } from '../../report/index.ts';
import { readJson } from '../../report/index.ts';
import type { InputFile, Outcome } from '../batch/input-file.ts';
import { noFindings } from '../batch/input-file.ts';
import { openReport } from '../engine.ts';
import { readingInWords } from '../print/reading-in-words.ts';
import { refusalInWords } from '../print/refusal-in-words.ts';
import type { Work } from './work.ts';

/** Reading every file, without judging it. */
export interface ReadJob {
  readonly kind: 'read';
  readonly format: 'text' | 'json';
}

/** Nothing to load beside the engine. */
export function prepareRead({ format }: ReadJob): Work {
  const refused = ({ name }: InputFile, reason: Diagnostic): Outcome => {
    const text =
      format === 'json' ? `${JSON.stringify(unread(name, reason))}\n` : `${refusalInWords(name, reason)}\n`;
    return { standing: 'unread', findings: noFindings, text };
  };
  return {
    refused,
    async on(file) {
      const opened = await openReport(file);
      if ('passedOver' in opened) return { standing: 'passed-over', findings: noFindings, text: '' };
      if ('refused' in opened) return refused(file, opened.refused);
      const { report } = opened;
      const text =
        format === 'json'
          ? `${JSON.stringify(readJson(report, file.name))}\n`
          : `${readingInWords(file.name, report)}\n`;
      return { standing: 'clean', findings: noFindings, text };
    },
  };
}

/** The same shape as a reading, with nothing known and the reason, which stands where a check puts it. */
function unread(file: string, refused: Diagnostic) {
  return { file, body: null, year: null, edition: null, cells: {}, diagnostics: [refused] };
}
