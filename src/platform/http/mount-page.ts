import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actNow } from '../act.ts';
import { anonymous } from '../actor.ts';
import type { PageCache } from '../page-cache/page-cache.ts';
import { Download, sendDownload } from './download.ts';
import { fromElsewhere, type GuardOptions } from './guard.ts';
import type { Page, PageReply, PageRequest, SentFile } from './page.ts';
import { RefusedRequest } from './problem.ts';
import { callerKey, type RateLimit, type RateLimiter, type VisitorLimit } from './rate-limit.ts';
import { sentForm } from './sent-form.ts';
import { watchBody } from './slow-body.ts';

const usualForm = 64 * 1024;
const usualRate: RateLimit = { max: 1200, per: 60_000 };
const formRate: RateLimit = { max: 10, per: 60_000 };
const patience = { whole: 15_000, pause: 5_000 };
/** A photograph over a slow connection takes its time, but it does not stand still. */
const uploadPatience = { whole: 180_000, pause: 15_000 };

/** Gives one page its place in the server. */
export function mountPage(
  app: FastifyInstance,
  page: Page,
  guard: GuardOptions<never> | GuardOptions<unknown>,
  limiter: RateLimiter,
  cache: PageCache | null,
): void {
  const { method, path, options } = page;
  app.route({
    method,
    url: path,
    bodyLimit: options.bodyLimit ?? usualForm,
    onRequest: async (request) => {
      const rate = options.rateLimit ?? usualRateOf(page);
      const refusal =
        (rate && limiter.call(`${method} ${path} ${callerKey(request.ip)}`, rate)) ??
        (method === 'POST' ? fromElsewhere(request, guard.hosts ?? []) : null);
      if (refusal) throw new RefusedRequest(refusal);
      if (method === 'POST') watchBody(request, options.files ? uploadPatience : patience);
    },
    handler: async (request, reply) => {
      const sent = request.isMultipart() ? await sentForm(request, options.files) : { form: request.body };
      const limit = limitOf(limiter, callerKey(request.ip));
      const render = () => page.handle({ ...pageRequest(request, sent, guard), limit });
      if (!options.cached || !cache || method !== 'GET') return sendPage(request, reply, await render());
      const kept = await cache.page(request.raw, render);
      if ('uncached' in kept) return sendPage(request, reply, kept.uncached);
      reply.hijack();
      await cache.send(request.raw, reply.raw, kept.page);
    },
  });
}

/** What is kept costs next to nothing, and a whole office may stand behind one address. */
function usualRateOf({ method, options }: Page): RateLimit | null {
  if (method === 'POST') return formRate;
  return options.cached ? null : usualRate;
}

const limitOf = (limiter: RateLimiter, caller: string): VisitorLimit => ({
  call: (purpose, limit) => limiter.call(`${purpose} ${caller}`, limit),
  wait: (purpose, limit) => limiter.wait(`${purpose} ${caller}`, limit),
});

const pageRequest = (
  request: FastifyRequest,
  { form, files = [] }: { readonly form: unknown; readonly files?: readonly SentFile[] },
  { clock }: Pick<GuardOptions, 'clock'>,
): PageRequest => ({
  params: request.params as Record<string, string>,
  query: singles(request.query),
  form: singles(form),
  files,
  cookies: singles(request.cookies),
  url: request.url,
  act: actNow(clock, anonymous, request.id),
  ip: request.ip,
});

/** Of fields that were sent several times the first counts; zero bytes, which no database keeps, count for nothing. */
function singles(fields: unknown): Record<string, string> {
  const entries = Object.entries((fields ?? {}) as Record<string, string | string[] | undefined>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, plain((Array.isArray(value) ? value[0] : value) ?? '')]),
  );
}

const plain = (value: string) => String(value).replaceAll('\0', '').toWellFormed();

function sendPage(request: FastifyRequest, reply: FastifyReply, answer: PageReply | Download) {
  if (answer instanceof Download) return sendDownload(request, reply, answer);
  const { status = 200, type = 'text/html; charset=utf-8', headers = {}, body } = answer;
  reply.code(status).type(type).header('cache-control', 'no-store').headers(headers);
  return reply.send(typeof body === 'string' ? body : Buffer.from(body));
}
