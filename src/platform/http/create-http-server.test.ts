import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { Readable, Writable } from 'node:stream';
import { after, describe, test } from 'node:test';
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

const token = 'token-of-one-clerk-0123456789';
const cookie = `gongkai=${token}`;
const signedIn = { cookie, 'x-csrf-token': csrfTokenFor(token) };

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

const lines: string[] = [];
const log = new Writable({
  write: (chunk, _encoding, next) => {
    lines.push(String(chunk));
    next();
  },
});

describe('the HTTP server', async () => {
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

  test('gives what the contract promises and nothing more', async () => {
    const reply = await post({ title: '通知' });
    assert.equal(reply.statusCode, 200);
    assert.deepEqual(reply.json(), { id, title: '通知', by: 'person' });
    assert.equal(reply.headers['cache-control'], 'no-store');
    assert.match(
      String(reply.headers['content-security-policy']),
      /^default-src 'self'; .*script-src 'self'/,
    );
    assert.equal(reply.headers['x-content-type-options'], 'nosniff');
    assert.match(String(reply.headers['x-request-id']), /^[0-9a-f-]{36}$/);
    assert.equal((await app.inject({ url: '/api/empty', headers: { cookie } })).statusCode, 204);
  });

  test('tells in Chinese all that was filled in wrongly', async () => {
    const reply = await post({ title: '一二三四五六', tags: ['a', 3] });
    assert.equal(reply.statusCode, 400);
    assert.deepEqual(reply.json(), {
      code: 'invalid',
      sentence: '填写的内容有 2 处不符合要求，请改正后重新提交。',
      fields: [
        { path: 'title', sentence: '最多 5 个字。' },
        { path: 'tags.1', sentence: '应为文字。' },
      ],
      field: 'title',
    });
    const year = await post({ title: '通知' }, signedIn, `/api/notes/${id}?year=1999`);
    assert.equal(year.json().fields[0].sentence, '不能小于 2008。');
    assert.equal(
      (await post({ title: '通知' }, signedIn, '/api/notes/1')).json().fields[0].sentence,
      '编号不正确。',
    );
  });

  test('a refusal is a conflict with its sentence and its article', async () => {
    const reply = await post({ title: '锁定' });
    assert.equal(reply.statusCode, 409);
    assert.deepEqual(reply.json(), {
      code: 'revision-outdated',
      sentence: '内容已被别人修改。',
      citation: { id: 'x', label: '第一条' },
    });
  });

  test('nobody changes anything without the token of this very sign-in, or from elsewhere', async () => {
    const code = async (headers: Record<string, string>) => {
      const reply = await post({ title: '通知' }, headers);
      return [reply.statusCode, reply.json().code];
    };
    assert.deepEqual(await code({ cookie }), [403, 'csrf-token-wrong']);
    assert.deepEqual(await code({ cookie, 'x-csrf-token': 'x' }), [403, 'csrf-token-wrong']);
    assert.deepEqual(await code({ cookie, 'x-csrf-token': csrfTokenFor(`${token}x`) }), [
      403,
      'csrf-token-wrong',
    ]);
    assert.deepEqual(await code({}), [403, 'csrf-token-wrong']);
    assert.deepEqual(await code({ ...signedIn, origin: 'https://evil.example' }), [403, 'foreign-origin']);
    assert.deepEqual(await code({ ...signedIn, origin: 'null' }), [403, 'foreign-origin']);
    assert.deepEqual(await code({ ...signedIn, 'sec-fetch-site': 'cross-site' }), [403, 'foreign-origin']);
    assert.deepEqual(await code({ ...signedIn, 'sec-fetch-site': 'same-site' }), [403, 'foreign-origin']);
    const visitor = 'a-visitor-who-has-not-signed-in';
    const stranger = { cookie: `gongkai-visitor=${visitor}`, 'x-csrf-token': csrfTokenFor(visitor) };
    assert.deepEqual(await code(stranger), [401, 'not-signed-in']);
  });

  test('bodies of the wrong kind, too large, or reaching into the prototype are refused', async () => {
    const status = async (payload: string | object, type: string) =>
      (
        await app.inject({
          method: 'POST',
          url: `/api/notes/${id}`,
          headers: { ...signedIn, 'content-type': type },
          payload,
        })
      ).statusCode;
    assert.equal(await status('{', 'application/json'), 400);
    assert.equal(await status('{"title":"a","__proto__":{"x":1}}', 'application/json'), 400);
    assert.equal(await status('title=a', 'text/plain'), 415);
    assert.equal(await status('<a/>', 'application/xml'), 415);
    assert.equal(await status(JSON.stringify({ title: 'x'.repeat(2e6) }), 'application/json'), 413);
  });

  test('a fault shows a number, and the log shows the place but nothing personal', async () => {
    lines.length = 0;
    const reply = await app.inject({
      url: '/api/broken?name=张三',
      headers: { cookie, 'user-agent': 'Secret' },
    });
    assert.equal(reply.statusCode, 500);
    const { code, sentence, reference } = reply.json();
    assert.equal(code, 'fault');
    assert.match(sentence, /系统出现故障.*故障编号/);
    const text = lines.join('');
    assert.ok(text.includes(`"reference":"${reference}"`) && text.includes('"code":"23505"'));
    assert.ok(text.includes('"route":"/api/broken","status":500'));
    assert.doesNotMatch(text, /13800138000|张三|127\.0\.0\.1|Secret|name=|token-of/);
  });

  test('whoever calls too often hears when to come again', async () => {
    const call = () => app.inject({ url: '/api/open' });
    for (let times = 0; times < 3; times += 1) assert.equal((await call()).statusCode, 200);
    const refusal = await call();
    assert.equal(refusal.statusCode, 429);
    assert.equal(refusal.json().sentence, '操作过于频繁。下次可用时间：2026年3月2日09:30:20。');
    assert.equal(refusal.json().nextAllowedAt, '2026-03-02T01:30:20.000Z');
    clock.advance(20_000);
    assert.equal((await call()).statusCode, 200);
    assert.equal((await call()).statusCode, 429);
  });

  test('a download is never sniffed, never shown, and its name cannot break out', async () => {
    const reply = await app.inject({ url: '/api/file', headers: { cookie } });
    assert.equal(reply.body, '%PDF');
    assert.equal(
      reply.headers['content-disposition'],
      `attachment; filename="__ .pdf"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%20.pdf`,
    );
    assert.equal(reply.headers['x-content-type-options'], 'nosniff');
    const held = await app.inject({ url: '/api/file', headers: { cookie, 'if-none-match': '"t"' } });
    assert.equal(held.statusCode, 304);
  });

  test('files stream in, one after the other, within their limits', async () => {
    const form = (...sizes: number[]) => {
      const body = new FormData();
      for (const size of sizes) body.append('file', new Blob(['x'.repeat(size)]), '文.txt');
      return fetch(`${address}/api/upload`, { method: 'POST', headers: signedIn, body });
    };
    assert.deepEqual(await (await form(10, 1000)).json(), [
      { name: '文.txt', size: 10 },
      { name: '文.txt', size: 1000 },
    ]);
    assert.equal((await form(1001)).status, 413);
    assert.equal((await form(1, 1, 1)).status, 413);
    assert.equal((await fetch(`${address}/api/upload`, { method: 'POST', headers: signedIn })).status, 415);
  });

  test('an upload that is refused does not get to send its body', async () => {
    const refusal = await new Promise<{ status: number; connection: string | undefined }>(
      (resolve, reject) => {
        const sent = httpRequest(`${address}/api/upload`, {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 1e9 },
        });
        sent.on('response', ({ statusCode, headers }) => {
          resolve({ status: statusCode!, connection: headers.connection });
          sent.destroy();
        });
        sent.on('error', reject);
        sent.flushHeaders();
      },
    );
    assert.deepEqual(refusal, { status: 403, connection: 'close' });
  });

  test('pages are for people: forms only from our own pages, mistakes as pages', async () => {
    const hello = await app.inject({ url: '/hello?name=1&name=2' });
    assert.equal(hello.body, '<p>1');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const taken = await app.inject({ method: 'POST', url: '/feedback', headers: form, payload: 'kind=a' });
    assert.deepEqual([taken.statusCode, taken.headers.location], [303, '/thanks?a']);
    const forged = await app.inject({
      method: 'POST',
      url: '/feedback',
      headers: { ...form, origin: 'https://evil.example' },
      payload: 'kind=a',
    });
    assert.equal(forged.statusCode, 403);
    assert.match(forged.body, /^<!doctype html>.*已拒绝/s);
    const missing = await app.inject({ url: '/<script>alert(1)</script>' });
    assert.equal(missing.statusCode, 404);
    assert.doesNotMatch(missing.body, /<script/);
    assert.equal((await app.inject({ url: '/%ff' })).statusCode, 400);
    assert.equal((await app.inject({ url: '/api/none' })).json().code, 'not-found');
  });

  test('tells how it is doing, the measures only to its own machine', async () => {
    assert.deepEqual((await app.inject({ url: '/healthz' })).json(), { status: 'ok' });
    assert.deepEqual((await app.inject({ url: '/readyz' })).json(), { status: 'ok', missing: [] });
    const measures = await app.inject({ url: '/metrics' });
    assert.match(measures.body, /http_requests_total\{method="GET",route="\/healthz",status="200"\} 1/);
    assert.equal((await app.inject({ url: '/metrics', remoteAddress: '10.1.2.3' })).statusCode, 404);
    assert.equal(
      (await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.1.2.3' } })).statusCode,
      404,
    );
  });

  test('describes itself from its contracts', async () => {
    const document = (await app.inject({ url: '/api/openapi.json' })).json();
    const operation = document.paths['/api/notes/{id}'].post;
    assert.equal(operation.summary, '记一条');
    assert.deepEqual(
      operation.parameters.map((one: { name: string; in: string; required: boolean }) => [
        one.name,
        one.in,
        one.required,
      ]),
      [
        ['id', 'path', true],
        ['year', 'query', false],
      ],
    );
    assert.deepEqual(operation.requestBody.content['application/json'].schema.required, ['title']);
    assert.ok(document.paths['/api/upload'].post.requestBody.content['multipart/form-data']);
  });

  test('a body sent to nowhere is not waited for', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = httpRequest(`${address}/nowhere`, { method: 'POST', headers: { 'content-length': 100 } });
      sent.on('response', ({ statusCode }) => {
        resolve(statusCode!);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
    });
    assert.equal(status, 404);
  });

  test('what is not HTTP is turned away', async () => {
    const port = Number(new URL(address).port);
    const reply = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nbad header\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
    });
    assert.match(reply, /^HTTP\/1\.1 400 /);
  });
});
