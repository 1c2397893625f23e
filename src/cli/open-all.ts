import type { Diagnostic, Report } from '../report/index.ts';
import { reportFromJson } from '../report/index.ts';
import { progressBar } from './batch/progress-bar.ts';
import type { Result } from './batch/run-batch.ts';
import { runBatch } from './batch/run-batch.ts';
import { nothingYet } from './batch/totals.ts';
import { filesGiven } from './jobs/files-given.ts';
import { workersFor } from './jobs/workers-for.ts';
import { refusalInWords } from './print/refusal-in-words.ts';
import type { Terminal } from './terminal.ts';

/** Files opened together: the reports, and the ones that could not be read. */
export interface OpenedFiles {
  readonly opened: readonly { readonly file: string; readonly report: Report }[];
  readonly unread: readonly { readonly file: string; readonly reason: Diagnostic }[];
  /** The user asked to stop before all files were opened. */
  readonly stopped: boolean;
}

/** Opens everything behind the inputs, on all cores, and tells on standard error what could not be read. */
export async function openAll(inputs: readonly string[], terminal: Terminal): Promise<OpenedFiles> {
  const given = await filesGiven(inputs, terminal);
  const results: Result[] = [];
  const take = async (more: readonly Result[]) => void results.push(...more);
  const stopping = new AbortController();
  const unsubscribe = given.count === 'many' ? terminal.onStop(() => stopping.abort()) : () => {};
  const bar = progressBar(terminal.err, '读取', 0);
  const workers = await workersFor({ kind: 'open' }, given.count);
  try {
    await runBatch({
      files: given.files,
      workers,
      results: { earlier: nothingYet, has: () => false, take },
      progressed: bar.show,
      stop: stopping.signal,
    });
  } finally {
    unsubscribe();
    await workers.close();
    bar.clear();
  }
  const unread = results.flatMap(({ file, outcome }) =>
    outcome.standing === 'unread'
      ? [{ file: file.name, reason: JSON.parse(outcome.text) as Diagnostic }]
      : [],
  );
  for (const { file, reason } of unread) await terminal.err.write(`${refusalInWords(file, reason)}\n`);
  return { opened: results.flatMap(reportOf), unread, stopped: stopping.signal.aborted };
}

function reportOf({ file, outcome }: Result): { file: string; report: Report }[] {
  if (outcome.standing !== 'clean') return [];
  const parsed = reportFromJson(JSON.parse(outcome.text));
  if ('refused' in parsed) throw new Error(`own JSON refused: ${parsed.refused.join('; ')}`);
  return [{ file: file.name, report: parsed.report }];
}
