import type { PoolClient } from 'pg';
import type { Contents } from './manifest.ts';

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The tables of the program with the columns that hold data of their own. The record of migrations is told apart;
 * the queue keeps its tables in a schema of its own and is left out.
 */
export async function ownTables(client: PoolClient): Promise<Contents['tables']> {
  const { rows } = await client.query<Contents['tables'][number]>(
    `select class.relname as name, array_agg(attname::text order by attnum) as columns
       from pg_class class join pg_attribute on attrelid = class.oid
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname <> 'migration' and attnum > 0 and not attisdropped and attgenerated = ''
      group by class.relname order by class.relname`,
  );
  return rows;
}

/** Where the counters of the tables stand; null for one that was never used. */
export async function sequenceValues(client: PoolClient): Promise<Readonly<Record<string, number | null>>> {
  const { rows } = await client.query(
    `select sequencename::text as name, last_value from pg_sequences where schemaname = 'public' order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, last_value }) => [name, last_value]));
}

/** References between tables, each with the statements that remove it and put it back. */
export async function references(client: PoolClient): Promise<readonly { drop: string; add: string }[]> {
  const { rows } = await client.query(
    `select conrelid::regclass::text as "table", conname::text as name, pg_get_constraintdef(oid) as definition
       from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`,
  );
  return rows.map(({ table, name, definition }) => ({
    drop: `alter table ${table} drop constraint ${quoted(name)}`,
    add: `alter table ${table} add constraint ${quoted(name)} ${definition}`,
  }));
}
