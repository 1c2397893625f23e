import { chunksOf } from './chunks.ts';
import type { InputFile, Outcome } from './input-file.ts';
import type { Totals } from './totals.ts';
import { withOutcome } from './totals.ts';
import type { WorkerPool } from './worker-pool.ts';

/** A file with what became of it. */
export interface Result {
  readonly file: InputFile;
  readonly outcome: Outcome;
}

/** Where results go. */
export interface ResultTaker {
  /** Whether an earlier, interrupted run already has this file's result. */
  has(file: InputFile): boolean;
  /** What the earlier run came to. */
  readonly earlier: Totals;
  take(results: readonly Result[]): Promise<void>;
}

/** A run over many files. */
export interface Batch {
  readonly files: Iterable<InputFile>;
  readonly workers: Pick<WorkerPool, 'submit' | 'windDown'>;
  readonly results: ResultTaker;
  /** Told after every chunk; draws the progress bar. */
  readonly progressed: (totals: Totals) => void;
  /** Aborted when the user asks to stop: what was begun is finished and handed over, nothing else is begun. */
  readonly stop: AbortSignal;
}

/**
 * Chunks that may be under way or waiting at one time. It bounds the memory, and lets the other
 * workers go on for a while when one file hangs, although results are handed over in the order of the input.
 */
const window = 64;

/** Works through all files with constant memory and hands the results over in the order of the input. */
export async function runBatch(batch: Batch): Promise<{ totals: Totals; stopped: boolean }> {
  let totals = batch.results.earlier;
  const windDown = () => batch.workers.windDown();
  batch.stop.addEventListener('abort', windDown, { once: true });
  try {
    for await (const results of resultsInOrder(batch)) {
      await batch.results.take(results);
      totals = results.reduce((sum, { outcome }) => withOutcome(sum, outcome), totals);
      batch.progressed(totals);
    }
  } finally {
    batch.stop.removeEventListener('abort', windDown);
  }
  return { totals, stopped: batch.stop.aborted };
}

async function* resultsInOrder(batch: Batch): AsyncGenerator<Result[]> {
  const chunks = chunksOf(remaining(batch));
  const pending: { chunk: InputFile[]; outcomes: Promise<readonly Outcome[] | null> }[] = [];
  for (;;) {
    while (pending.length < window && !batch.stop.aborted) {
      const { value: chunk } = chunks.next();
      if (!chunk) break;
      const outcomes = batch.workers.submit(chunk);
      // It is awaited when its turn comes; a failure meanwhile is not an unhandled one.
      outcomes.catch(() => {});
      pending.push({ chunk, outcomes });
    }
    const first = pending.shift();
    const outcomes = await first?.outcomes;
    if (!first || !outcomes) return;
    yield first.chunk.map((file, index) => ({ file, outcome: outcomes[index]! }));
  }
}

function* remaining({ files, results }: Batch): Generator<InputFile> {
  for (const file of files) if (!results.has(file)) yield file;
}
