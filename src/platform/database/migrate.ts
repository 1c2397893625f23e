import type { PoolClient } from 'pg';
import { faultBehind } from './error-meaning.ts';
import { DatabaseFault } from './fault.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import type { PatientPool } from './patient-pool.ts';

/** A step that a database has taken. */
export interface TakenMigration {
  readonly name: string;
  readonly sha256: string;
}

/** What to do about the schema. */
export interface MigrateOptions {
  /** The steps; those of this program when left out. */
  readonly migrations?: readonly Migration[];
  /** The last step to take. */
  readonly upTo?: string;
}

/** Any number, as long as nobody else uses it: one process at a time changes the schema. */
const lock = 0x676f6e67;

/**
 * Brings the schema up to date and answers which steps it took now. Each is one transaction and is recorded with
 * its checksum. Only forward: a step that was changed after it was taken, one that belongs before those already
 * taken, or a database of a newer program are faults. Several processes may call this at the same time.
 */
export async function migrate(pool: PatientPool, options: MigrateOptions = {}): Promise<readonly string[]> {
  const all = options.migrations ?? (await readMigrations());
  const wanted = options.upTo ? all.filter(({ name }) => name <= options.upTo!) : all;
  return pool.takingLong(() => takePending(pool, wanted, all));
}

async function takePending(
  pool: PatientPool,
  wanted: readonly Migration[],
  all: readonly Migration[],
): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lock]);
    await client.query(
      `create table if not exists migration (
         name text primary key, sha256 text not null, taken_at timestamptz not null default now())`,
    );
    const pending = pendingMigrations(wanted, all, await recorded(client));
    for (const migration of pending) await take(client, migration);
    return pending.map(({ name }) => name);
  } catch (error) {
    throw faultBehind(error) ?? error;
  } finally {
    // The lock and the setting end with the connection.
    client.release(true);
  }
}

/** The steps a database has taken, in order; none when it is empty. */
export async function takenMigrations(pool: PatientPool): Promise<readonly TakenMigration[]> {
  const { rows } = await pool.query(`select to_regclass('migration') is not null as exists`);
  if (!rows[0].exists) return [];
  return (await pool.query('select name, sha256 from migration order by name')).rows;
}

async function recorded(client: PoolClient): Promise<readonly TakenMigration[]> {
  return (await client.query<TakenMigration>('select name, sha256 from migration order by name')).rows;
}

/** The steps still to take. Throws DatabaseFault when what was taken is not the beginning of what we know. */
export function pendingMigrations(
  wanted: readonly Migration[],
  all: readonly Migration[],
  taken: readonly TakenMigration[],
): readonly Migration[] {
  for (const { name, sha256 } of taken) {
    const known = all.find((migration) => migration.name === name);
    if (!known)
      throw new DatabaseFault(
        'migrations-differ',
        `数据库由更新的程序版本建立（含 ${name}），请升级本程序后再启动。`,
      );
    if (known.sha256 !== sha256)
      throw new DatabaseFault('migrations-differ', `迁移文件 ${name} 在执行之后被改动，请恢复原文件。`);
  }
  const last = taken.at(-1)?.name ?? '';
  const pending = wanted.filter(({ name }) => !taken.some((step) => step.name === name));
  const late = pending.find(({ name }) => name < last);
  if (late)
    throw new DatabaseFault(
      'migrations-differ',
      `迁移文件 ${late.name} 的编号在已执行的 ${last} 之前，请为它编一个更大的号。`,
    );
  return pending;
}

async function take(client: PoolClient, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const fault = faultBehind(error);
    throw (
      fault ??
      new DatabaseFault('migration-failed', `数据库迁移 ${name} 失败：${(error as Error).message}。`, error)
    );
  }
}
