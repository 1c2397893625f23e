import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';

/** What those who run the site ask it. */
export interface HealthOptions {
  /** What stands in the way of serving, in Chinese; nothing when all is well. */
  ready(): Promise<readonly string[]>;
  readonly metrics: Metrics;
  /** Lets a collector read the measures from another machine; without it only this machine may. */
  readonly metricsToken?: string;
}

/** `/healthz`: the process answers. `/readyz`: it can serve. `/metrics`: how it is doing. */
export function mountHealth(app: FastifyInstance, { ready, metrics, metricsToken }: HealthOptions): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/readyz', async (_request, reply) => {
    const missing = await ready();
    reply.code(missing.length === 0 ? 200 : 503).header('cache-control', 'no-store');
    return { status: missing.length === 0 ? 'ok' : 'not-ready', missing };
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, metricsToken)) return reply.callNotFound();
    reply.header('cache-control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8');
    return metrics.text();
  });
}

/** This machine, unless it forwards for others; elsewhere the token decides. */
function mayRead({ headers, ip }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined && headers.authorization === `Bearer ${token}`) return true;
  const forwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !forwarded && /^(127\.|::1$|::ffff:127\.)/.test(ip);
}
