import type { Diagnostic } from '../../report/index.ts';
import type { InputFile, Outcome } from '../batch/input-file.ts';
import type { CheckJob } from './check-job.ts';
import type { OpenJob } from './open-job.ts';
import type { ReadJob } from './read-job.ts';

/** What is to be done with every file, as plain data that can be sent to a worker. */
export type Job = CheckJob | ReadJob | OpenJob;

/** A job ready to take files. */
export interface Work {
  readonly on: (file: InputFile) => Promise<Outcome>;
  /** What is printed for a file that could not be worked on at all. */
  readonly refused: (file: InputFile, reason: Diagnostic) => Outcome;
}

/** Loads what a job needs, and nothing that it does not. */
export async function prepareJob(job: Job): Promise<Work> {
  switch (job.kind) {
    case 'check':
      return (await import('./check-job.ts')).prepareCheck(job);
    case 'read':
      return (await import('./read-job.ts')).prepareRead(job);
    case 'open':
      return (await import('./open-job.ts')).prepareOpen();
  }
}
