import type { InputFile, Outcome } from './input-file.ts';

/** What a progress file says about the run it belongs to; only the same run may be resumed. */
export interface RunIdentity {
  readonly version: string;
  /** A digest of the job, its options and the files and folders named. */
  readonly run: string;
}

/** One finished file: who it was, what came of it, and where its result ends in the output file (bytes). */
export interface ProgressEntry {
  readonly file: Pick<InputFile, 'name' | 'size' | 'modified'>;
  readonly outcome: Omit<Outcome, 'text'>;
  readonly end: number;
}

/** A progress file as it was found. */
export interface FoundProgress {
  readonly identity: RunIdentity;
  /** Bytes of the output's opening, e.g. the head of an HTML page. */
  readonly opening: number;
  readonly entries: readonly ProgressEntry[];
}

type Row = [string, number, number, Outcome['standing'], number, number, number, number];

/** The first line of a progress file. */
export function identityLine(identity: RunIdentity, opening: number): string {
  return `${JSON.stringify({ ...identity, opening })}\n`;
}

/** The line of one finished file. */
export function entryLine({ file, outcome, end }: ProgressEntry): string {
  const { blockers, mustExplain, hints } = outcome.findings;
  const row: Row = [
    ...([file.name, file.size, file.modified] as const),
    ...([outcome.standing, blockers, mustExplain, hints, end] as const),
  ];
  return `${JSON.stringify(row)}\n`;
}

/**
 * Reads a progress file. A last line without its line break was torn when the process was killed and is
 * dropped. Null when the file is not one of ours or is damaged before its end.
 */
export function parseProgress(text: string): FoundProgress | null {
  const lines = text.split('\n').slice(0, -1);
  try {
    const { opening, ...identity } = JSON.parse(lines[0] ?? 'null') as RunIdentity & { opening: number };
    if (typeof identity.run !== 'string' || typeof opening !== 'number') return null;
    return { identity, opening, entries: lines.slice(1).map(entryOf) };
  } catch {
    return null;
  }
}

function entryOf(line: string): ProgressEntry {
  const [name, size, modified, standing, blockers, mustExplain, hints, end] = JSON.parse(line) as Row;
  return {
    file: { name, size, modified },
    outcome: { standing, findings: { blockers, mustExplain, hints } },
    end,
  };
}
