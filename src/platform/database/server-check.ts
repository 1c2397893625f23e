import { DatabaseFault } from './fault.ts';
import type { PatientPool } from './patient-pool.ts';

/** What a server says of itself. */
export interface ServerFacts {
  /** e.g. `18.4`. */
  readonly version: string;
  readonly major: number;
  readonly encoding: string;
  readonly database: string;
}

const oldestMajor = 15;

/** Asks the server what it is. */
export async function serverFacts(pool: PatientPool): Promise<ServerFacts> {
  const { rows } = await pool.query(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major,
            current_setting('server_encoding') as encoding, current_database() as database`,
  );
  return { ...rows[0], version: String(rows[0].version).split(' ')[0] };
}

/** Throws DatabaseFault when a server cannot carry our data. */
export function requireFitServer({ major, version, encoding, database }: ServerFacts): void {
  if (major < oldestMajor)
    throw new DatabaseFault(
      'wrong-version',
      `DATABASE_URL 指向的 PostgreSQL 是 ${version}，需要 ${oldestMajor} 或更高版本。请升级数据库。`,
    );
  if (encoding !== 'UTF8')
    throw new DatabaseFault(
      'wrong-encoding',
      `数据库 ${database} 的编码是 ${encoding}，需要 UTF8。请用 create database … encoding 'UTF8' 新建一个数据库。`,
    );
}
