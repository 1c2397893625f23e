import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Actor, actorKey } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { idempotencyHeader } from './contract.ts';
import { RefusedRequest } from './problem.ts';
import type { GivenReply, RepeatableCall, RepeatedCalls } from './repeated-calls.ts';

/**
 * Does a change once, however often it is sent with one key: later attempts get the first answer. What was refused
 * or failed may be tried afresh, unless nobody knows how it ended. `tell` turns what was done into its answer.
 */
export async function doOnce<Done>(
  repeats: RepeatedCalls | undefined,
  request: FastifyRequest,
  actor: Actor,
  work: () => Promise<Done>,
  tell: (done: Done) => Promise<GivenReply | null>,
): Promise<GivenReply | null> {
  const call = callOf(request, actor);
  if (!repeats || call === null) return tell(await work());
  const before = await repeats.begin(call);
  if (before === 'under-way') throw new RefusedRequest(underWay);
  if (before === 'another-call') throw new RefusedRequest(anotherCall);
  if (before !== 'first') return before;
  let done: Done;
  try {
    done = await work();
  } catch (error) {
    if ((error as { code?: string }).code !== 'outcome-unknown') await repeats.forget(call);
    throw error;
  }
  // It is done: whatever fails from here on, it must not be done again.
  const reply = await tell(done);
  if (reply === null) await repeats.forget(call);
  else await repeats.end(call, reply);
  return reply;
}

/** Only people who signed in have calls of their own to repeat. */
function callOf({ method, url, headers, body }: FastifyRequest, actor: Actor): RepeatableCall | null {
  const key = headers[idempotencyHeader];
  if (key === undefined || method === 'GET' || method === 'HEAD' || actor.kind !== 'person') return null;
  if (typeof key !== 'string' || !/^[\w-]{8,128}$/.test(key)) throw new RefusedRequest(oddKey);
  const content = JSON.stringify([method, url, body ?? null]);
  return { caller: actorKey(actor), key, digest: createHash('sha256').update(content).digest('hex') };
}

const underWay: Refusal = {
  code: 'call-under-way',
  sentence: '同一次提交正在处理，或者上次处理的结果不能确定。请稍候刷新页面核对，不要重复提交。',
};
const anotherCall: Refusal = {
  code: 'idempotency-key-reused',
  sentence: '这个提交编号已用于另一项操作，请刷新页面后重新提交。',
};
const oddKey: Refusal = { code: 'invalid', sentence: '提交编号应为 8 至 128 个字母、数字或横线。' };
