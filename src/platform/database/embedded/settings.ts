import { existsSync } from 'node:fs';
import { chown, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinishedName } from '../../unfinished.ts';
import type { Cluster } from './cluster.ts';

/** Where the server can be reached; a port number is part of a socket's name too. */
export interface Listening {
  readonly socketFolder: string;
  readonly port: number;
}

/**
 * A county's database is small and shares its machine: little memory, no helper processes it can do without.
 * Safety is never traded: every commit is on disk before it is acknowledged.
 */
const modest: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '64MB',
  huge_pages: 'off',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_connections: '60',
  // A statement whose asker is gone ends, and does not keep a server that died from being followed by the next.
  // Windows cannot tell.
  ...(process.platform === 'win32' ? {} : { client_connection_check_interval: '1s' }),
  // Backups read tables, not the log, and nobody replicates from a server without a port.
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  min_wal_size: '48MB',
  max_wal_size: '256MB',
  io_method: 'sync',
  jit: 'off',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  max_logical_replication_workers: '0',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  datestyle: 'ISO, YMD',
  default_text_search_config: 'pg_catalog.simple',
  lc_messages: 'C',
  // Statements and their errors may hold personal data; only the server's own affairs are written down.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_temp_files: '-1',
};

/** Keeps the administrator's own changes apart from ours; read last, so that they win. */
const administrators = 'local.conf';

/** Writes the server's settings and who may connect. Called before each start, so that new versions bring theirs. */
export async function writeSettings(cluster: Cluster, listening: Listening): Promise<void> {
  const settings = { ...modest, ...listeningSettings(cluster, listening), ...cluster.settings };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(value)}`);
  await write(cluster, 'postgresql.conf', [
    `# Written before each start. Own settings belong into ${administrators} beside this file.`,
    ...lines,
    ...(existsSync(join(cluster.folder, administrators)) ? [`include = '${administrators}'`] : []),
  ]);
  await write(cluster, 'pg_hba.conf', [
    cluster.listens === 'socket'
      ? // Only the server's account and root can enter the folder of the socket.
        'local all all trust'
      : 'host all all 127.0.0.1/32 scram-sha-256',
  ]);
}

function listeningSettings({ listens }: Cluster, { socketFolder, port }: Listening): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: listens === 'socket' ? '' : '127.0.0.1',
    unix_socket_directories: listens === 'socket' ? socketFolder : '',
    unix_socket_permissions: '0700',
  };
}

const quoted = (value: string) => `'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** A full disk must not leave half a file behind, and what has not changed needs no disk. */
async function write({ folder, user }: Cluster, name: string, lines: readonly string[]): Promise<void> {
  const path = join(folder, name);
  const text = `${lines.join('\n')}\n`;
  if ((await readFile(path, 'utf8').catch(() => null)) === text) return;
  const unfinished = unfinishedName(path);
  await writeFile(unfinished, text, { mode: 0o600 });
  if (user) await chown(unfinished, user.uid, user.gid);
  await rename(unfinished, path);
}
