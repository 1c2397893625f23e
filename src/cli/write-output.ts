import { writeFile } from 'node:fs/promises';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Writes a finished result, whole or in pieces, to the file the user named, or to standard output. */
export async function writeOutput(
  content: string | Uint8Array | Iterable<string>,
  output: string | undefined,
  { out, err }: Terminal,
): Promise<void> {
  if (output === undefined) {
    const whole = typeof content === 'string' || content instanceof Uint8Array;
    for (const piece of whole ? [content] : content) await out.write(piece);
    return;
  }
  try {
    await writeFile(output, content);
  } catch (error) {
    throw unwritable(output, error as NodeJS.ErrnoException);
  }
  await err.write(`已写入 ${output}。\n`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '它所在的文件夹不存在',
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '磁盘是只读的',
  EISDIR: '它是一个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EBUSY: '它正被别的程序占用',
  ENOSPC: '磁盘空间不足',
};

/** What to tell the user when a file cannot be written; a reason we do not know stays a fault. */
export function unwritable(path: string, error: NodeJS.ErrnoException): Error {
  const reason = reasons[error.code ?? ''];
  return reason ? new UsageError(`不能写入 ${path}：${reason}。请用 --output 另指定一个位置。`) : error;
}
