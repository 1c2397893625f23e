import { closeSync, createReadStream, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../report/index.ts';
import { defaultLimits, fileCitation } from '../report/index.ts';
import type { InputFile } from './batch/input-file.ts';

/** The content of a file, or why the system would not give it. */
export type FileContent = { readonly bytes: Uint8Array } | { readonly refused: Diagnostic };

/** Nothing larger is a report; one byte more is enough for the reader to say so. */
const most = defaultLimits.fileBytes + 1;

/** Reads a file, but never more of it than the engine would take. */
export async function readBytes(file: Pick<InputFile, 'path' | 'bytes'>): Promise<FileContent> {
  if (file.bytes || file.path === null) return { bytes: file.bytes ?? new Uint8Array() };
  try {
    return { bytes: await firstBytes(file.path) };
  } catch (error) {
    return { refused: refusalBySystem(error as NodeJS.ErrnoException) };
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  // A thread has nothing else to do meanwhile, and asking for one small file after the other costs more than reading.
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > 0 && size < most) return readFileSync(file);
    // Unknown size (a pipe, a device) or more than is taken.
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream('', { fd: file, end: most - 1, autoClose: false }))
      chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

const reasons: Readonly<Record<string, readonly [rule: string, message: string, advice: string]>> = {
  ENOENT: ['file-not-found', '没有这个文件', '请核对文件名和所在的文件夹；文件名中有空格时要用引号括起来。'],
  ENOTDIR: ['file-not-found', '没有这个文件：路径中有一段不是文件夹', '请核对路径。'],
  ENAMETOOLONG: ['file-not-found', '文件名过长', '请改用较短的文件名。'],
  ELOOP: ['file-not-found', '链接互相指向，找不到真正的文件', '请直接写出文件所在的位置。'],
  EISDIR: ['file-forbidden', '这是一个不能打开的文件夹', '请检查文件夹的权限。'],
  EACCES: ['file-forbidden', '没有读取这个文件的权限', '请检查文件的权限，或者换有权限的用户运行。'],
  EPERM: ['file-forbidden', '没有读取这个文件的权限', '请检查文件的权限，或者换有权限的用户运行。'],
  EBUSY: ['file-forbidden', '文件正被别的程序占用', '请关闭正在编辑它的程序后再试。'],
};

function refusalBySystem({ code = '', message }: NodeJS.ErrnoException): Diagnostic {
  const [rule, what, advice] = reasons[code] ?? [
    'file-forbidden',
    `系统未能读出这个文件（${code || message}）`,
    '请检查磁盘后再试。',
  ];
  return refusal(rule, `${what}。`, advice);
}

/** A diagnostic for a file that could not be worked on. */
export function refusal(rule: string, message: string, advice: string): Diagnostic {
  return { rule, severity: 'blocker', cells: [], message, advice, citation: fileCitation, place: null };
}
