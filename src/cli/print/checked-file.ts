import type { Diagnostic, Report, RuleOutcome } from '../../report/index.ts';

/** A file that was checked; the report is null when it could not be read. */
export interface CheckedFile {
  readonly file: string;
  readonly report: Report | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What every rule came to; empty when the file could not be read. */
  readonly outcomes: Readonly<Record<string, RuleOutcome>>;
  /** Earlier reports were given, and none of them is this body's of the year before. */
  readonly unmatched: boolean;
}
