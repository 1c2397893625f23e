import { type Kysely, sql, type Transaction } from 'kysely';
import { inTransaction } from '../database/transaction.ts';
import type { FileTables } from './tables.ts';

/** Keeps taking in and clearing away the same content apart, on all servers that share the database. */
export async function holdContent<T>(
  db: Kysely<FileTables>,
  sha256: string,
  work: (transaction: Transaction<FileTables>) => Promise<T>,
): Promise<T> {
  return inTransaction(db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(${0x66696c65}, hashtext(${sha256}))`.execute(transaction);
    return work(transaction);
  });
}
