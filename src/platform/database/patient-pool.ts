import { setTimeout as wait } from 'node:timers/promises';
import { Pool, type PoolClient, type PoolConfig, type QueryResult, types } from 'pg';
import { faultBehind, isNotUp, wasUnheard } from './error-meaning.ts';

/** A server that somebody here keeps alive; it may come back as another process, at another address. */
export interface WatchedServer {
  /** Where it listens now. */
  readonly address: Pick<PoolConfig, 'host' | 'port' | 'user' | 'password'>;
  /** Number of its living process; null while it is down. */
  readonly life: number | null;
}

/**
 * Connections to the server, kept and lent out. While the server is starting, or starting again, a borrower waits
 * instead of failing: nothing has been asked yet, so trying again is safe.
 */
export class PatientPool {
  private readonly pool: Pool;
  private readonly patience: number;
  private readonly server: WatchedServer | undefined;
  /** The life of the server that a connection belongs to. */
  private readonly lives = new WeakMap<PoolClient, number | null>();

  /** `patience` in milliseconds. */
  constructor(config: PoolConfig, patience: number, server?: WatchedServer) {
    this.patience = patience;
    this.server = server;
    this.pool = new Pool(config);
    // Connections die with the server, idle or lent out. Whoever uses one learns it from the statement's error;
    // that they say it as an event too must not end the program.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => {
      client.on('error', () => undefined);
      if (server) this.lives.set(client, server.life);
    });
  }

  /** A connection of one's own; give it back with `release()`. */
  async connect(): Promise<PoolClient> {
    for (const until = Date.now() + this.patience; ; await wait(50)) {
      try {
        if (this.server) Object.assign(this.pool.options, this.server.address);
        const client = await this.pool.connect();
        if (this.isOfLivingServer(client)) return client;
        client.release(true);
        if (Date.now() > until) throw Object.assign(new Error('the server is down'), { code: '57P03' });
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
    for (const until = Date.now() + this.patience; ; ) {
      const client = await this.connect();
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

  /** What the driver was configured with; the query builder uses it to cancel statements. */
  get options(): PoolConfig {
    return this.pool.options;
  }

  async end(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }

  /** Processes of a server that was killed go on for a moment, and answer, before they notice and end too. */
  private isOfLivingServer(client: PoolClient): boolean {
    if (!this.server) return true;
    const { life } = this.server;
    return life !== null && this.lives.get(client) === life;
  }
}
