import type { CheckJob } from './check-job.ts';
import type { ImportJob } from './import-job.ts';
import type { OpenJob } from './open-job.ts';
import type { ReadJob } from './read-job.ts';
import type { Work } from './work.ts';

/** What is to be done with every file, as plain data that can be sent to a worker. */
export type Job = CheckJob | ReadJob | OpenJob | ImportJob;

/** Loads what a job needs, and nothing that it does not. */
export async function prepareJob(job: Job): Promise<Work> {
  switch (job.kind) {
    case 'check':
      return (await import('./check-job.ts')).prepareCheck(job);
    case 'read':
      return (await import('./read-job.ts')).prepareRead(job);
    case 'import':
      return (await import('./import-job.ts')).prepareImport(job);
    case 'open':
      return (await import('./open-job.ts')).prepareOpen(job);
  }
}
