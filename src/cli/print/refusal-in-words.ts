import type { Diagnostic } from '../../report/index.ts';

/** Why a file could not be read and what to do, e.g. for standard error. */
export function refusalInWords(file: string, { message, advice }: Diagnostic): string {
  return `${file}：未能读取\n  ${message}\n  办法：${advice}`;
}
