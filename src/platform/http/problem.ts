import type { Refusal } from '../refusal.ts';
import type { Problem } from './contract.ts';

/** A reply that says what is wrong. */
export interface ProblemReply {
  readonly status: number;
  readonly problem: Problem;
}

/** Refusals with a meaning of their own in HTTP; all others are conflicts with the present state, 409. */
const refusalStatuses: Readonly<Record<string, number>> = {
  invalid: 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'code-required': 401,
  'not-permitted': 403,
  'foreign-origin': 403,
  'csrf-token-wrong': 403,
  'password-must-change': 403,
  'not-found': 404,
  'publication-unknown': 404,
  'too-large': 413,
  'type-not-allowed': 415,
  'file-infected': 422,
  'file-not-scanned': 503,
  'too-many-requests': 429,
  locked: 429,
};

/** The status that goes with a refusal. */
const refusalStatus = (code: string): number => refusalStatuses[code] ?? 409;

/** A refusal as a reply. */
export function refusalReply(refusal: Refusal): ProblemReply {
  return { status: refusalStatus(refusal.code), problem: refusal };
}

/** Thrown by hooks, so that one place answers. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusedRequest';
    this.refusal = refusal;
  }
}

interface Coded {
  readonly name?: string;
  readonly code?: string;
  readonly statusCode?: number;
}

const sentences: Readonly<Record<number, readonly [code: string, sentence: string]>> = {
  400: ['invalid', '请求的格式不正确，请刷新页面后重试。'],
  404: ['not-found', '没有找到这个页面或内容，它可能已经移动或撤下。'],
  405: ['method-not-allowed', '这个地址不支持这种操作。'],
  406: ['invalid', '请求的格式不正确，请刷新页面后重试。'],
  408: ['too-slow', '网络太慢，内容没有在规定时间内传完，请重试。'],
  413: ['too-large', '提交的内容超过允许的大小，请减少内容或压缩附件后重试。'],
  414: ['invalid', '网址太长，请缩短查询条件后重试。'],
  415: ['type-not-allowed', '不接受这种格式的内容。'],
  431: ['invalid', '请求头过大，请清除浏览器中本网站的数据后重试。'],
  503: ['unavailable', '系统正在启动、维护或暂时繁忙，请稍后重试。'],
};

/** The reply to a mistake of the caller that the framework found; null when the mistake is ours. */
export function callerMistake(error: unknown): ProblemReply | null {
  const { statusCode = 500 } = error as Coded;
  const known = sentences[statusCode];
  if (known) return { status: statusCode, problem: { code: known[0], sentence: known[1] } };
  return statusCode >= 400 && statusCode < 500
    ? { status: 400, problem: { code: 'invalid', sentence: sentences[400]![1] } }
    : null;
}

/** The reply to an address that does not exist. */
export const notFound: ProblemReply = callerMistake({ statusCode: 404 })!;

/** Faults that people can do something about; what the fault itself says may name hosts and folders. */
const faults: Readonly<Record<string, readonly [status: number, sentence: string]>> = {
  'disk-full': [507, '服务器磁盘空间不足，暂时不能保存，查阅不受影响。请联系管理员清理磁盘。'],
  'outcome-unknown': [500, '保存时与数据库的连接中断，不能确定是否已保存。请刷新页面核对后再操作。'],
  overloaded: [503, '系统繁忙，请稍后重试。'],
  timeout: [503, '处理时间过长，已取消，没有保存任何内容。请缩小范围后重试。'],
  unreachable: [503, '暂时连接不上数据库，没有完成。请稍后重试。'],
};

/** The reply to a fault: nothing of its inside, but a number that finds it in the log. */
export function faultReply(error: unknown, reference: string): ProblemReply {
  const { code = '', name } = error as Coded;
  const known = name === 'DatabaseFault' || name === 'FileFault' ? faults[code] : undefined;
  const [status, sentence] = known ?? [
    500,
    '系统出现故障，这次操作没有完成。请稍后重试，仍不成功请联系管理员。',
  ];
  return {
    status,
    problem: { code: known ? code : 'fault', sentence: `${sentence}（故障编号 ${reference}）`, reference },
  };
}

/** The short number people can read out; stands in the log beside the fault. */
export const referenceOf = (requestId: string): string => requestId.slice(-8).toUpperCase();
