import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { WorkerStart } from './chunk-worker.ts';
import type { InputFile, Outcome } from './input-file.ts';

/** Why a file got no outcome from its worker: it took longer than allowed, or it brought the worker down. */
export type Casualty = 'too-long' | 'worker-died';

/** A place for one worker, who is replaced when he hangs or dies. */
export interface WorkerPost {
  /** The outcomes of a chunk; or at which file of it the worker fell, and why. One chunk at a time. */
  work(chunk: readonly InputFile[]): Promise<readonly Outcome[] | Fall>;
  close(): Promise<void>;
}

/** The worker did not come back from a file; the other files of the chunk have no outcome either. */
export interface Fall {
  readonly at: number;
  readonly cause: Casualty;
}

/** How a post is set up. */
export interface PostOptions<Job> {
  /** The module that calls `answerChunks`. */
  readonly worker: URL;
  readonly job: Job;
  /** Milliseconds one file may take. */
  readonly timeLimit: number;
}

/** Room for the largest file that is taken, and no more: a file that needs more costs itself, not the run. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

/**
 * Megabytes for what is short-lived, from the start. V8 begins with one and grows by what survives, which is hardly
 * anything of a report: it would collect after every file, for a third of the time.
 */
const roomForTheYoung = '--min-semi-space-size=8';

/** Starts a worker and keeps his post manned. Fails only when a worker dies before he could take any work. */
export function manPost<Job>(options: PostOptions<Job>): WorkerPost {
  const shared = new SharedArrayBuffer(4);
  const position = new Int32Array(shared);
  let closed = false;
  let hired = hire();

  function hire() {
    const workerData: WorkerStart<Job> = { job: options.job, position: shared };
    setFlagsFromString(roomForTheYoung);
    const worker = new Worker(options.worker, { workerData, resourceLimits });
    const ready = new Promise<void>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('a worker ended before it was ready')));
    });
    // Whoever waits for him to be ready hears of the failure; one who fails on his way out concerns nobody.
    ready.catch(() => {});
    worker.on('error', () => {});
    return { worker, ready };
  }

  async function work(chunk: readonly InputFile[]): Promise<readonly Outcome[] | Fall> {
    await hired.ready;
    if (closed) throw new Error('the worker was told to end');
    // He may have died while he had nothing to do.
    if (hired.worker.threadId < 0) hired = hire();
    await hired.ready;
    const { worker } = hired;
    Atomics.store(position, 0, 0);
    const { promise, resolve, reject } = Promise.withResolvers<readonly Outcome[] | Fall>();
    const fall = (cause: Casualty) => {
      if (closed) return reject(new Error('the worker was told to end'));
      resolve({ at: Atomics.load(position, 0), cause });
      hired = hire();
      return worker.terminate();
    };
    const died = () => fall('worker-died');
    const watch = watchPosition(position, options.timeLimit, () => fall('too-long'));
    worker.once('message', resolve).once('error', died).once('exit', died);
    worker.postMessage(chunk);
    try {
      return await promise;
    } finally {
      clearInterval(watch);
      worker.off('message', resolve).off('error', died).off('exit', died);
    }
  }

  return {
    work,
    async close() {
      closed = true;
      await hired.worker.terminate();
    },
  };
}

/** Calls out when the worker has stood at one file for too long. */
function watchPosition(position: Int32Array, timeLimit: number, tooLong: () => void): NodeJS.Timeout {
  let at = 0;
  let since = performance.now();
  return setInterval(
    () => {
      const now = performance.now();
      const seen = Atomics.load(position, 0);
      if (seen !== at) [at, since] = [seen, now];
      else if (now - since > timeLimit) tooLong();
    },
    Math.min(250, timeLimit / 4),
  );
}
