import { createServer } from 'node:http';
import cookies from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { type FastifyInstance, type FastifyRequest, fastify, LogController } from 'fastify';
import type { NewId } from '../ids.ts';
import { type LogSettings, logOptions } from '../logs/log-options.ts';
import type { PageCache } from '../page-cache/page-cache.ts';
import { answerProblem, type ProblemPage } from './answer-problem.ts';
import type { GuardOptions } from './guard.ts';
import { type HealthOptions, mountHealth } from './health.ts';
import { mountPage } from './mount-page.ts';
import { mountRoute } from './mount-route.ts';
import { openApiDocument } from './open-api.ts';
import type { Page } from './page.ts';
import { notFound } from './problem.ts';
import { createRateLimiter, type RateLimiter } from './rate-limit.ts';
import type { RepeatedCalls } from './repeated-calls.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';

/** What a server is made of. */
export interface HttpServerOptions<Grants> extends GuardOptions<Grants>, HealthOptions {
  readonly newId: NewId;
  readonly routes: readonly Route<Grants>[];
  readonly pages?: readonly Page[];
  readonly pageCache?: PageCache;
  /** Awaited between a change and its answer, e.g. until all processes have noticed a release. */
  readonly afterChange?: () => Promise<void>;
  /** Lets changes be sent again with an `Idempotency-Key`. */
  readonly repeats?: RepeatedCalls;
  readonly problemPage?: ProblemPage;
  readonly log?: LogSettings;
  /** Addresses of the proxies whose word about the caller counts, e.g. `127.0.0.1`. */
  readonly trustProxy?: boolean | string | string[];
  /** For measurements, where one caller stands for all. */
  readonly withoutRateLimits?: boolean;
  /** Name of the programming interface in its description. */
  readonly title?: string;
}

/** Slow callers: headers within seconds, the whole within the longest an upload may take. */
const patience = {
  headersTimeout: 15_000,
  requestTimeout: 20 * 60_000,
  keepAliveTimeout: 30_000,
  maxHeaderSize: 16 * 1024,
};

/**
 * The HTTP server of the site: every route guarded, every failure answered in one place, every answer with its
 * security headers. Listens when `listen` is called; further handlers, such as static files, may be added before.
 */
export async function createHttpServer<Grants>(options: HttpServerOptions<Grants>): Promise<FastifyInstance> {
  const { pageCache, problemPage } = options;
  const app: FastifyInstance = fastify({
    logger: logOptions(options.log),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => options.newId(),
    trustProxy: options.trustProxy ?? false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    frameworkErrors: (error, request, reply) => {
      reply.headers(headers);
      answerProblem(error, request, reply, problemPage);
    },
    serverFactory: (handle) =>
      createServer(patience, (request, response) => {
        // A page that is at hand is sent before anything else is set up: most visits end here.
        if (pageCache) pageCache.serve(request, response, () => handle(request, response));
        else handle(request, response);
      }),
  });
  const headers = securityHeaders(options.secure);
  await app.register(cookies);
  await app.register(multipart, { throwFileSizeLimit: true });
  readBodies(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id);
    // Before its body is read: nobody waits for the body of a request that leads nowhere.
    if (request.is404) throw Object.assign(new Error('no such address'), { statusCode: notFound.status });
  });
  measure(app, options);
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply, problemPage));
  app.setNotFoundHandler((request, reply) =>
    answerProblem({ statusCode: notFound.status }, request, reply, problemPage),
  );
  mountHealth(app, options);
  const limiter = options.withoutRateLimits ? unlimited : createRateLimiter(options.clock);
  for (const route of options.routes) mountRoute(app, route, options, limiter, options);
  for (const page of options.pages ?? []) mountPage(app, page, options, limiter, pageCache ?? null);
  const document = JSON.stringify(openApiDocument(options.title ?? '政务公开系统接口', options.routes));
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(document),
  );
  return app;
}

const unlimited: RateLimiter = { call: () => null, wait: () => null };

/** JSON for programs, forms for pages; keys that would reach into the prototype are refused. */
function readBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, text: string) => Object.fromEntries(new URLSearchParams(text)),
  );
}

/** One line of the log and one measure for every answer; the pattern of the address, never the address itself. */
function measure<Grants>(app: FastifyInstance, { metrics }: HttpServerOptions<Grants>): void {
  const requests = metrics.counter('http_requests_total', 'Answered requests.');
  const seconds = metrics.histogram('http_request_seconds', 'Time from the request to its answer.');
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none' };
    requests.add({ ...labels, status: reply.statusCode });
    seconds.observe(reply.elapsedTime / 1000, labels);
    const took = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ ...labels, status: reply.statusCode, ms: took }, 'answered');
  });
}
