import type { ReadyReport } from '../../filing/stored/index.ts';
import type { Diagnostic, Report, SumPart } from '../../report/index.ts';

/** A file to work on, or the bytes that came through standard input. */
export interface InputFile {
  /** How the user knows it: the path as written, or as found under the folder that was written. */
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
  /** Bytes; 0 when the file cannot be looked at. */
  readonly size: number;
  /** Milliseconds since 1970; 0 when the file cannot be looked at. */
  readonly modified: number;
  /** The content, where it is not on disk. */
  readonly bytes?: Uint8Array;
  /** Found while walking through a folder, so nobody named it: what is not a report may be passed over. */
  readonly found?: true;
}

/** How many findings of each severity a file has. */
export interface Findings {
  readonly blockers: number;
  readonly mustExplain: number;
  readonly hints: number;
}

/** What became of one file. */
export interface Outcome {
  /** `passed-over`: a file of a folder that is not meant for us. */
  readonly standing: 'clean' | 'blockers' | 'unread' | 'passed-over';
  readonly findings: Findings;
  /** What to print for it; may be empty. */
  readonly text: string;
  /** What a job brings back for further work instead of a text; as plain data it comes from a worker as it is. */
  readonly brought?:
    | { readonly report: Report }
    | { readonly part: SumPart }
    /** Packed to be kept, with the hash of the file; null for one that was taken in before. */
    | { readonly ready: ReadyReport | null; readonly sha256: string }
    | { readonly refused: Diagnostic };
}

/** No findings at all. */
export const noFindings: Findings = { blockers: 0, mustExplain: 0, hints: 0 };
