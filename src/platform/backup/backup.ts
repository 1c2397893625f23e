import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { AuditHead } from '../audit/append.ts';
import { beginning } from '../audit/entry-hash.ts';
import { type Clock, inChina } from '../clock.ts';
import { isAlive } from '../database/embedded/process-alive.ts';
import type { PatientPool } from '../database/patient-pool.ts';
import { keyFile } from '../secrets/key-file.ts';
import { unfinishedName, unfinishedParts } from '../unfinished.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { BackupFault, backupFault } from './backup-fault.ts';
import { type BackupSummary, checkBackup } from './check-backup.ts';
import { isFleeting } from './fleeting-tables.ts';
import { type Contents, contentsName, fileEntry, keyEntry, type Manifest, tableEntry } from './manifest.ts';
import { filesFolder, storedFiles } from './stored-files.ts';
import { ownTables, quoted, sequenceValues } from './tables.ts';

/** What is backed up. */
export interface BackupSource {
  readonly pool: PatientPool;
  /** The data folder: its stored files and its keys belong to a backup. */
  readonly folder: string;
  readonly clock: Clock;
}

/** Bytes of a table's text in one entry; that much is held in memory. */
const partSize = 1 << 20;

/**
 * Backs up database, stored files and keys while everybody goes on working (在线备份): one archive with the state of
 * one instant, which is read again and checked before it gets its name. `target` is the new file, `….tar.gz`, or a
 * folder, made when it is not there, that gets a file named after the time. Throws BackupFault and leaves nothing half-made behind. Who holds
 * the archive can read everything, sealed data too.
 */
export async function backup(source: BackupSource, target: string): Promise<BackupSummary> {
  const path = await newFile(target, source.clock);
  const unfinished = unfinishedName(path);
  await clearAbandoned(path);
  try {
    const archive = new ArchiveWriter(unfinished);
    try {
      await fill(archive, source);
    } catch (error) {
      throw (await archive.abandon()) ?? error;
    }
    const summary = await checkBackup(unfinished);
    await rename(unfinished, path);
    await flushFolder(dirname(path));
    return { ...summary, path };
  } catch (error) {
    throw backupFault(error, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

const ending = '.tar.gz';

async function newFile(target: string, clock: Clock): Promise<string> {
  const standing = await stat(target).catch(() => null);
  const isFile = standing ? !standing.isDirectory() : target.endsWith(ending);
  const path = isFile ? target : join(target, `gongkai-${timeInName(clock.now())}${ending}`);
  if (await stat(path).catch(() => null))
    throw new BackupFault('exists', `文件已存在：${path}。请另取名称。`);
  await mkdir(dirname(path), { recursive: true }).catch((error) => {
    throw backupFault(error, path);
  });
  return path;
}

/** As `20260302-093000`, by the clock on the wall. */
const timeInName = (instant: string) =>
  inChina(instant).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');

/** What backups left that were killed: to this file, or to one named after its time. */
async function clearAbandoned(path: string): Promise<void> {
  const ours = (name: string) => name === basename(path) || /^gongkai-\d{8}-\d{6}\.tar\.gz$/.test(name);
  for (const name of await readdir(dirname(path)).catch(() => [])) {
    const left = unfinishedParts(name);
    if (left && ours(left.name) && !isAlive(left.pid)) await rm(join(dirname(path), name), { force: true });
  }
}

async function fill(archive: ArchiveWriter, { pool, folder, clock }: BackupSource): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    const contents = await contentsOf(client, clock);
    await archive.addJson(contentsName, contents);
    const rows: Manifest['rows'] = {};
    for (const table of contents.tables)
      rows[table.name] = isFleeting(table.name) ? 0 : await addTable(archive, client, table);
    const rest = { rows, sequences: await sequenceValues(client), auditHead: await headOf(client, contents) };
    const wanted = await namedFiles(client, contents);
    for await (const { hash, path, bytes } of storedFiles(filesFolder(folder))) {
      await archive.add(fileEntry(hash), bytes, createReadStream(path));
      wanted.delete(hash);
    }
    const keys = await readFile(keyFile(folder)).catch(() => null);
    if (keys) await archive.add(keyEntry, keys.length, [keys]);
    await archive.finish({ ...rest, missingFiles: [...wanted].sort() });
  } finally {
    // Ends the snapshot, whatever happened.
    client.release(true);
  }
}

async function contentsOf(client: PoolClient, clock: Clock): Promise<Contents> {
  const migrations = await client.query('select name, sha256 from migration order by name');
  return { format: 1, madeAt: clock.now(), migrations: migrations.rows, tables: await ownTables(client) };
}

/** Adds a table in parts; how many rows it has. A line is a row: line breaks within values are written as `\n`. */
async function addTable(
  archive: ArchiveWriter,
  client: PoolClient,
  { name, columns }: Contents['tables'][number],
): Promise<number> {
  const list = columns.map(quoted).join(', ');
  const text = client.query(copyTo(`copy (select ${list} from ${quoted(name)}) to stdout`));
  let [part, rows, bytes] = [0, 0, 0];
  let chunks: Buffer[] = [];
  const flush = async () => {
    await archive.add(tableEntry(name, ++part), bytes, chunks);
    chunks = [];
    bytes = 0;
  };
  for await (const chunk of text as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= partSize) await flush();
  }
  if (bytes > 0) await flush();
  return rows;
}

async function headOf(client: PoolClient, { tables }: Contents): Promise<AuditHead> {
  if (!tables.some(({ name }) => name === 'audit_log')) return { seq: 0, hash: beginning };
  const { rows } = await client.query('select seq, hash from audit_log order by seq desc limit 1');
  return rows[0] ?? { seq: 0, hash: beginning };
}

/** The files that the database names. */
async function namedFiles(client: PoolClient, { tables }: Contents): Promise<Set<string>> {
  if (!tables.some(({ name }) => name === 'stored_file')) return new Set();
  const { rows } = await client.query('select sha256 from stored_file');
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** A name is on disk only when its folder is. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
