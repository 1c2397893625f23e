import { setImmediate } from 'node:timers/promises';
import type { TestDatabase } from './database.ts';

/** A table that is held against others until it is let go. */
export interface HeldTable {
  /** Settles once as many others wait for the table. */
  isWaitedFor(many?: number): Promise<void>;
  letGo(): Promise<void>;
}

/** Holds a table so that tests stop others where they come to it: `exclusive` lets them read, the other does not. */
export async function holdTable(
  pool: TestDatabase<never>['pool'],
  table: string,
  mode: 'exclusive' | 'access exclusive',
): Promise<HeldTable> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`lock table ${table} in ${mode} mode`);
  const waiting = async () => {
    const { rows } = await pool.query(
      'select count(*)::int as many from pg_locks where relation = $1::regclass and not granted',
      [table],
    );
    return rows[0].many as number;
  };
  return {
    isWaitedFor: async (many = 1) => {
      while ((await waiting()) < many) await setImmediate();
    },
    letGo: async () => {
      await client.query('commit');
      client.release();
    },
  };
}
