import type { PoolClient } from 'pg';
import { quoted } from './tables.ts';

/**
 * Tables whose rows mean something to the running site only: open sign-ins, and those that are still on their way.
 * A restoration brings nobody back in who signed out or lost an account since, so these rows are neither backed up
 * nor kept when an older archive holds them.
 */
const fleeting: readonly string[] = ['sign_in', 'outside_attempt'];

/** Whether a table stays empty in a backup. */
export const isFleeting = (table: string): boolean => fleeting.includes(table);

/** Empties them after a restoration. */
export async function emptyFleeting(client: PoolClient, tables: readonly string[]): Promise<void> {
  for (const name of tables.filter(isFleeting)) await client.query(`delete from ${quoted(name)}`);
}
