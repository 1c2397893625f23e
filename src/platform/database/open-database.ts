import { Kysely, PostgresDialect } from 'kysely';
import type { PoolConfig } from 'pg';
import { chooseDataFolder, type DataFolder, makeDataFolder } from './data-folder.ts';
import type { EmbeddedServer } from './embedded/embedded-server.ts';
import { type ClusterOptions, databaseName, openCluster } from './embedded/open-cluster.ts';
import { DatabaseFault } from './fault.ts';
import { FreeSpaceGuard } from './free-space.ts';
import { type Patience, PatientPool } from './patient-pool.ts';
import { requireFitServer, type ServerFacts, serverFacts } from './server-check.ts';
import { keepWay } from './urgent.ts';
import { valueParsers } from './value-parsers.ts';

/** How to open the database; everything may be left out. */
export interface DatabaseOptions {
  /** Address of a PostgreSQL server, `postgres://…`; without it the embedded one is used. */
  readonly url?: string | undefined;
  /** Where records lie; chosen from the environment when left out. */
  readonly data?: DataFolder;
  /** Shown by the server beside each connection, e.g. `web`. */
  readonly name?: string;
  /** Most connections at a time. */
  readonly connections?: number;
  /** Milliseconds after which a statement is cancelled. */
  readonly statementTimeout?: number;
  /** Milliseconds to wait for a server that is starting. */
  readonly patience?: number;
  /** Bytes that stay free on the disk of the embedded database. */
  readonly reserve?: number;
  /** Idle connections do not keep the process alive. */
  readonly exitWhenIdle?: boolean;
  readonly embedded?: ClusterOptions;
}

/** The open database. */
export interface Database<Tables> {
  readonly db: Kysely<Tables>;
  /** Plain statements, for what the query builder does not cover: jobs, migrations, backups. */
  readonly pool: PatientPool;
  readonly server: ServerFacts;
  /** The server we supervise; null when somebody else runs it. */
  readonly embedded: EmbeddedServer | null;
  /** Where the records are, in Chinese, without secrets. */
  readonly location: string;
  /** What operators should know, in Chinese. */
  readonly notices: readonly string[];
  /** Throws DatabaseFault when the disk has no room for writing. */
  requireSpace(): void;
  close(): Promise<void>;
}

/** Opens the database that the environment names: `DATABASE_URL`, or the embedded one in the data folder. */
export async function openDatabase<Tables>(options: DatabaseOptions = {}): Promise<Database<Tables>> {
  return options.url ? openSeparate<Tables>(options, options.url) : openEmbedded<Tables>(options);
}

async function openSeparate<Tables>(options: DatabaseOptions, url: string): Promise<Database<Tables>> {
  const address = requireAddress(url);
  const pool = new PatientPool({ ...poolConfig(options), connectionString: url }, patienceOf(options));
  try {
    const server = await serverFacts(pool);
    requireFitServer(server);
    return {
      ...{ db: kyselyOver<Tables>(pool), pool, server, embedded: null, notices: [] },
      location: `PostgreSQL ${server.version}，${address.hostname || 'localhost'}:${address.port || 5432}/${server.database}`,
      requireSpace: () => undefined,
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    throw error instanceof DatabaseFault && error.code !== 'unreachable'
      ? error
      : unreachable(address, error);
  }
}

async function openEmbedded<Tables>(options: DatabaseOptions): Promise<Database<Tables>> {
  const data = options.data ?? chooseDataFolder();
  makeDataFolder(data);
  const embedded = await openCluster(data.databaseHome, options.embedded);
  const pool = new PatientPool(
    { ...poolConfig(options), ...embedded.address, database: databaseName },
    patienceOf(options),
    embedded,
  );
  const guard = new FreeSpaceGuard(embedded.cluster.folder, options.reserve);
  const close = async () => {
    guard.end();
    await pool.end();
    await embedded.close();
  };
  try {
    await guard.look();
    const server = await serverFacts(pool);
    return {
      ...{ db: kyselyOver<Tables>(pool, guard), pool, server, embedded, notices: data.notices, close },
      location: `内嵌 PostgreSQL ${server.version}，目录 ${embedded.cluster.folder}`,
      requireSpace: () => guard.requireSpace(),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function kyselyOver<Tables>(pool: PatientPool, guard?: FreeSpaceGuard): Kysely<Tables> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: guard ? [guard] : [] });
  keepWay(db, (text) => pool.urgently(text));
  return db;
}

const usualTimeout = 30_000;

/** A server cancels a statement in time by itself; one that does not is gone. */
const patienceOf = ({ patience = 30_000, statementTimeout = usualTimeout }: DatabaseOptions): Patience => ({
  start: patience,
  silence: statementTimeout && statementTimeout + 15_000,
});

function poolConfig(options: DatabaseOptions): PoolConfig {
  const { name = 'web', connections = 16, statementTimeout = usualTimeout, exitWhenIdle = false } = options;
  return {
    max: connections,
    application_name: `gongkai ${name}`,
    types: valueParsers,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: exitWhenIdle ? 1000 : 30_000,
    allowExitOnIdle: exitWhenIdle,
    options: '-c timezone=Asia/Shanghai',
  };
}

function requireAddress(url: string): URL {
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return new URL(url);
  throw new DatabaseFault(
    'wrong-address',
    '环境变量 DATABASE_URL 不是有效的数据库地址，应形如 postgres://用户:口令@主机:5432/数据库。',
  );
}

const unreachable = ({ hostname, port }: URL, error: unknown) =>
  new DatabaseFault(
    'unreachable',
    `连接不上 DATABASE_URL 指定的数据库（${hostname || 'localhost'}:${port || 5432}）：${(error as Error).message}。请检查地址、账户口令和数据库是否已启动。`,
    error,
  );
