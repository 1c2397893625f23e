import { setImmediate } from 'node:timers/promises';
import type { InputFile } from './input-file.ts';

/** Counts files in the pauses of other work, for the progress bar; null when told to stop. */
export async function countFiles(files: Iterable<InputFile>, stop: AbortSignal): Promise<number | null> {
  let count = 0;
  for (const _ of files) {
    count += 1;
    if (count % 200 === 0) await setImmediate();
    if (stop.aborted) return null;
  }
  return count;
}
