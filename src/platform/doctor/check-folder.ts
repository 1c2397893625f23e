import { randomBytes } from 'node:crypto';
import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../database/data-folder.ts';
import { fingerprint, keyFile, openKeyFile } from '../secrets/key-file.ts';
import { doubtful, type Finding, faulty, well } from './finding.ts';

/** Can we write where the records lie? */
export async function checkFolder({ folder, databaseHome }: DataFolder): Promise<Finding> {
  const place = databaseHome === folder ? folder : `${folder}（数据库在 ${databaseHome}）`;
  const probe = join(folder, `.probe-${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(probe, 'x', { flag: 'wx' });
    return well('data-folder', `数据目录 ${place} 可以读写。`);
  } catch (error) {
    return faulty(
      'data-folder',
      `数据目录 ${place} 不能写入：${(error as Error).message}。`,
      '请检查目录的属主、权限和所在磁盘是否只读，或者用 GONGKAI_DATA 指定另一个目录。',
    );
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

const megabyte = 1 << 20;
const gigabyte = 1 << 30;

/** Below this the database refuses to save. */
const reserve = 96 * megabyte;

/** Is there room to work for some time? */
export async function checkSpace({ folder, databaseHome }: DataFolder): Promise<Finding> {
  const disks = await Promise.all([...new Set([folder, databaseHome])].map((place) => statfs(place)));
  const free = Math.min(...disks.map(({ bavail, bsize }) => bavail * bsize));
  const sentence = `数据目录所在磁盘剩余 ${readable(free)}。`;
  if (free < reserve) return faulty('space', sentence, '空间不足，已暂停保存。请立即清理或扩大磁盘。');
  if (free < gigabyte) return doubtful('space', sentence, '空间偏少，请尽快清理或扩大磁盘。');
  return well('space', sentence);
}

const readable = (bytes: number) =>
  bytes < gigabyte ? `${Math.floor(bytes / megabyte)} MB` : `${(bytes / gigabyte).toFixed(1)} GB`;

/** Are the keys of sealed data there, and for us alone? */
export async function checkKeys({ folder }: DataFolder): Promise<Finding> {
  const file = keyFile(folder);
  const status = await stat(file).catch(() => null);
  if (!status)
    return doubtful(
      'keys',
      `尚无密钥文件 ${file}。`,
      '首次启动时会自动生成。如果这是恢复出来的数据，请先从备份恢复该文件。',
    );
  const open = process.platform !== 'win32' && (status.mode & 0o077) !== 0;
  try {
    const keys = (await openKeyFile(folder)).map(fingerprint).join('、');
    return open
      ? doubtful(
          'keys',
          `密钥文件 ${file} 此前可被其他账户读取。`,
          '权限已收紧为仅本账户可读；请考虑更换密钥。',
        )
      : well('keys', `密钥文件完好（编号 ${keys}）。`);
  } catch (error) {
    return faulty('keys', (error as Error).message, '请从备份恢复该文件，不要删除或自行生成。');
  }
}
