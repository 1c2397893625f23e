import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool, type PoolClient, type PoolConfig, type QueryConfig, type QueryResult, types } from 'pg';
import { faultBehind, isNotUp, wasUnheard } from './error-meaning.ts';

/** A server that somebody here keeps alive; it may come back as another process, at another address. */
export interface WatchedServer {
  /** Where it listens now. */
  readonly address: Pick<PoolConfig, 'host' | 'port' | 'user' | 'password'>;
  /** Number of its living process; null while it is down. */
  readonly life: number | null;
  /** Called when nothing more is to be expected of a process that died. */
  onLifeLost(listener: () => void): void;
}

/** How patient a pool is; both in milliseconds. */
export interface Patience {
  /** How long a borrower waits for a server that is starting. */
  readonly start: number;
  /**
   * How long a server that was asked may say nothing before its connection is given up: over a network the other
   * side may be gone without a word. 0 for ever.
   */
  readonly silence: number;
}

/**
 * Connections to the server, kept and lent out. While the server is starting, or starting again, a borrower waits
 * instead of failing: nothing has been asked yet, so trying again is safe.
 */
export class PatientPool {
  private readonly pool: Pool;
  /** One more connection, for what many wait for. */
  private readonly ahead: Pool;
  private readonly patience: Patience;
  private readonly server: WatchedServer | undefined;
  /** The life of the server that a connection belongs to. */
  private readonly lives = new WeakMap<PoolClient, number | null>();
  /** Every line to the server that is open, with the life it leads to. */
  private readonly lines = new Map<Socket, number | null>();
  private longWorks = 0;

  constructor(config: PoolConfig, patience: Patience, server?: WatchedServer) {
    this.patience = patience;
    this.server = server;
    const lined: PoolConfig = { ...config, keepAlive: true, stream: () => this.openLine() };
    this.pool = this.makePool(lined);
    this.ahead = this.makePool({ ...lined, max: 1 });
    server?.onLifeLost(() => this.cutOldLines());
  }

  private makePool(config: PoolConfig): Pool {
    const pool = new Pool(config);
    // Connections die with the server, idle or lent out. Whoever uses one learns it from the statement's error;
    // that they say it as an event too must not end the program.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => {
      client.on('error', () => undefined);
      if (this.server) this.lives.set(client, this.server.life);
    });
    return pool;
  }

  /** A connection of one's own; give it back with `release()`. */
  async connect(pool = this.pool): Promise<PoolClient> {
    for (const until = Date.now() + this.patience.start; ; await wait(50)) {
      try {
        // A server that is starting would make a process for each of us, only to say so, and start later for it.
        if (this.server?.life === null) throw serverDown();
        if (this.server) Object.assign(pool.options, this.server.address);
        const client = await pool.connect();
        if (this.isOfLivingServer(client)) return client;
        client.release(true);
        throw serverDown();
      } catch (error) {
        if (!isNotUp(error) || Date.now() > until || this.pool.ending) throw faultBehind(error) ?? error;
      }
    }
  }

  /**
   * One statement on any connection. Values arrive as `valueParsers` says, or, for libraries with expectations of
   * their own, as the driver has them.
   */
  async query(
    text: string,
    values?: readonly unknown[],
    parsing: 'ours' | 'of the driver' = 'ours',
  ): Promise<QueryResult> {
    const statement = {
      text,
      ...(values && { values: [...values] }),
      ...(parsing === 'of the driver' && { types }),
    };
    return this.ask(statement, this.pool);
  }

  /** One statement that does not queue behind those who wait for a connection. */
  urgently(text: string): Promise<QueryResult> {
    return this.ask({ text }, this.ahead);
  }

  private async ask(statement: QueryConfig, pool: Pool): Promise<QueryResult> {
    for (const until = Date.now() + this.patience.start; ; ) {
      const client = await this.connect(pool);
      try {
        const result = await client.query(statement);
        client.release();
        return result;
      } catch (error) {
        client.release(isNotUp(error));
        if (!wasUnheard(error) || Date.now() > until) throw faultBehind(error) ?? error;
      }
    }
  }

  /** While `work` is under way, statements may take as long as they need. */
  async takingLong<Result>(work: () => Promise<Result>): Promise<Result> {
    this.longWorks += 1;
    try {
      return await work();
    } finally {
      this.longWorks -= 1;
    }
  }

  /** What the driver was configured with; the query builder uses it to cancel statements. */
  get options(): PoolConfig {
    return this.pool.options;
  }

  async end(): Promise<void> {
    if (!this.pool.ending) await Promise.all([this.pool.end(), this.ahead.end()]);
  }

  private openLine(): Socket {
    const line = new Socket();
    this.lines.set(line, this.server?.life ?? null);
    line.once('close', () => this.lines.delete(line));
    const { silence } = this.patience;
    line.setTimeout(silence);
    line.on('timeout', () => {
      if (this.longWorks === 0) line.destroy(silenceError());
      else line.setTimeout(silence);
    });
    return line;
  }

  /**
   * Whoever still waits for an answer of a server that is gone waits for ever, and what is left of it works on for
   * as long as somebody seems to listen, while the next server waits for its memory.
   */
  private cutOldLines(): void {
    for (const [line, life] of this.lines) if (life !== this.server!.life) line.destroy();
  }

  /** Processes of a server that was killed go on for a moment, and answer, before they notice and end too. */
  private isOfLivingServer(client: PoolClient): boolean {
    if (!this.server) return true;
    const { life } = this.server;
    return life !== null && this.lives.get(client) === life;
  }
}

const silenceError = () => Object.assign(new Error('the server said nothing'), { code: 'ETIMEDOUT' });

const serverDown = () => Object.assign(new Error('the server is down'), { code: '57P03' });
