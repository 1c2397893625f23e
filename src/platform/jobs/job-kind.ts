import type { Act } from '../act.ts';

/** When a kind of job is done by itself. */
export interface Timetable<Data> {
  /** A cron expression of five fields, in Chinese time: `30 6 * * *` is every day at half past six. */
  readonly cron: string;
  readonly data: Data;
}

/** One kind of job (后台任务), declared once by the module that does it. */
export interface JobKind<Data extends object> {
  /** Module and verb, e.g. `publishing.release`. */
  readonly name: string;
  /** How often a job that failed is tried again; 5 unless said otherwise. */
  readonly retries?: number;
  /** Seconds before the first new try, doubling with each; 15 unless said otherwise. */
  readonly retryAfter?: number;
  /** Seconds that one try may take; 900 unless said otherwise. */
  readonly timeLimit?: number;
  /** How many are done at the same time by one process; 1 unless said otherwise. */
  readonly atOnce?: number;
  /** Of jobs with the same key only one waits at a time; sending another does nothing. */
  readonly onePerKey?: boolean;
  readonly timetable?: Timetable<Data>;
}

/** Declares a kind of job together with the type of its data. */
export const jobKind = <Data extends object>(kind: JobKind<Data>): JobKind<Data> => kind;

/**
 * Does one job. It may be called again for the same job, after a failure or when the process died on the way, so
 * it looks first at what is already done. `signal` says that its time is up. To fail, throw.
 */
export type DoJob<Data extends object> = (data: Data, act: Act, signal: AbortSignal) => Promise<void>;

/** A kind of job with what does it. */
export interface JobHandler {
  readonly kind: JobKind<object>;
  readonly work: DoJob<object>;
}

/** Binds a kind of job to what does it. */
export function jobHandler<Data extends object>(kind: JobKind<Data>, work: DoJob<Data>): JobHandler {
  return { kind: kind as unknown as JobKind<object>, work: work as DoJob<object> };
}
