import type { InputFile, Outcome } from './input-file.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Does the work in this thread: for a single file, starting a worker would take longer than the file does. */
export function inlineWorker(work: (file: InputFile) => Promise<Outcome>): WorkerPool {
  return {
    submit: (chunk) => Promise.all(chunk.map(work)),
    windDown() {},
    async close() {},
  };
}
