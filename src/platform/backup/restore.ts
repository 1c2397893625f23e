import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import type { AuditTables } from '../audit/tables.ts';
import { verifyAudit } from '../audit/verify.ts';
import { migrate } from '../database/migrate.ts';
import { type Migration, readMigrations } from '../database/migration-files.ts';
import type { PatientPool } from '../database/patient-pool.ts';
import { keyFile, restoreKeyFile } from '../secrets/key-file.ts';
import { readArchive } from './archive-reader.ts';
import { BackupFault, backupFault } from './backup-fault.ts';
import { type BackupSummary, checkBackup, summaryOf } from './check-backup.ts';
import { emptyFleeting } from './fleeting-tables.ts';
import { type Contents, hashOf, keyEntry, type Manifest, tableOf } from './manifest.ts';
import { filesFolder, placeStoredFile } from './stored-files.ts';
import { TableFiller } from './table-filler.ts';
import { ownTables, quoted, references } from './tables.ts';

/** Where a backup is restored to. */
export interface RestoreTarget {
  readonly pool: PatientPool;
  /** The data folder. */
  readonly folder: string;
  /** The steps of the schema; those of this program when left out. */
  readonly migrations?: readonly Migration[];
}

/**
 * Restores a backup into an empty database and data folder (恢复). The backup is checked from end to end before
 * anything is touched, and what was restored is checked again before it counts: rows of each table, references
 * between them, hashes of files, the chain of the audit log. The database changes in one transaction, as the last
 * step: a restoration that was interrupted is simply done again. Throws BackupFault.
 */
export async function restore(path: string, target: RestoreTarget): Promise<BackupSummary> {
  const { pool, folder } = target;
  await checkBackup(path);
  await requireUnused(pool);
  let filler: TableFiller | undefined;
  let client: PoolClient | undefined;
  let added: readonly string[] = [];
  try {
    const read = async (visitor: Parameters<typeof readArchive>[1]) => {
      const manifest = await readArchive(path, visitor);
      const filled = await filler!.end();
      await finish(client!, manifest, filled, added);
      return manifest;
    };
    return await summaryOf(path, read, {
      async begin(contents) {
        await takeMigrations(pool, contents, target.migrations ?? (await readMigrations()));
        client = await pool.connect();
        added = await empty(client, contents);
        filler = new TableFiller(client, contents.tables);
      },
      async entry(name, body) {
        const [table, hash] = [tableOf(name), hashOf(name)];
        if (table) await filler!.add(table, body);
        else if (hash) await placeStoredFile(filesFolder(folder), hash, body);
        else if (name === keyEntry) await restoreKeys(folder, body);
        else throw new BackupFault('wrong-version', `备份中有本程序不认识的内容 ${name}，请升级本程序。`);
      },
    });
  } catch (error) {
    throw backupFault(error, path);
  } finally {
    // Without a commit the server takes everything back.
    client?.release(true);
  }
}

/** Every act leaves an entry in the audit log: where there is none, nothing was ever done. */
async function requireUnused(pool: PatientPool): Promise<void> {
  const { rows } = await pool.query(
    `select to_regclass('audit_log') is not null as audited, to_regclass('migration') is not null as ours,
            exists (select from pg_tables where schemaname = 'public') as tables`,
  );
  const [{ audited, ours, tables }] = rows as [{ audited: boolean; ours: boolean; tables: boolean }];
  const used = audited && (await pool.query('select from audit_log limit 1')).rowCount;
  if (used || (tables && !ours))
    throw new BackupFault(
      'in-use',
      '目标数据库中已有数据，不能恢复到这里。请用 GONGKAI_DATA 指定一个新的数据目录，或者用 DATABASE_URL 指定一个空的数据库。',
    );
}

/** Brings the empty schema to the very state that the backup comes from. */
async function takeMigrations(
  pool: PatientPool,
  { migrations }: Contents,
  known: readonly Migration[],
): Promise<void> {
  const steps = migrations.map(({ name, sha256 }) => {
    const step = known.find((one) => one.name === name);
    if (step?.sha256 === sha256) return step;
    throw new BackupFault(
      'wrong-version',
      `备份的数据库结构含有本程序没有的步骤 ${name}。请用制作备份时的程序版本或更新的版本恢复。`,
    );
  });
  await migrate(pool, { migrations: steps });
}

/** Begins the transaction, empties all tables and sets references aside; the statements that put them back. */
async function empty(client: PoolClient, contents: Contents): Promise<readonly string[]> {
  await client.query('begin');
  await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
  const tables = await ownTables(client);
  if (JSON.stringify(tables) !== JSON.stringify(contents.tables))
    throw new BackupFault('wrong-version', '备份的数据表与本程序的不一致，不能恢复。请核对程序版本。');
  const kept = await references(client);
  for (const { drop } of kept) await client.query(drop);
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  if (tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`);
  return kept.map(({ add }) => add);
}

async function finish(
  client: PoolClient,
  manifest: Manifest,
  filled: ReadonlySet<string>,
  references: readonly string[],
): Promise<void> {
  for (const statement of references) await client.query(statement);
  for (const [name, value] of Object.entries(manifest.sequences)) {
    if (value !== null) await client.query('select setval($1::regclass, $2)', [quoted(name), value]);
  }
  for (const [name, expected] of Object.entries(manifest.rows)) {
    await client.query(`alter table ${quoted(name)} enable trigger user`);
    const { rows } = await client.query(`select count(*) as count from ${quoted(name)}`);
    if (rows[0].count !== expected || (expected > 0 && !filled.has(name)))
      throw new BackupFault('damaged', `恢复后数据表 ${name} 的行数与备份清单不符，已撤销恢复。`);
  }
  await requireWholeAudit(client, manifest);
  await emptyFleeting(client, Object.keys(manifest.rows));
  await client.query('commit');
  await client.query('analyze').catch(() => undefined);
}

async function requireWholeAudit(client: PoolClient, { auditHead, rows }: Manifest): Promise<void> {
  if (rows.audit_log === undefined) return;
  const connection = { query: client.query.bind(client), release: () => undefined } as never;
  const pool = { connect: async () => connection, end: async () => undefined };
  const db = new Kysely<AuditTables>({ dialect: new PostgresDialect({ pool: pool as never }) });
  const broken = await verifyAudit(db, { anchor: auditHead });
  if (broken)
    throw new BackupFault(
      'damaged',
      `备份中的审计日志不完整（${broken.sentence}），已撤销恢复。请换用另一份备份。`,
    );
}

/** Sealed data open only with the keys that sealed them. */
async function restoreKeys(folder: string, body: AsyncIterable<Uint8Array>): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  if (!(await restoreKeyFile(folder, Buffer.concat(chunks).toString('utf8'))))
    throw new BackupFault(
      'in-use',
      `数据目录中已有另一套密钥（${keyFile(folder)}），不能恢复到这里。请指定一个新的数据目录。`,
    );
}
