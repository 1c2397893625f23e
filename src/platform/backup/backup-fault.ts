import { DatabaseFault } from '../database/fault.ts';

/** Why a backup or a restoration did not come about (备份故障). */
export type BackupFaultCode =
  | 'cannot-read'
  | 'cannot-write'
  | 'damaged'
  | 'disk-full'
  | 'exists'
  | 'incomplete'
  | 'in-use'
  | 'wrong-version';

/** Thrown when a backup or a restoration failed; nothing half-made is left behind. */
export class BackupFault extends Error {
  readonly code: BackupFaultCode;

  /** `sentence` is Chinese and says what is wrong and what to do. */
  constructor(code: BackupFaultCode, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'BackupFault';
    this.code = code;
  }
}

/** The fault behind an error of the file system or of the archive. */
export function backupFault(error: unknown, path: string): Error {
  if (error instanceof BackupFault || error instanceof DatabaseFault) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BackupFault(
      'disk-full',
      `磁盘空间不足，写不完：${path}。请换一个位置或清理空间后重试。`,
      error,
    );
  if (code === 'ENOENT' || code === 'EISDIR')
    return new BackupFault('cannot-read', `找不到备份文件：${path}。`, error);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code))
    return new BackupFault('cannot-write', `没有权限读写 ${path}。请检查该位置的权限。`, error);
  if (code === 'Z_BUF_ERROR' || /truncated|unexpected end/i.test(String(error)))
    return new BackupFault('incomplete', `备份文件不完整：${path}。请换用另一份备份。`, error);
  if (code.startsWith('Z_') || /invalid tar|checksum|Unexpected data/i.test(String(error)))
    return new BackupFault('damaged', `备份文件已损坏：${path}。请换用另一份备份。`, error);
  return error as Error;
}
