import { parentPort, workerData } from 'node:worker_threads';
import type { InputFile, Outcome } from './input-file.ts';

/** What a worker is started with. */
export interface WorkerStart<Job> {
  readonly job: Job;
  /** One Int32: the position, within its chunk, of the file the worker is busy with. The pool's watch looks at it. */
  readonly position: SharedArrayBuffer;
}

/** Answers chunk after chunk, in the worker's thread. `prepare` is called once and loads what the job needs. */
export async function answerChunks<Job>(
  prepare: (job: Job) => Promise<(file: InputFile) => Promise<Outcome>>,
): Promise<void> {
  const start = workerData as WorkerStart<Job>;
  const position = new Int32Array(start.position);
  const work = await prepare(start.job);
  parentPort!.on('message', async (chunk: readonly InputFile[]) => {
    const outcomes: Outcome[] = [];
    for (const [index, file] of chunk.entries()) {
      Atomics.store(position, 0, index);
      outcomes.push(await work(file));
    }
    parentPort!.postMessage(outcomes);
  });
  parentPort!.postMessage('ready');
}
