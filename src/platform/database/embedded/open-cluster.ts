import { chmod, mkdir } from 'node:fs/promises';
import { Client } from 'pg';
import { type Cluster, clusterFolder, requireMatchingVersion } from './cluster.ts';
import { EmbeddedServer } from './embedded-server.ts';
import { type Engine, installEngine } from './engine.ts';
import { engineFault } from './engine-fault.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { serverUser } from './server-user.ts';

/** What differs between the database of a county and one for a test. */
export interface ClusterOptions {
  /** Where Node knows sockets with a path, they are the default. */
  readonly listens?: Cluster['listens'];
  /** Settings of the server beside our own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** An engine installed elsewhere. */
  readonly engine?: Engine;
  /** Hears what operators should know while the server runs. */
  readonly notice?: (sentence: string) => void;
}

/** The database of the embedded server that holds our tables. */
export const databaseName = 'gongkai';

/** The cluster below a folder, made when there is none yet, not started. Throws DatabaseFault. */
async function prepareCluster(home: string, options: ClusterOptions = {}): Promise<Cluster> {
  const folder = clusterFolder(home);
  const cluster: Cluster = {
    home,
    folder,
    user: serverUser(folder),
    engine: options.engine ?? (await installEngine(home)),
    listens: options.listens ?? (process.platform === 'win32' ? 'loopback' : 'socket'),
    settings: options.settings ?? {},
  };
  await initialiseCluster(cluster);
  await requireMatchingVersion(cluster);
  return cluster;
}

/** Starts or adopts the server of the cluster below a folder, and sees to it that our database exists. */
export async function openCluster(home: string, options: ClusterOptions = {}): Promise<EmbeddedServer> {
  try {
    await mkdir(home, { recursive: true });
    if (process.getuid?.() === 0) await chmod(home, 0o711);
    const cluster = await prepareCluster(home, options);
    const server = await EmbeddedServer.start(cluster, options.notice ?? (() => undefined));
    await createDatabase(server);
    return server;
  } catch (error) {
    throw isSystemError(error) ? engineFault(String(error), home, error) : error;
  }
}

async function createDatabase({ address }: EmbeddedServer): Promise<void> {
  const client = new Client({
    ...{ ...address, database: 'postgres', application_name: 'gongkai start' },
    ...{ connectionTimeoutMillis: 30_000, query_timeout: 120_000 },
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (!rowCount) await client.query(`create database ${databaseName}`).catch(unlessItExists);
  } finally {
    await client.end();
  }
}

/** Another process may have been faster. */
function unlessItExists(error: { code?: string }): void {
  if (!['42P04', '23505'].includes(error.code ?? '')) throw error;
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;
