import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { usualMoment } from '../platform/index.ts';
import type { County } from './county.ts';

/**
 * Whoever is told that something is public finds it on every server: the answer waits until no server trusts its
 * older pages any more (发布即可见). Changes that the public does not see are answered without waiting.
 */
export function showAtOnce(
  app: FastifyInstance,
  { changes, lease }: Pick<County, 'changes' | 'lease'>,
): void {
  const before = new WeakMap<object, number>();
  app.addHook('onRequest', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') before.set(request, changes());
  });
  app.addHook('onSend', async (request, _reply, payload) => {
    const seen = before.get(request);
    if (seen !== undefined && seen !== changes()) {
      lease.end();
      await sleep(usualMoment);
    }
    return payload;
  });
}
