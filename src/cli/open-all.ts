import type { Diagnostic, Report, SumPart } from '../report/index.ts';
import type { Outcome } from './batch/input-file.ts';
import { progressBar } from './batch/progress-bar.ts';
import { runBatch } from './batch/run-batch.ts';
import { nothingYet } from './batch/totals.ts';
import { expectFiles } from './jobs/expect-files.ts';
import { filesGiven } from './jobs/files-given.ts';
import type { OpenJob } from './jobs/open-job.ts';
import { workersFor } from './jobs/workers-for.ts';
import { refusalInWords } from './print/refusal-in-words.ts';
import type { Terminal } from './terminal.ts';

/** Files opened together: what each brought, and the ones that could not be read. */
export interface OpenedFiles<Brought> {
  readonly opened: readonly ({ readonly file: string } & Brought)[];
  readonly unread: readonly { readonly file: string; readonly reason: Diagnostic }[];
  /** The user asked to stop before all files were opened. */
  readonly stopped: boolean;
}

/** Opens the reports behind the inputs, on all cores, and tells on standard error what could not be read. */
export function openReports(inputs: readonly string[], terminal: Terminal, output: string | undefined) {
  return openAll(inputs, terminal, output, 'report', (brought): { report: Report } | null =>
    'report' in brought ? brought : null,
  );
}

/** Opens the reports behind the inputs as parts of a sum, which holds any number of them in memory. */
export function openParts(inputs: readonly string[], terminal: Terminal, output: string | undefined) {
  return openAll(inputs, terminal, output, 'part', (brought): { part: SumPart } | null =>
    'part' in brought ? brought : null,
  );
}

async function openAll<Brought>(
  inputs: readonly string[],
  terminal: Terminal,
  output: string | undefined,
  bring: OpenJob['bring'],
  wanted: (brought: NonNullable<Outcome['brought']>) => Brought | null,
): Promise<OpenedFiles<Brought>> {
  const given = await filesGiven(inputs, terminal, output === undefined ? [] : [output]);
  const opened: ({ file: string } & Brought)[] = [];
  const unread: { file: string; reason: Diagnostic }[] = [];
  const sort = (file: string, brought: NonNullable<Outcome['brought']>) => {
    if ('refused' in brought) unread.push({ file, reason: brought.refused });
    const found = wanted(brought);
    if (found) opened.push({ file, ...found });
  };
  const stopping = new AbortController();
  const unsubscribe = given.count === 'many' ? terminal.onStop(() => stopping.abort()) : () => {};
  const bar = progressBar(terminal.err, '读取', 0);
  const workers = await workersFor({ kind: 'open', bring }, given.count);
  const counting = expectFiles(given, bar, terminal, stopping.signal);
  const results = {
    earlier: nothingYet,
    has: () => false,
    take: async (more: readonly { file: { name: string }; outcome: Outcome }[]) => {
      for (const { file, outcome } of more) if (outcome.brought) sort(file.name, outcome.brought);
    },
  };
  try {
    await runBatch({ files: given.files, workers, results, progressed: bar.show, stop: stopping.signal });
  } finally {
    unsubscribe();
    await workers.close();
    await counting;
    bar.clear();
  }
  for (const { file, reason } of unread) await terminal.err.write(`${refusalInWords(file, reason)}\n`);
  return { opened, unread, stopped: stopping.signal.aborted };
}
