/** The folder of the files does not do its work (文件存储故障). */
export class FileFault extends Error {
  readonly code: 'disk-full' | 'file-missing';

  constructor(code: FileFault['code'], sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'FileFault';
    this.code = code;
  }
}

/** Throws a full disk as what it is, everything else as it came. */
export function faultOfDisk(error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    throw new FileFault('disk-full', '磁盘空间不足，文件没有保存。请清理磁盘后重试。', error);
  throw error;
}
