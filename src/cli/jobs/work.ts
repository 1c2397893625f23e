import type { Diagnostic } from '../../report/index.ts';
import type { InputFile, Outcome } from '../batch/input-file.ts';

/** A job ready to take files. */
export interface Work {
  readonly on: (file: InputFile) => Promise<Outcome>;
  /** What is printed for a file that could not be worked on at all. */
  readonly refused: (file: InputFile, reason: Diagnostic) => Outcome;
}
