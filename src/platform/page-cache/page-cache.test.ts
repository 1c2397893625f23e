import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { after, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fixedClock } from '../clock.ts';
import { createHttpServer } from '../http/create-http-server.ts';
import { page } from '../http/page.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { idMaker } from '../ids.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { createPageCache } from './page-cache.ts';
import { createReleaseLease } from './release-lease.ts';

const visit = (url: string, headers: Record<string, string> = {}) =>
  ({ method: 'GET', url, rawHeaders: Object.entries(headers).flat() }) as unknown as IncomingMessage;

/** A cache over a version and a time that the test moves. */
function cacheAt(mostBytes = 1_000_000) {
  const state = { version: 1, time: 0, reads: 0, renders: 0 };
  const lease = createReleaseLease({
    read: async () => {
      state.reads += 1;
      return state.version;
    },
    moment: 20,
    time: () => state.time,
  });
  const cache = createPageCache({ lease, headers: {}, mostBytes, variant: (cookies) => cookies });
  const render = async () => {
    state.renders += 1;
    return { body: `<p>第 ${state.version} 版`.padEnd(2000) };
  };
  return { state, lease, cache, render };
}

describe('the page cache', () => {
  test('renders an address once per version and variant', async () => {
    const { state, cache, render } = cacheAt();
    for (const url of ['/a', '/a', '/b']) await cache.page(visit(url), render);
    assert.equal(state.renders, 2);
    await cache.page(visit('/a', { cookie: 'elder' }), render);
    assert.equal(state.renders, 3);
    state.version = 2;
    state.time = 20;
    await cache.page(visit('/a'), render);
    assert.equal(state.renders, 4);
    assert.ok(cache.size < 5000, 'pages of the older version are gone');
  });

  test('renders once for all who ask at the same time, and again after a failure', async () => {
    const { state, cache, render } = cacheAt();
    await Promise.all(Array.from({ length: 50 }, () => cache.page(visit('/a'), render)));
    assert.deepEqual([state.renders, state.reads], [1, 1]);
    const failing = () => cache.page(visit('/b'), () => Promise.reject(new Error('database away')));
    await assert.rejects(Promise.all([failing(), failing()]), /database away/);
    assert.ok('page' in (await cache.page(visit('/b'), render)));
  });

  test('keeps no missing page, and none that was rendered while something was released', async () => {
    const { state, lease, cache, render } = cacheAt();
    const missing = async () => ({ status: 404, body: '没有' });
    assert.ok('uncached' in (await cache.page(visit('/none'), missing)));
    const overtaken = cache.page(visit('/a'), async () => {
      state.version = 2;
      lease.end();
      await cache.page(visit('/other'), render);
      return { body: 'of version 1' };
    });
    assert.ok('uncached' in (await overtaken));
    const next = await cache.page(visit('/a'), render);
    assert.ok('page' in next && next.page.ready('identity')!.body.toString().includes('第 2 版'));
  });

  test('holds no more than it may; what was used last stays', async () => {
    const { state, cache, render } = cacheAt(10_000);
    await cache.page(visit('/first'), render);
    for (let index = 0; index < 20; index += 1) {
      await cache.page(visit(`/${index}`), render);
      await cache.page(visit('/first'), render);
      assert.ok(cache.size <= 10_000);
    }
    assert.equal(state.renders, 21, 'the first page was never rendered again');
  });
});

describe('the lease on the release version', () => {
  test('one reading counts for a moment, and not longer', async () => {
    const { state, lease } = cacheAt();
    assert.equal(lease.known(), null);
    assert.equal(await lease.current(), 1);
    state.version = 2;
    state.time = 19;
    assert.equal(lease.known(), 1);
    state.time = 20;
    assert.equal(lease.known(), null);
    assert.equal(await lease.current(), 2);
  });

  test('in demand, it is renewed before it ends', async () => {
    const { state, lease } = cacheAt();
    await lease.current();
    state.time = 9;
    lease.known();
    assert.equal(state.reads, 1);
    state.time = 10;
    for (let times = 0; times < 3; times += 1) assert.equal(lease.known(), 1);
    assert.equal(state.reads, 2);
    await lease.current();
    state.version = 2;
    state.time = 29;
    assert.equal(lease.known(), 1, 'renewed at 10, it counts until 30');
    state.time = 30;
    assert.equal(await lease.current(), 2);
  });

  test('a reading that hangs since before a release does not count for those who come after it', async () => {
    const answers: ((version: number) => void)[] = [];
    let time = 0;
    const lease = createReleaseLease({
      read: () => new Promise((resolve) => answers.push(resolve)),
      moment: 20,
      time: () => time,
    });
    const early = lease.current();
    time = 30;
    const late = lease.current();
    assert.equal(answers.length, 2);
    answers[1]!(8);
    answers[0]!(7);
    assert.equal(await late, 8);
    assert.equal(await early, 8, 'the number never falls');
  });

  test('a change is answered when no process can hold an old page any more', async () => {
    const pauses: number[] = [];
    let [version, time] = [7, 100];
    const lease = createReleaseLease({
      read: async () => version,
      moment: 20,
      time: () => time,
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
      },
    });
    await lease.current();
    time = 200;
    await lease.announced();
    assert.deepEqual(pauses, [], 'nothing was released');
    version = 8;
    await lease.announced();
    assert.deepEqual(pauses, [20]);
    version = 9;
    time = 300;
    await lease.current();
    time = 305;
    await lease.announced();
    assert.deepEqual(pauses, [20, 15], 'noticed five milliseconds ago');
  });

  test('a release of our own ends it at once, also under way', async () => {
    const { state, lease } = cacheAt();
    const underWay = lease.current();
    state.time = 1;
    lease.end();
    await underWay;
    assert.equal(lease.known(), null);
  });
});

describe('kept pages over HTTP', async () => {
  const clock = fixedClock('2026-03-02T09:30:00+08:00');
  let version = 1;
  let renders = 0;
  const metrics = createMetrics();
  const headers = securityHeaders(false);
  const lease = createReleaseLease({ read: async () => version, moment: 60_000 });
  const app = await createHttpServer({
    ...{ clock, secure: false, newId: idMaker(clock), metrics, routes: [], nobody: [] },
    ready: async () => [],
    identify: async () => null,
    log: { level: 'silent' },
    pageCache: createPageCache({ lease, headers, metrics }),
    pages: [
      page(
        '/a/:id',
        async ({ params }) => {
          renders += 1;
          if (params.id === '404') return { status: 404, body: '没有' };
          return { body: `<p>第 ${version} 版`.repeat(500) };
        },
        { cached: true },
      ),
    ],
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  after(() => app.close());
  const get = (path: string, more: Record<string, string> = {}) =>
    fetch(address + path, { headers: { 'accept-encoding': 'identity', ...more } });

  test('a page comes packed as the browser wants it, each time with the headers of the site', async () => {
    const plain = await (await get('/a/1')).text();
    for (const round of ['rendered', 'kept']) {
      for (const packing of ['br', 'gzip']) {
        const reply = await app.inject({
          url: '/a/1',
          headers: { 'accept-encoding': `deflate, ${packing};q=0.9` },
        });
        assert.equal(reply.headers['content-encoding'], packing, round);
        const unpacked =
          packing === 'br' ? brotliDecompressSync(reply.rawPayload) : gunzipSync(reply.rawPayload);
        assert.equal(unpacked.toString(), plain);
        for (const [name, value] of Object.entries(headers)) assert.equal(reply.headers[name], value, name);
        assert.equal(reply.headers['cache-control'], 'no-cache');
      }
    }
    const refused = await app.inject({ url: '/a/1', headers: { 'accept-encoding': 'br;q=0, gzip;q=0.0' } });
    assert.equal(refused.headers['content-encoding'], undefined);
    assert.equal(renders, 1);
  });

  test('over the line it looks as any other answer, on a kept connection and on one that ends', async () => {
    await get('/a/1');
    const raw = (text: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(text));
        let answer = '';
        socket.setEncoding('utf8').on('data', (chunk) => {
          answer += chunk;
        });
        socket.on('close', () => resolve(answer));
      });
    const visitOnce = 'GET /a/1 HTTP/1.1\r\nhost: x\r\n';
    const [first, last] = (await raw(`${visitOnce}\r\n${visitOnce}connection: close\r\n\r\n`)).split(
      /(?<=版)(?=HTTP)/,
    ) as [string, string];
    const lines = (answer: string) => answer.slice(0, answer.indexOf('\r\n\r\n')).split('\r\n');
    const kept = lines(first).filter((line) => !/^(date|connection|keep-alive):/i.test(line));
    assert.deepEqual(
      kept,
      lines(last).filter((line) => !/^(date|connection):/i.test(line)),
    );
    assert.match(
      first,
      /^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\ndate: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT\r\n\r\n</,
    );
    assert.match(last, /connection: close/i);
    assert.equal(first.slice(first.indexOf('\r\n\r\n')), last.slice(last.indexOf('\r\n\r\n')));
    assert.match(await raw('GET /a/1 HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 200 OK/);
    assert.match(
      await raw(`HEAD /a/1 HTTP/1.1\r\nhost: x\r\n\r\n${visitOnce}connection: close\r\n\r\n`),
      /\r\n\r\nHTTP/,
    );
  });

  test('a header that would end its line is refused', async () => {
    const cache = createPageCache({ lease, headers: { 'x-a': 'b\r\nset-cookie: c' } });
    await assert.rejects(
      cache.page(visit('/x'), async () => ({ body: 'x' })),
      TypeError,
    );
  });

  test('a browser that holds the page hears only that it still may', async () => {
    const etag = (await get('/a/1')).headers.get('etag')!;
    const held = await get('/a/1', { 'if-none-match': etag });
    assert.deepEqual([held.status, await held.text()], [304, '']);
    assert.equal((await get('/a/1', { 'if-none-match': '"other"' })).status, 200);
    const head = await fetch(`${address}/a/1`, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });

  test('after a release nobody gets the old page, and no browser keeps it', async () => {
    const etag = (await get('/a/1')).headers.get('etag')!;
    version = 2;
    lease.end();
    const reply = await get('/a/1', { 'if-none-match': etag });
    assert.equal(reply.status, 200);
    assert.match(await reply.text(), /第 2 版/);
  });

  test('missing pages are rendered each time and kept by nobody', async () => {
    const before = renders;
    for (const _ of [1, 2]) assert.equal((await get('/a/404')).status, 404);
    assert.equal(renders, before + 2);
    assert.equal((await get('/a/404')).headers.get('cache-control'), 'no-store');
  });
});
