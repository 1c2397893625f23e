import { Readable, Writable } from 'node:stream';
import { after } from 'node:test';
import { z } from 'zod';
import { fixedClock } from '../clock.ts';
import { idMaker } from '../ids.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { done, refused } from '../refusal.ts';
import { contract } from './contract.ts';
import { createHttpServer } from './create-http-server.ts';
import { csrfTokenFor } from './csrf.ts';
import { Download } from './download.ts';
import { formPage, page, seeOther } from './page.ts';
import { type Route, route, uploadRoute } from './route.ts';

type Grants = readonly string[];

/** The sign-in of one clerk. */
export const token = 'token-of-one-clerk-0123456789';
/** The sign-in as a browser sends it. */
export const cookie = `gongkai=${token}`;
/** The headers of a change by that clerk. */
export const signedIn = { cookie, 'x-csrf-token': csrfTokenFor(token) };

const note = contract({
  method: 'POST',
  path: '/api/notes/:id',
  params: z.object({ id: z.uuid() }),
  query: z.object({ year: z.coerce.number().int().min(2008).optional() }),
  body: z.object({ title: z.string().min(1).max(5), tags: z.array(z.string()).default([]) }),
  reply: z.object({ id: z.string(), title: z.string(), by: z.string() }),
  summary: '记一条',
});
const empty = contract({ method: 'GET', path: '/api/empty', reply: z.undefined(), summary: '空' });
const broken = contract({
  method: 'GET',
  path: '/api/broken',
  reply: z.object({ n: z.number() }),
  summary: '坏',
});
const file = contract({ method: 'GET', path: '/api/file', reply: z.undefined(), summary: '下载' });
const upload = contract({
  method: 'POST',
  path: '/api/upload',
  reply: z.array(z.object({ name: z.string(), size: z.number() })),
  summary: '上传',
});
const open = contract({
  method: 'GET',
  path: '/api/open',
  reply: z.object({ grants: z.array(z.string()) }),
  summary: '开',
});

const routes: Route<Grants>[] = [
  route(note, async ({ params, body }, { act }) =>
    body.title === '锁定'
      ? refused({
          code: 'revision-outdated',
          sentence: '内容已被别人修改。',
          citation: { id: 'x', label: '第一条' },
        })
      : done({ id: params.id, title: body.title, by: act.actor.kind, secret: '不外传' }),
  ),
  route(empty, async () => done()),
  route(broken, async () => {
    throw Object.assign(new Error('Key (phone)=(13800138000) exists'), { code: '23505' });
  }),
  route(
    file,
    async () =>
      new Download({
        name: '../年报\r\n.pdf',
        type: 'application/pdf',
        size: 4,
        tag: 't',
        open: () => Readable.from([Buffer.from('%PDF')]),
      }),
  ),
  uploadRoute(upload, { fileSize: 1000, files: 2 }, async ({ files }) => {
    const seen = [];
    for await (const { name, stream } of files) {
      let size = 0;
      for await (const chunk of stream) size += (chunk as Buffer).length;
      seen.push({ name, size });
    }
    return seen;
  }),
  route(open, async (_input, { grants }) => ({ grants: [...grants] }), {
    access: 'public',
    rateLimit: { max: 3, per: 60_000 },
  }),
];

/** A server that keeps notes, with a route of every kind; to be called inside a `describe`. */
export async function noteServer() {
  const lines: string[] = [];
  const log = new Writable({
    write: (chunk, _encoding, next) => {
      lines.push(String(chunk));
      next();
    },
  });
  const clock = fixedClock('2026-03-02T09:30:00+08:00');
  const app = await createHttpServer<Grants>({
    clock,
    secure: false,
    newId: idMaker(clock),
    metrics: createMetrics(),
    ready: async () => [],
    log: { destination: log },
    nobody: [],
    identify: async (sent) =>
      sent === token
        ? {
            actor: { kind: 'person', accountId: 'a', personId: 'p', name: '张三' },
            grants: ['clerk'],
            passwordMustChange: false,
          }
        : null,
    routes,
    pages: [
      page('/hello', async ({ query }) => ({ body: `<p>${query.name}` })),
      formPage('/feedback', async ({ form }) => seeOther(`/thanks?${form.kind}`)),
    ],
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  after(() => app.close());
  const id = '018f0000-0000-7000-8000-000000000000';
  const post = (body: unknown, headers: Record<string, string> = signedIn, path = `/api/notes/${id}`) =>
    app.inject({ method: 'POST', url: path, headers, payload: body as object });

  return { app, address, clock, id, post, lines };
}
