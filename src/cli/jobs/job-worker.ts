import { answerChunks } from '../batch/chunk-worker.ts';
import type { Job } from './job.ts';
import { prepareJob } from './job.ts';

// The thread in which files are opened, read and checked.
await answerChunks(async (job: Job) => (await prepareJob(job)).on);
