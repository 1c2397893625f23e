import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { Client } from 'pg';
import { chooseDataFolder, type DataFolder } from '../src/platform/database/data-folder.ts';
import { clusterFolder } from '../src/platform/database/embedded/cluster.ts';
import type { EmbeddedServer } from '../src/platform/database/embedded/embedded-server.ts';
import { openCluster } from '../src/platform/database/embedded/open-cluster.ts';
import { postmasterFile } from '../src/platform/database/embedded/postmaster-file.ts';
import { isAlive, isPostgres } from '../src/platform/database/embedded/process-alive.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { readMigrations } from '../src/platform/database/migration-files.ts';
import { type Database, openDatabase } from '../src/platform/database/open-database.ts';

/** A database of one's own, removed when the test or suite that asked for it has ended. */
export interface TestDatabase<Tables> extends Database<Tables> {
  /** For another process that is to use the same database. */
  readonly url: string;
}

/** What a test or suite offers to clean up after it. */
interface Ending {
  after(clean: () => Promise<void>): void;
}

interface TestServer {
  /** The address of one of its databases. */
  url(database: string): string;
  readonly embedded: EmbeddedServer | null;
}

/** Tests may lose their data: nothing waits for the disk. */
const hasty = {
  ...{ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' },
  ...{ max_connections: '200', shared_buffers: '48MB' },
};

const prefix = 'gongkai-test-';
let server: Promise<TestServer> | undefined;
const templates = new Map<string, Promise<string>>();
let made = 0;

/**
 * A fresh PostgreSQL database with all migrations of the program, some 50 ms after the first one. It closes and
 * removes itself at the end of the test `t`, or, without `t`, of the suite around the call:
 *
 *     test('…', async (t) => {
 *       const { db } = await testDatabase<BodiesTables>(t);
 *     });
 *     describe('…', async () => {
 *       const { db, pool } = await testDatabase<BodiesTables>(); // one for all tests of the suite
 *     });
 *
 * One embedded server serves the whole process and goes with it; `TEST_DATABASE_URL` names another server to use.
 * `modules` takes the migrations of these modules only, e.g. `['platform', 'bodies']`; none give an empty database.
 * Never call it outside of a test or suite.
 */
export async function testDatabase<Tables>(
  t: Ending = { after },
  { modules }: { readonly modules?: readonly string[] } = {},
): Promise<TestDatabase<Tables>> {
  let close = async (): Promise<void> => undefined;
  // Before the first pause: afterwards the runner no longer knows which suite is calling.
  t.after(() => close());
  const { url } = await testServer();
  const origin = modules?.length === 0 ? 'template0' : await template(modules);
  const name = `gongkai_test_${process.pid}_${++made}`;
  await administer(url('postgres'), `create database ${name} template ${origin} ${encoding}`);
  const database = await openDatabase<Tables>({
    ...{ url: url(name), name: 'test', connections: 6, exitWhenIdle: true, patience: 5000 },
  });
  close = async () => {
    close = async () => undefined;
    await database.close();
    await administer(url('postgres'), `drop database if exists ${name} with (force)`);
  };
  return { ...database, close: () => close(), url: url(name) };
}

/** The engine that tests share, so that it is copied once. */
export async function testEngine() {
  const { embedded } = await testServer();
  return embedded?.cluster.engine;
}

/** A data folder for a test that needs a server of its own; `remove` also ends what was left running. */
export function testDataFolder(): DataFolder & { remove(): void } {
  const data = chooseDataFolder({ GONGKAI_DATA: mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`)) });
  return { ...data, remove: () => removeHome(data) };
}

const encoding = "encoding 'UTF8'";

function testServer(): Promise<TestServer> {
  server ??= startServer();
  return server;
}

async function startServer(): Promise<TestServer> {
  clearLeftovers();
  const address = process.env.TEST_DATABASE_URL;
  return address ? { url: databaseOf(address), embedded: null } : startEmbedded();
}

function template(modules: readonly string[] | undefined): Promise<string> {
  const key = modules?.join(' ') ?? '';
  const known = templates.get(key) ?? makeTemplate(modules, templates.size);
  templates.set(key, known);
  return known;
}

async function makeTemplate(modules: readonly string[] | undefined, number: number): Promise<string> {
  const { url, embedded } = await testServer();
  const name = `gongkai_template_${process.pid}_${number}`;
  await administer(url('postgres'), `create database ${name} template template0 ${encoding}`);
  if (!embedded)
    process.once('beforeExit', () =>
      administer(url('postgres'), `drop database if exists ${name} with (force)`),
    );
  const database = await openDatabase({ url: url(name), exitWhenIdle: true });
  try {
    const all = await readMigrations();
    await migrate(database.pool, { migrations: all.filter(({ name }) => isOf(name, modules)) });
  } finally {
    await database.close();
  }
  return name;
}

/** Migrations are named after the module that owns the tables. */
const isOf = (name: string, modules: readonly string[] | undefined) =>
  modules?.some((module) => name.slice(5).startsWith(module)) ?? true;

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
    try {
      removeHome(chooseDataFolder({ GONGKAI_DATA: join(tmpdir(), name) }));
    } catch {
      // Another account's; it clears its own.
    }
  }
}

function removeHome({ folder, databaseHome }: DataFolder): void {
  const file = postmasterFile(clusterFolder(databaseHome));
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
  if (pid && isPostgres(pid)) process.kill(pid, 'SIGKILL');
  for (const path of [folder, databaseHome])
    rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
