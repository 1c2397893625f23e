import type { InputFile, Outcome } from './input-file.ts';
import type { Casualty, PostOptions, WorkerPost } from './worker-post.ts';
import { manPost } from './worker-post.ts';

/** How a pool is set up. */
export interface PoolOptions<Job> extends PostOptions<Job> {
  readonly size: number;
  /** The outcome of a file that hung or killed its worker. */
  readonly casualty: (file: InputFile, cause: Casualty) => Outcome;
}

/** Workers that take chunks of files. */
export interface WorkerPool {
  /** The outcomes in the chunk's order; null when the pool was told to wind down before the chunk was begun. */
  submit(chunk: readonly InputFile[]): Promise<readonly Outcome[] | null>;
  /** Lets the chunks that were begun come to their end, and begins no other. */
  windDown(): void;
  /** Ends all workers at once. */
  close(): Promise<void>;
}

interface Order {
  readonly chunk: readonly InputFile[];
  readonly settle: (outcomes: readonly Outcome[] | null) => void;
  readonly fail: (error: unknown) => void;
}

/** Starts workers and hands them chunks in the order they were submitted. */
export function startPool<Job>(options: PoolOptions<Job>): WorkerPool {
  const posts = Array.from({ length: options.size }, () => manPost(options));
  const idle = [...posts];
  const queue: Order[] = [];
  let windingDown = false;

  function handOut(): void {
    while (idle.length > 0 && queue.length > 0) void fulfil(idle.shift()!, queue.shift()!);
  }

  async function fulfil(post: WorkerPost, { chunk, settle, fail }: Order): Promise<void> {
    await outcomesOf(post, chunk).then(settle, fail);
    idle.push(post);
    handOut();
  }

  /** The file at which a worker fell is a casualty; his successor does the others of the chunk again. */
  async function outcomesOf(post: WorkerPost, chunk: readonly InputFile[]): Promise<readonly Outcome[]> {
    if (chunk.length === 0) return [];
    const answer = await post.work(chunk);
    if (!('cause' in answer)) return answer;
    const others = await outcomesOf(post, chunk.toSpliced(answer.at, 1));
    return others.toSpliced(answer.at, 0, options.casualty(chunk[answer.at]!, answer.cause));
  }

  return {
    submit: (chunk) =>
      new Promise((settle, fail) => {
        if (windingDown) return settle(null);
        queue.push({ chunk, settle, fail });
        handOut();
      }),
    windDown() {
      windingDown = true;
      for (const { settle } of queue.splice(0)) settle(null);
    },
    async close() {
      this.windDown();
      await Promise.all(posts.map((post) => post.close()));
    },
  };
}
