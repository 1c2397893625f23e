import { countFiles } from '../batch/count-files.ts';
import type { ProgressBar } from '../batch/progress-bar.ts';
import type { Terminal } from '../terminal.ts';
import type { FilesGiven } from './files-given.ts';

/** Counts the files in the pauses of the work and tells the progress bar, where a person is watching one. */
export async function expectFiles(
  given: FilesGiven,
  bar: ProgressBar,
  { err }: Terminal,
  stop: AbortSignal,
): Promise<void> {
  if (given.count === 'one' || !err.isTerminal) return;
  const count = await countFiles(given.files, stop);
  if (count !== null) bar.expect(count);
}
