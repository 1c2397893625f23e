import { setImmediate } from 'node:timers/promises';
import { findFiles } from './find-files.ts';

/** Counts the files behind the inputs in the pauses of other work, for the progress bar. */
export async function countFiles(inputs: readonly string[], stop: AbortSignal): Promise<number | null> {
  let count = 0;
  for (const _ of findFiles(inputs)) {
    count += 1;
    if (count % 200 === 0) await setImmediate();
    if (stop.aborted) return null;
  }
  return count;
}
