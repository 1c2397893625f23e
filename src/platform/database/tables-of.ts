import type { Kysely, Transaction } from 'kysely';

/** A transaction as one module sees it. */
export function tablesOf<Part, Whole extends Part>(db: Transaction<Whole>): Transaction<Part>;
/** A database as one module sees it. */
export function tablesOf<Part, Whole extends Part>(db: Kysely<Whole>): Kysely<Part>;
/**
 * The database as one module sees it: its own tables and no others. The query builder takes a database with more
 * tables for another type, though each query of the module is one of the whole; here the compiler sees to it that no
 * table is missing.
 */
export function tablesOf(db: unknown): unknown {
  return db;
}
