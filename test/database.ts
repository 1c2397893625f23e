import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { chooseDataFolder, type DataFolder } from '../src/platform/database/data-folder.ts';
import { clusterFolder } from '../src/platform/database/embedded/cluster.ts';
import type { EmbeddedServer } from '../src/platform/database/embedded/embedded-server.ts';
import { openCluster } from '../src/platform/database/embedded/open-cluster.ts';
import { postmasterFile } from '../src/platform/database/embedded/postmaster-file.ts';
import { isAlive, isPostgres } from '../src/platform/database/embedded/process-alive.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { type Database, openDatabase } from '../src/platform/database/open-database.ts';

/** A database for one test file. `close` removes it. */
export interface TestDatabase<Tables> extends Database<Tables> {
  /** For another process that is to use the same database. */
  readonly url: string;
}

interface TestServer {
  /** The address of one of its databases. */
  url(database: string): string;
  readonly template: string;
  readonly embedded: EmbeddedServer | null;
}

/** Tests may lose their data: nothing waits for the disk. */
const hasty = {
  ...{ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' },
  ...{ max_connections: '200', shared_buffers: '48MB' },
};

const prefix = 'gongkai-test-';
let server: Promise<TestServer> | undefined;
let made = 0;

/**
 * A fresh database with all migrations, within some 40 ms. One embedded server serves the whole process and goes
 * with it; `TEST_DATABASE_URL` names another server to use. `migrated: false` gives an empty database.
 */
export async function testDatabase<Tables>({ migrated = true } = {}): Promise<TestDatabase<Tables>> {
  server ??= startServer();
  const { url, template } = await server;
  const name = `gongkai_test_${process.pid}_${++made}`;
  await administer(
    url('postgres'),
    `create database ${name} template ${migrated ? template : 'template0'} ${encoding}`,
  );
  const database = await openDatabase<Tables>({
    ...{ url: url(name), name: 'test', connections: 6, exitWhenIdle: true, patience: 5000 },
  });
  const close = async () => {
    await database.close();
    await administer(url('postgres'), `drop database if exists ${name} with (force)`);
  };
  return { ...database, close, url: url(name) };
}

/** The engine that tests share, so that it is copied once. */
export async function testEngine() {
  server ??= startServer();
  const { embedded } = await server;
  return embedded?.cluster.engine;
}

/** A data folder for a test that needs a server of its own; `remove` also ends what was left running. */
export function testDataFolder(): DataFolder & { remove(): void } {
  const data = chooseDataFolder({ GONGKAI_DATA: mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`)) });
  return { ...data, remove: () => removeHome(data) };
}

const encoding = "encoding 'UTF8'";

async function startServer(): Promise<TestServer> {
  clearLeftovers();
  const address = process.env.TEST_DATABASE_URL;
  const started = address ? { url: databaseOf(address), embedded: null } : await startEmbedded();
  const template = `gongkai_template_${process.pid}`;
  await administer(started.url('postgres'), `create database ${template} template template0 ${encoding}`);
  const database = await openDatabase({ url: started.url(template), exitWhenIdle: true });
  await migrate(database.pool);
  await database.close();
  if (address)
    process.once('beforeExit', () =>
      administer(started.url('postgres'), `drop database ${template} with (force)`),
    );
  return { ...started, template };
}

async function startEmbedded() {
  const data = testDataFolder();
  const embedded = await openCluster(data.databaseHome, { settings: hasty });
  const { host, port, user } = embedded.address;
  process.once('exit', () => data.remove());
  return {
    embedded,
    url: (database: string) =>
      `postgres:///${database}?host=${encodeURIComponent(host)}&port=${port}&user=${user}`,
  };
}

const databaseOf = (address: string) => (database: string) => {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
};

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Folders of runs that were killed. */
function clearLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    removeHome(chooseDataFolder({ GONGKAI_DATA: join(tmpdir(), name) }));
  }
}

function removeHome({ folder, databaseHome }: DataFolder): void {
  const file = postmasterFile(clusterFolder(databaseHome));
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
  if (pid && isPostgres(pid)) process.kill(pid, 'SIGKILL');
  for (const path of [folder, databaseHome])
    rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
