import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../html/index.ts';
import type { Problem } from './contract.ts';
import { InvalidInput, invalidReply } from './invalid-input.ts';
import {
  callerMistake,
  faultReply,
  type ProblemReply,
  RefusedRequest,
  referenceOf,
  refusalReply,
} from './problem.ts';

/** Writes the page that tells people what went wrong. */
export type ProblemPage = (status: number, problem: Problem) => string;

/** The one place where failures become answers: JSON for programs, a page for people. Faults are logged here. */
export function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  problemPage: ProblemPage = plainPage,
): FastifyReply {
  const { status, problem } = problemOf(error, request);
  reply.code(status).header('cache-control', 'no-store').removeHeader('etag');
  reply.removeHeader('content-disposition').removeHeader('content-length').removeHeader('accept-ranges');
  if (problem.nextAllowedAt !== undefined && status === 429) reply.header('retry-after', waitOf(problem));
  if (isLongBodyUnread(request)) reply.header('connection', 'close');
  if (request.url.startsWith('/api/'))
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(problem));
  return reply.type('text/html; charset=utf-8').send(problemPage(status, problem));
}

/** A short rest is read and dropped, so that the browser hears the answer; a long one must not hold the place. */
function isLongBodyUnread({ raw, headers }: FastifyRequest): boolean {
  return !raw.complete && !(Number(headers['content-length'] ?? Number.NaN) <= 8 * 1024 * 1024);
}

function problemOf(error: unknown, request: FastifyRequest): ProblemReply {
  if (error instanceof RefusedRequest) return refusalReply(error.refusal);
  if (error instanceof InvalidInput) return invalidReply(error);
  const mistake = callerMistake(error);
  if (mistake) return mistake;
  const reference = referenceOf(request.id);
  request.log.error({ err: error, reference }, 'fault');
  return faultReply(error, reference);
}

const waitOf = ({ nextAllowedAt }: Problem) =>
  Math.max(1, Math.ceil((Date.parse(nextAllowedAt!) - Date.now()) / 1000));

const plainPage: ProblemPage = (status, { sentence }) =>
  `${html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${status} ${sentence}</title></head>
<body><main><h1>${sentence}</h1><p><a href="/">返回首页</a></p></main></body></html>`}`;
