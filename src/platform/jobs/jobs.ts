import { randomUUID } from 'node:crypto';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { type Db, type JobWithMetadata, PgBoss, type SendOptions } from 'pg-boss';
import { actNow } from '../act.ts';
import type { Clock } from '../clock.ts';
import type { PatientPool } from '../database/patient-pool.ts';
import type { JobHandler, JobKind } from './job-kind.ts';

/** What went wrong with a job, or with the queue itself. */
export interface JobFault {
  /** Name of the kind; null when it is the queue itself. */
  readonly kind: string | null;
  /** Id of the job; stands as `requestId` in audit entries. */
  readonly job: string | null;
  /** No further try follows. */
  readonly final: boolean;
  readonly error: unknown;
}

/** How jobs are run. */
export interface JobOptions {
  readonly pool: PatientPool;
  readonly clock: Clock;
  /** Hears of every failure. */
  readonly onFault: (fault: JobFault) => void;
  /** Seconds between looks for work; 1 unless said otherwise. */
  readonly lookEvery?: number;
}

/** How one job is sent. */
export interface SendJobOptions<Tables> {
  /** The transaction of the act that causes the job: without the act there will be no job. */
  readonly within?: Transaction<Tables> | Kysely<Tables>;
  /** The instant before which it is not done. */
  readonly notBefore?: string;
  /** What it is about, for kinds with `onePerKey`. */
  readonly key?: string;
}

const timeZone = 'Asia/Shanghai';

/** Work outside of requests that is not lost with the process and done once, however many processes run (任务队列). */
export class Jobs {
  private readonly boss: PgBoss;
  private readonly options: JobOptions;
  private readonly known = new Map<string, Promise<void>>();

  private constructor(boss: PgBoss, options: JobOptions) {
    this.boss = boss;
    this.options = options;
  }

  /** Opens the queue; nothing is done before `work`. With `caretaker: false` it only sends, as a command does. */
  static async open(options: JobOptions, { caretaker = true } = {}): Promise<Jobs> {
    const boss = new PgBoss({
      db: statementsOf(options.pool),
      ...{ supervise: caretaker, schedule: caretaker, cronMonitorIntervalSeconds: 30 },
    });
    boss.on('error', (error) => options.onFault({ kind: null, job: null, final: false, error }));
    await boss.start();
    return new Jobs(boss, options);
  }

  /** Sends a job; false when one with the same key waits already. */
  async send<Data extends object, Tables = unknown>(
    kind: JobKind<Data>,
    data: Data,
    { within, notBefore, key }: SendJobOptions<Tables> = {},
  ): Promise<boolean> {
    await this.prepare(kind);
    const options: SendOptions = {
      ...(within && { db: statementsWithin(within as unknown as Kysely<unknown>) }),
      ...(notBefore && { startAfter: notBefore }),
      ...(key && { singletonKey: key }),
    };
    return (await this.boss.send(kind.name, data, options)) !== null;
  }

  /** Begins to do the jobs of these kinds, and to send those of a timetable. */
  async work(handlers: readonly JobHandler[]): Promise<void> {
    for (const { kind } of handlers) {
      await this.prepare(kind);
      const { name, timetable } = kind;
      if (timetable) await this.boss.schedule(name, timetable.cron, timetable.data, { tz: timeZone });
    }
    await this.forgetOldTimetables(handlers);
    for (const handler of handlers) await this.workOn(handler);
  }

  /** Takes no new jobs and waits for those under way, at most `patience` milliseconds; the rest is done again. */
  async stop(patience = 20_000): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: patience });
  }

  private workOn({ kind, work }: JobHandler): Promise<string> {
    const { clock, onFault, lookEvery = 1 } = this.options;
    return this.boss.work(
      kind.name,
      { pollingIntervalSeconds: lookEvery, localConcurrency: kind.atOnce ?? 1, includeMetadata: true },
      async ([job]: JobWithMetadata<object>[]) => {
        if (!job) return;
        try {
          await work(job.data, actNow(clock, { kind: 'system', name: kind.name }, job.id), job.signal);
        } catch (error) {
          onFault({ kind: kind.name, job: job.id, final: isLastTry(job), error });
          throw withoutDetails(error);
        }
      },
    );
  }

  /** Makes the queue of a kind, or brings it up to date, once in the life of this process. */
  private prepare(kind: JobKind<never> | JobKind<object>): Promise<void> {
    const known = this.known.get(kind.name) ?? this.makeQueue(kind as JobKind<object>);
    this.known.set(kind.name, known);
    known.catch(() => this.known.delete(kind.name));
    return known;
  }

  private async makeQueue(kind: JobKind<object>): Promise<void> {
    const { name, retries = 5, retryAfter = 15, timeLimit = 900, onePerKey = false } = kind;
    const settings = {
      ...{ retryLimit: retries, retryDelay: retryAfter, retryBackoff: retryAfter > 0 },
      ...{ expireInSeconds: timeLimit, retentionSeconds: 60 * 24 * 3600, deleteAfterSeconds: 3 * 24 * 3600 },
    };
    if (await this.boss.getQueue(name)) await this.boss.updateQueue(name, settings);
    else await this.boss.createQueue(name, { ...settings, policy: onePerKey ? 'short' : 'standard' });
  }

  /** A kind that lost its timetable with a new version of the program is no longer sent. */
  private async forgetOldTimetables(handlers: readonly JobHandler[]): Promise<void> {
    const timed = new Set(handlers.filter(({ kind }) => kind.timetable).map(({ kind }) => kind.name));
    for (const { name } of await this.boss.getSchedules()) {
      if (!timed.has(name)) await this.boss.unschedule(name);
    }
  }
}

const isLastTry = ({ retryCount, retryLimit }: JobWithMetadata<object>) => retryCount >= retryLimit;

/** The queue keeps the error beside the job; what it says may hold personal data. */
function withoutDetails(error: unknown): Error {
  const { name = 'Error', code = '' } = error as { name?: string; code?: string };
  return new Error(`${name} ${code} ${randomUUID().slice(0, 8)}`.replaceAll('  ', ' '));
}

const statementsOf = (pool: PatientPool): Db => ({
  executeSql: (text, values) => pool.query(text, values, 'of the driver'),
});

const statementsWithin = (transaction: Kysely<unknown>): Db => ({
  executeSql: async (text, values = []) => {
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, [...values]));
    return { rows };
  },
});
