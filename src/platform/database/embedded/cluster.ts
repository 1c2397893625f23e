import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseFault } from '../fault.ts';
import type { Engine } from './engine.ts';
import type { ServerUser } from './server-user.ts';

/** One embedded database on disk with everything needed to start it (内嵌数据库). */
export interface Cluster {
  /** Folder that holds engine, cluster, socket and log. */
  readonly home: string;
  /** The folder PostgreSQL calls its data directory. */
  readonly folder: string;
  readonly engine: Engine;
  /** Whom the server runs as; null means as we do. */
  readonly user: ServerUser | null;
  /** A socket in a private folder, or, where Node knows no such sockets, a port of the loopback address. */
  readonly listens: 'socket' | 'loopback';
  /** Settings beside our own, e.g. for tests. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The owner of everything in the embedded server. */
export const superuser = 'gongkai';

/** The folder of the cluster below its home. */
export const clusterFolder = (home: string): string => join(home, 'database');

/** Where the server writes what happens to it. */
export const serverLog = (cluster: Cluster): string => join(cluster.home, 'database.log');

/** Where the password lies that a server on a loopback port asks for. */
export const passwordFile = (home: string): string => join(home, 'database-password');

/** Was a cluster made here already? */
export const isInitialised = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'));

/** Throws DatabaseFault when the cluster was made by another major version: its files cannot be read by ours. */
export async function requireMatchingVersion({ folder, engine }: Cluster): Promise<void> {
  const made = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  if (Number.parseInt(made, 10) === engine.major) return;
  throw new DatabaseFault(
    'wrong-version',
    `数据库目录 ${folder} 由 PostgreSQL ${made} 建立，本程序所带的是 ${engine.major}，两者的文件不通用。请用原来的程序版本做一次备份（gongkai backup），再用本版本恢复到新的数据目录（gongkai restore）。`,
  );
}
