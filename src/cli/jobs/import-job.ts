import { createHash } from 'node:crypto';
import { readyImport } from '../../filing/stored/index.ts';
import { type InputFile, noFindings, type Outcome } from '../batch/input-file.ts';
import { faultAsRefusal, openReport } from '../engine.ts';
import { readBytes } from '../file-bytes.ts';
import type { Work } from './work.ts';

/** Reading, checking and packing every file, so that nothing is left but to keep it. */
export interface ImportJob {
  readonly kind: 'import';
  /** Hashes of the files that were taken in before: they need not be read again. */
  readonly known: ReadonlySet<string>;
}

/** Nothing to load beside the engine. */
export function prepareImport({ known }: ImportJob): Work {
  const refused: Work['refused'] = (_, reason) => outcome('unread', { refused: reason });
  const packed = async (file: InputFile): Promise<Outcome> => {
    const content = await readBytes(file);
    if ('refused' in content) return refused(file, content.refused);
    const sha256 = createHash('sha256').update(content.bytes).digest('hex');
    if (known.has(sha256)) return outcome('clean', { ready: null, sha256 });
    const opened = await openReport({ ...file, ...content });
    if ('passedOver' in opened) return outcome('passed-over');
    if ('refused' in opened) return refused(file, opened.refused);
    return outcome('clean', { ready: readyImport(opened.report), sha256 });
  };
  return {
    refused,
    on: (file) => packed(file).catch((error) => refused(file, faultAsRefusal(error))),
  };
}

const outcome = (standing: Outcome['standing'], brought?: Outcome['brought']): Outcome => ({
  ...{ standing, findings: noFindings, text: '' },
  ...(brought ? { brought } : {}),
});
