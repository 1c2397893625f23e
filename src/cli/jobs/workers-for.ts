import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { inlineWorker } from '../batch/inline-worker.ts';
import type { WorkerPool } from '../batch/worker-pool.ts';
import { startPool } from '../batch/worker-pool.ts';
import type { Casualty } from '../batch/worker-post.ts';
import { refusal } from '../file-bytes.ts';
import type { Job } from './job.ts';
import { prepareJob } from './job.ts';

/** Milliseconds one file may take before it is given up; far beyond what any report needs. */
const timeLimit = 60_000;

/** Workers for a job over this many files: every core for many, this thread for a single one. */
export async function workersFor(job: Job, files: 'one' | 'many'): Promise<WorkerPool> {
  const work = await prepareJob(job);
  if (files === 'one') return inlineWorker(work.on);
  // Results are handed on and forgotten. V8 would let this thread's young generation grow beyond 100 MB for them,
  // and is no faster for it.
  setFlagsFromString('--semi-space-growth-factor=1');
  return startPool({
    worker: new URL('./job-worker.ts', import.meta.url),
    job,
    size: availableParallelism(),
    timeLimit,
    casualty: (file, cause) => work.refused(file, casualtyAsRefusal(cause)),
  });
}

function casualtyAsRefusal(cause: Casualty) {
  return cause === 'too-long'
    ? refusal(
        'reading-too-long',
        `处理超过 ${timeLimit / 1000} 秒仍未完成，已放弃。`,
        '文件可能已损坏或内容异常。请用办公软件打开后另存为新文件再试。',
      )
    : refusal(
        'program-fault',
        '处理这个文件时内存不足或程序异常，已放弃。',
        '文件可能已损坏或内容异常。请用办公软件打开后另存为新文件再试。',
      );
}
