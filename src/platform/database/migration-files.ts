import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseFault } from './fault.ts';

/** One step of the schema: a file of SQL, never changed once it was released. */
export interface Migration {
  /** File name, e.g. `0001-platform-audit-log.sql`. */
  readonly name: string;
  readonly number: number;
  readonly sql: string;
  readonly sha256: string;
}

/** Where the steps of this program lie. */
const migrationsFolder: string = fileURLToPath(new URL('../../../migrations', import.meta.url));

const fileName = /^(\d{4})-[a-z]+(-[a-z0-9-]+)?\.sql$/;

/** All steps in order. Throws DatabaseFault when two bear one number or a name does not say whose it is. */
export async function readMigrations(folder: string = migrationsFolder): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)));
  for (const [index, { name, number }] of migrations.entries()) {
    if (number === migrations[index - 1]?.number)
      throw new DatabaseFault(
        'migrations-differ',
        `迁移文件编号重复：${migrations[index - 1]!.name}、${name}。`,
      );
  }
  return migrations;
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const number = Number(fileName.exec(name)?.[1]);
  if (!number)
    throw new DatabaseFault(
      'migrations-differ',
      `迁移文件名不合规则（NNNN-模块.sql 或 NNNN-模块-内容.sql）：${name}。`,
    );
  // A checkout on Windows may end lines differently; the step is the same.
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  return { name, number, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}
