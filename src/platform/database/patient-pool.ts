import { setTimeout as wait } from 'node:timers/promises';
import { Pool, type PoolClient, type PoolConfig, type QueryResult } from 'pg';
import { faultBehind, isNotUp } from './error-meaning.ts';

/**
 * Connections to the server, kept and lent out. While the server is starting, or starting again, a borrower waits
 * instead of failing: nothing has been asked yet, so trying again is safe.
 */
export class PatientPool {
  private readonly pool: Pool;
  private readonly patience: number;

  /** `patience` in milliseconds. */
  constructor(config: PoolConfig, patience: number) {
    this.patience = patience;
    this.pool = new Pool(config);
    // Connections that nobody holds may die with the server; the pool has forgotten them when it says so.
    this.pool.on('error', () => undefined);
  }

  /** A connection of one's own; give it back with `release()`. */
  async connect(): Promise<PoolClient> {
    for (const until = Date.now() + this.patience; ; ) {
      try {
        return await this.pool.connect();
      } catch (error) {
        if (!isNotUp(error) || Date.now() > until || this.pool.ending) throw faultBehind(error) ?? error;
        await wait(50);
      }
    }
  }

  /** One statement on any connection. */
  async query(text: string, values?: readonly unknown[]): Promise<QueryResult> {
    const client = await this.connect();
    try {
      const result = await client.query(text, values as unknown[] | undefined);
      client.release();
      return result;
    } catch (error) {
      client.release(isNotUp(error));
      throw faultBehind(error) ?? error;
    }
  }

  /** What the driver was configured with; the query builder uses it to cancel statements. */
  get options(): PoolConfig {
    return this.pool.options;
  }

  async end(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }
}
