import type { FileHandle } from 'node:fs/promises';
import { open, readFile, rm } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';
import { unwritable } from '../write-output.ts';
import { look } from './find-files.ts';
import type { InputFile } from './input-file.ts';
import type { ProgressEntry, RunIdentity } from './progress-record.ts';
import { entryLine, identityLine, parseProgress } from './progress-record.ts';
import type { Result, ResultTaker } from './run-batch.ts';
import type { Totals } from './totals.ts';
import { nothingYet, withOutcome } from './totals.ts';

/** Results are made durable together: at most this long, or this much, is done again after a power cut. */
const commitAfter = { milliseconds: 250, bytes: 1024 * 1024 };

/** Where the results of a run are written, and where is written how far it got. */
export interface ResultFileOptions {
  readonly output: string;
  readonly progress: string;
  readonly identity: RunIdentity;
  /** What stands before the first result, e.g. the head of an HTML page. */
  readonly opening: string;
  /** What stands between two results that are not empty. */
  readonly separator: string;
}

/** A file of results that can be continued after any interruption. */
export interface ResultFile extends ResultTaker {
  /** Files an earlier run had finished. */
  readonly resumed: number;
  /** Makes everything handed over durable and closes; the run can be resumed. */
  suspend(): Promise<void>;
  /** Writes what stands behind the last result and closes; removes the progress file unless it is to be kept. */
  finish(closing: string, keepProgress: boolean): Promise<void>;
}

/**
 * Opens the result file, continuing an interrupted run if its progress file is there. Loses and doubles
 * nothing, even after kill -9: a result is in the output before its line is in the progress file, and the
 * output is cut back to what the progress file knows of.
 */
export async function openResultFile(options: ResultFileOptions): Promise<ResultFile> {
  const known = await earlierRun(options);
  const opening = Buffer.from(options.opening);
  const start = known.at(-1)?.end ?? opening.length;
  const firstLine = identityLine(options.identity, opening.length);
  // The progress file is emptied first: without it, whatever the output holds counts for nothing.
  const progress = await openForWriting(options.progress, known.length > 0 ? 'a' : 'w');
  const output = await openForWriting(options.output, known.length > 0 ? 'r+' : 'w');
  if (known.length > 0) {
    await progress.truncate(Buffer.byteLength(firstLine + known.map(entryLine).join('')));
    await output.truncate(start);
  } else {
    await writeAll(output, opening, 0);
    await progress.appendFile(firstLine);
  }
  const done = new Set(known.map(({ file }) => keyOf(file)));
  let end = start;
  let committedEnd = start;
  let texts: Buffer[] = [];
  let lines: string[] = [];
  let committedAt = performance.now();

  async function commit(): Promise<void> {
    if (lines.length > 0) {
      await writeAll(output, Buffer.concat(texts), committedEnd);
      await output.datasync();
      await progress.appendFile(lines.join(''));
      await progress.datasync();
    }
    committedEnd = end;
    texts = [];
    lines = [];
    committedAt = performance.now();
  }

  return {
    earlier: known.reduce<Totals>((sum, { outcome }) => withOutcome(sum, outcome), nothingYet),
    resumed: known.length,
    has: (file) => done.has(keyOf(file)),
    async take(results: readonly Result[]) {
      for (const { file, outcome } of results) {
        const separated = outcome.text !== '' && end > opening.length;
        const text = Buffer.from((separated ? options.separator : '') + outcome.text);
        texts.push(text);
        end += text.length;
        lines.push(entryLine({ file, outcome, end }));
      }
      const late = performance.now() - committedAt > commitAfter.milliseconds;
      if (late || end - committedEnd > commitAfter.bytes) await commit();
    },
    async suspend() {
      await commit();
      await Promise.all([output.close(), progress.close()]);
    },
    async finish(closing, keepProgress) {
      await commit();
      await writeAll(output, Buffer.from(closing), end);
      await output.datasync();
      await Promise.all([output.close(), progress.close()]);
      if (!keepProgress) await rm(options.progress, { force: true });
    },
  };
}

const keyOf = ({ name, size, modified }: Pick<InputFile, 'name' | 'size' | 'modified'>) =>
  `${name}\0${size}\0${modified}`;

/**
 * The files whose results still hold: from the first on, as long as each file on disk is the one that was
 * worked on. Behind the first that has changed everything is done again, so that no file has two results.
 */
async function earlierRun(options: ResultFileOptions): Promise<readonly ProgressEntry[]> {
  const text = await readFile(options.progress, 'utf8').catch(() => null);
  if (text === null || !text.includes('\n')) return [];
  const advice = `如需从头开始，请删除 ${options.progress} 后重新运行。`;
  const found = parseProgress(text);
  if (!found) throw new UsageError(`进度文件 ${options.progress} 已损坏或不是本程序写的。${advice}`);
  if (JSON.stringify(found.identity) !== JSON.stringify(options.identity)) {
    throw new UsageError(
      `进度文件 ${options.progress} 记录的是另一次运行（文件、选项或程序版本不同），不能接着做。${advice}`,
    );
  }
  const changed = found.entries.findIndex(({ file }) => !unchanged(file));
  const entries = changed < 0 ? found.entries : found.entries.slice(0, changed);
  const written = sizeOf(options.output);
  if (written < (entries.at(-1)?.end ?? 0)) {
    throw new UsageError(`结果文件 ${options.output} 比进度记录的短，可能被改动过，不能接着做。${advice}`);
  }
  return entries;
}

function unchanged({ name, size, modified }: ProgressEntry['file']): boolean {
  const found = look(name);
  return size === (found?.size ?? 0) && modified === (found ? Math.floor(found.mtimeMs) : 0);
}

const sizeOf = (path: string) => look(path)?.size ?? 0;

async function openForWriting(path: string, mode: 'w' | 'a' | 'r+'): Promise<FileHandle> {
  try {
    return await open(path, mode);
  } catch (error) {
    throw unwritable(path, error as NodeJS.ErrnoException);
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, from: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, from + at);
    at += bytesWritten;
  }
}
