import { DatabaseFault } from './fault.ts';

interface Coded {
  readonly code?: string;
  readonly message?: string;
}

const codeOf = (error: unknown): string => (error as Coded | null)?.code ?? '';
const messageOf = (error: unknown): string => (error as Coded | null)?.message ?? '';

/** The server is not there (yet): nothing was asked of it, asking again is safe. */
export function isNotUp(error: unknown): boolean {
  return (
    ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'].includes(codeOf(error)) ||
    /Connection terminated/.test(messageOf(error))
  );
}

/** The server process noticed, while it waited for a statement, that its server was killed: it has not read ours. */
export const wasUnheard = (error: unknown): boolean =>
  codeOf(error) === '57P01' && /unexpected postmaster exit/.test(messageOf(error));

/** The server was asked and said nothing for longer than any statement may take; it would not answer again either. */
export const wasSilent = (error: unknown): boolean => codeOf(error) === 'ETIMEDOUT';

/** The connection broke, or the server ended it: what was under way was not committed, or we cannot know. */
export const isConnectionLost = (error: unknown): boolean =>
  isNotUp(error) ||
  wasSilent(error) ||
  codeOf(error).startsWith('08') ||
  /not queryable|Client has encountered a connection error|Connection ended/.test(messageOf(error));

/** Two transactions stood in each other's way; the loser may simply be run again. */
export const isCollision = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

const sentences: Readonly<Record<string, readonly [DatabaseFault['code'], string]>> = {
  '53100': ['disk-full', '磁盘已满，未能保存。请清理磁盘空间后重试；此前已保存的内容不受影响。'],
  '53200': ['overloaded', '数据库内存不足，未能完成。请稍后重试。'],
  '53300': ['overloaded', '数据库连接已满。请稍后重试。'],
  '57014': ['timeout', '操作超时，已取消，没有保存任何内容。请缩小范围后重试。'],
  '25P03': ['timeout', '操作超时，已取消，没有保存任何内容。请重试。'],
  '58030': ['data-damaged', '读写数据库文件出错，请检查磁盘。'],
  XX001: ['data-damaged', '数据库文件有损坏，请停止使用并从备份恢复。'],
  XX002: ['data-damaged', '数据库索引有损坏，请停止使用并从备份恢复。'],
};

/**
 * The fault behind an error of the driver, with a sentence for people; null for errors that the program caused
 * or that carry meaning for it, such as a violated constraint.
 */
export function faultBehind(error: unknown): DatabaseFault | null {
  if (error instanceof DatabaseFault) return error;
  const known = sentences[codeOf(error)];
  if (known) return new DatabaseFault(known[0], known[1], error);
  if (/could not (extend|write)|No space left/.test(messageOf(error)))
    return new DatabaseFault('disk-full', sentences['53100']![1], error);
  if (/timeout exceeded when trying to connect/.test(messageOf(error)))
    return new DatabaseFault('overloaded', '系统繁忙，等待数据库连接超时。请稍后重试。', error);
  if (isConnectionLost(error))
    return new DatabaseFault('unreachable', '与数据库的连接中断，未能完成。请稍后重试。', error);
  return null;
}
