import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import type { AttackedSite } from './attacked-site.ts';

/** Requests that are odd on the line itself. */
export function requestsAreRefused(opened: () => AttackedSite): void {
  describe('in requests', () => {
    it('with odd methods, headers and lengths gets its refusal', async () => {
      const { ids, raw, wire } = opened();
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST', 'PROPFIND'])
        for (const path of [
          '/',
          `/a/${ids.policy}`,
          '/api/sign-in',
          '/data/bodies.csv',
          '/office/',
          '/checker/',
        ])
          if (!(method === 'POST' && path === '/api/sign-in')) {
            const { status } = await raw(method, path, { 'content-length': '0' });
            assert.ok([403, 404, 405, 501].includes(status), `${method} ${path}: ${status}`);
          }
      assert.ok([400, 404, 405, 501].includes((await raw('TRACE', '/')).status));
      assert.equal((await raw('BREW', '/')).status, 400);
      for (const [name, more] of Object.entries({
        'two lengths': 'Content-Length: 5\r\nContent-Length: 6',
        'length and chunks': 'Content-Length: 5\r\nTransfer-Encoding: chunked',
        'odd chunks': 'Transfer-Encoding: chunked, identity',
        'negative length': 'Content-Length: -1',
        'folded header': 'X-Odd: a\r\n b',
        'nameless header': ': x',
      })) {
        const { status } = await wire(`POST /api/sign-in HTTP/1.1\r\nHost: x\r\n${more}\r\n\r\nhello`);
        assert.ok([400, 403, 501].includes(status), `${name}: ${status}`);
      }
      assert.equal((await wire('GET / HTTP/1.1\r\n\r\n')).status, 400);
      assert.equal((await raw('GET', '/', { 'x-large': 'x'.repeat(20_000) })).status, 431);
      assert.ok([400, 414, 431].includes((await raw('GET', `/search?q=${'x'.repeat(20_000)}`)).status));
    });

    it('cannot make the site say that it is another', async () => {
      const { site, ids, send, raw } = opened();
      const evil = {
        host: 'example.org',
        'x-forwarded-host': 'example.org',
        'x-forwarded-for': '1.2.3.4',
        'x-original-url': '/office/',
        'x-rewrite-url': '/office/',
        'x-http-method-override': 'DELETE',
      };
      for (const path of [
        '/',
        `/a/${ids.policy}`,
        '/feed.xml',
        '/sitemap.xml',
        '/robots.txt',
        '/b/yunxi',
        '/office',
      ]) {
        const { head, text } = await raw('GET', path, evil);
        assert.doesNotMatch(head + text, /example\.org/, path);
      }
      const next = await raw('GET', `/a/${ids.policy}`);
      assert.doesNotMatch(next.text, /example\.org/);
      for (const back of [
        '//example.org',
        '/\\example.org',
        'https://example.org',
        '/%0d%0aX-Odd:1',
        '/\r\nX-Odd: 1',
      ]) {
        const answer = await send(
          'POST',
          '/look',
          new URLSearchParams({ type: 'large', back }).toString(),
          { 'content-type': 'application/x-www-form-urlencoded', origin: site.url },
          {},
        );
        assert.equal(answer.status, 303, back);
        assert.match(answer.location ?? '', /^\/(?![/\\])/, back);
        assert.equal(answer.odd, null, back);
      }
    });

    it('that trickle do not hold others up', async () => {
      const { site } = opened();
      const slow = Array.from({ length: 60 }, () => {
        const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
        socket.on('error', () => undefined);
        socket.write(
          'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{',
        );
        return socket;
      });
      try {
        const start = performance.now();
        assert.equal((await site.page('/')).status, 200);
        assert.ok(performance.now() - start < 3000);
      } finally {
        for (const socket of slow) socket.destroy();
      }
    });
  });
}
