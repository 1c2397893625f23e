import { DatabaseFault } from '../fault.ts';

type Reason = readonly [pattern: RegExp, fault: (place: string) => DatabaseFault];

const reasons: readonly Reason[] = [
  [
    /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/,
    (place) =>
      new DatabaseFault(
        'disk-full',
        `磁盘已满，数据库无法启动：${place}。请清理出空间，随后数据库会自行恢复。`,
      ),
  ],
  [
    /Permission denied|EACCES|EPERM|could not access (the )?(server configuration|directory)|has wrong ownership|has invalid permissions/,
    (place) =>
      new DatabaseFault(
        'no-permission',
        `没有权限使用数据库目录 ${place}。请检查该目录及其上级目录的属主与权限（也可能所在磁盘以 noexec 方式挂载），或者用 GONGKAI_DATA 指定另一个数据目录。`,
      ),
  ],
  [
    /Read-only file system|EROFS/,
    (place) =>
      new DatabaseFault(
        'no-permission',
        `数据库目录 ${place} 所在磁盘是只读的。请改为可写，或者用 GONGKAI_DATA 指定另一个数据目录。`,
      ),
  ],
  [
    /database files are incompatible|not compatible with this version|was initialized (by|with)/,
    (place) =>
      new DatabaseFault(
        'wrong-version',
        `数据库目录 ${place} 由另一个版本的 PostgreSQL 建立，本程序打不开。请用原来的程序版本做一次备份（gongkai backup），再用本版本恢复到新的数据目录（gongkai restore）。`,
      ),
  ],
  [
    /invalid checkpoint record|could not locate a valid checkpoint|invalid page|incorrect checksum|PANIC/,
    (place) =>
      new DatabaseFault(
        'data-damaged',
        `数据库文件已损坏：${place}。请不要删除任何文件，用最近的备份恢复到新的数据目录。`,
      ),
  ],
];

/** Why a program of the engine failed, from what it wrote: a fault with a sentence that says what to do. */
export function engineFault(output: string, place: string, cause?: unknown): DatabaseFault {
  const [, fault] = reasons.find(([pattern]) => pattern.test(output)) ?? [];
  const found = fault?.(place) ?? unknownReason(output, place);
  found.cause = cause ?? output.trim();
  return found;
}

function unknownReason(output: string, place: string): DatabaseFault {
  const last = output
    .trim()
    .split('\n')
    .filter((line) => /FATAL|PANIC|error/i.test(line))
    .slice(-2)
    .join('；');
  return new DatabaseFault(
    'cannot-start',
    `数据库无法启动：${place}。${last ? `数据库报告：${last}。` : ''}详情见数据目录中的 database.log。`,
  );
}
