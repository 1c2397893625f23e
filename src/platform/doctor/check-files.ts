import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { filesFolder, storedFiles } from '../backup/stored-files.ts';
import type { DataFolder } from '../database/data-folder.ts';
import type { Database } from '../database/open-database.ts';
import { type Finding, faulty, well } from './finding.ts';

/** Is every file there that the database names? With `thorough` each is read and its content checked. */
export async function checkFiles(
  { pool }: Database<never>,
  { folder }: DataFolder,
  thorough: boolean,
): Promise<Finding> {
  const missing = await namedFiles(pool);
  const total = missing.size;
  const damaged: string[] = [];
  for await (const { hash, path, bytes } of storedFiles(filesFolder(folder))) {
    const expected = missing.get(hash);
    if (expected === undefined) continue;
    missing.delete(hash);
    const whole = thorough ? (await hashOf(path)) === hash : bytes === expected;
    if (!whole) damaged.push(hash);
  }
  const lost = [...missing.keys()];
  if (lost.length + damaged.length === 0)
    return well('files', `附件共 ${total} 个，${thorough ? '内容逐一核对无误' : '齐全'}。`);
  const examples = [...lost, ...damaged].slice(0, 3).map((hash) => hash.slice(0, 12));
  return faulty(
    'files',
    `附件缺失 ${lost.length} 个、损坏 ${damaged.length} 个（如 ${examples.join('、')}）。`,
    '请从备份中取回数据目录 files/store 下的相应文件。',
  );
}

/** Hash and size of each file that the database names. */
async function namedFiles(pool: Database<never>['pool']): Promise<Map<string, number>> {
  const { rows } = await pool.query(`select to_regclass('stored_file') is not null as exists`);
  if (!rows[0].exists) return new Map();
  const named = await pool.query('select sha256, size from stored_file');
  return new Map(named.rows.map(({ sha256, size }) => [sha256, Number(size)]));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
