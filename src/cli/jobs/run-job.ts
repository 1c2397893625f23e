import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { progressBar } from '../batch/progress-bar.ts';
import type { ResultFile } from '../batch/result-file.ts';
import { openResultFile } from '../batch/result-file.ts';
import { resultStream } from '../batch/result-stream.ts';
import type { ResultTaker } from '../batch/run-batch.ts';
import { runBatch } from '../batch/run-batch.ts';
import type { Totals } from '../batch/totals.ts';
import { exitCodeOf, nothingFound, totalsInWords } from '../batch/totals.ts';
import { exitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { expectFiles } from './expect-files.ts';
import type { FilesGiven } from './files-given.ts';
import { filesGiven } from './files-given.ts';
import type { Job } from './job.ts';
import { workersFor } from './workers-for.ts';

/** A job over whatever files the user named, with its results in one stream or file. */
export interface JobRun {
  readonly job: Job;
  readonly inputs: readonly string[];
  /** What the progress bar calls it: 检查, 读取. */
  readonly verb: string;
  readonly output: string | undefined;
  /** A progress file of the user's own; it stays when the run is complete. */
  readonly resume: string | undefined;
  readonly opening: string;
  readonly separator: string;
  readonly closing: (totals: Totals, stopped: boolean) => string;
}

/** Runs the job and returns the exit code. */
export async function runJob(run: JobRun, terminal: Terminal): Promise<number> {
  if (run.resume && !run.output)
    throw new UsageError('选项 --resume 要与 --output 一起用：结果要写入文件才能接着做。');
  const written = run.output === undefined ? [] : [run.output, progressOf(run, run.output)];
  const given = await filesGiven(run.inputs, terminal, written);
  const stopping = new AbortController();
  // A single file is worked on in this thread, which a signal handler could not interrupt.
  const unsubscribe = given.count === 'many' ? terminal.onStop(() => stopping.abort()) : () => {};
  const file = run.output === undefined ? null : await resultFile(run, run.output, given);
  if (file && file.resumed > 0) await terminal.err.write(`接着上次继续：已完成 ${file.resumed} 个文件。\n`);
  try {
    const results = file ?? (await stream(run, terminal));
    const { totals, stopped } = await work(run, given, results, stopping.signal, terminal);
    const closing = run.closing(totals, stopped);
    if (!file) await terminal.out.write(closing);
    else if (stopped) await file.suspend();
    else await file.finish(closing, run.resume !== undefined);
    await report(run, given, totals, stopped, terminal);
    return stopped ? exitCode.interrupted : exitCodeOf(totals);
  } catch (error) {
    // What was handed over stays; the next run goes on behind it.
    await file?.suspend().catch(() => {});
    throw error;
  } finally {
    unsubscribe();
  }
}

function resultFile(run: JobRun, output: string, { paths }: FilesGiven): Promise<ResultFile> {
  const asked = JSON.stringify([run.job, paths.map((path) => resolve(path))]);
  const identity = { version, run: createHash('sha256').update(asked).digest('base64url') };
  const progress = progressOf(run, output);
  return openResultFile({ output, progress, identity, opening: run.opening, separator: run.separator });
}

const progressOf = ({ resume }: JobRun, output: string) => resume ?? `${output}.progress`;

async function stream({ opening, separator }: JobRun, { out }: Terminal): Promise<ResultTaker> {
  if (opening) await out.write(opening);
  return resultStream(out, separator);
}

async function work(
  run: JobRun,
  given: FilesGiven,
  results: ResultTaker,
  stop: AbortSignal,
  terminal: Terminal,
) {
  const bar = progressBar(terminal.err, run.verb, results.earlier.files);
  const workers = await workersFor(run.job, given.count);
  const counting = expectFiles(given, bar, terminal, stop);
  try {
    return await runBatch({ files: given.files, workers, results, progressed: bar.show, stop });
  } finally {
    await workers.close();
    await counting;
    bar.clear();
  }
}

/** What a person at the terminal wants to know when the results went elsewhere. */
async function report(
  run: JobRun,
  given: FilesGiven,
  totals: Totals,
  stopped: boolean,
  terminal: Terminal,
): Promise<void> {
  const { output } = run;
  if (totals.files === 0 && !stopped) return terminal.err.write(`${nothingFound(totals.passedOver)}\n`);
  if (
    output === undefined &&
    !stopped &&
    (given.count === 'one' || !terminal.err.isTerminal || terminal.out.isTerminal)
  )
    return;
  const where = output === undefined ? '' : `结果${stopped ? '已写到' : '已写入'} ${output}。`;
  const next = !stopped
    ? ''
    : output === undefined
      ? '用 --output 写入文件，下次可以接着做。'
      : '再运行同一条命令，就从这里接着做。';
  await terminal.err.write(`${stopped ? '已停止。' : ''}${totalsInWords(totals)}${where}${next}\n`);
}
