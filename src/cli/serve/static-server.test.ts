import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadSite } from '../../platform/index.ts';
import { UsageError } from '../usage-error.ts';
import type { StaticServer } from './static-server.ts';
import { startStaticServer } from './static-server.ts';

describe('the local server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
  const page = `<!doctype html><title>检查器</title>${'正文'.repeat(1000)}`;
  const files = {
    'site/index.html': page,
    'site/assets/index-B7k2Q_x1.js': `console.log("${'x'.repeat(2000)}")`,
    'site/pdf/cmaps/GBK.bcmap': 'binary',
    'site/.vite/manifest.json': '{}',
    'secret.txt': 'secret',
  };
  let server: StaticServer;

  before(async () => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    server = await startStaticServer(loadSite(join(folder, 'site')), {
      host: '127.0.0.1',
      port: 0,
      portIsFree: false,
    });
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  /** Asks with the path exactly as given; `fetch` would tidy it up first. */
  function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
    return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>(
      (resolve, reject) => {
        const { hostname, port } = new URL(server.address);
        const asked = request({ hostname, port, path, headers, method }, async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk as Buffer);
          resolve({
            status: response.statusCode!,
            headers: response.headers as Record<string, string>,
            body: Buffer.concat(chunks),
          });
        });
        asked.on('error', reject).end();
      },
    );
  }

  test('the page comes at the root, with its type and a strict policy', async () => {
    const { status, headers, body } = await ask('/');
    assert.equal(status, 200);
    assert.equal(body.toString(), page);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.match(headers['content-security-policy']!, /^default-src 'self'; /);
    assert.doesNotMatch(headers['content-security-policy']!, /unsafe|\*|data:/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
  });

  test('texts are compressed as the browser likes, and are the same', async () => {
    const br = await ask('/', { 'accept-encoding': 'gzip, deflate, br' });
    assert.equal(br.headers['content-encoding'], 'br');
    assert.equal(br.headers.vary, 'Accept-Encoding');
    assert.ok(br.body.length < 500);
    assert.equal(brotliDecompressSync(br.body).toString(), page);
    const gzip = await ask('/', { 'accept-encoding': 'gzip, br;q=0' });
    assert.equal(gzip.headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(gzip.body).toString(), page);
    assert.notEqual(gzip.headers.etag, br.headers.etag);
    const binary = await ask('/pdf/cmaps/GBK.bcmap', { 'accept-encoding': 'br' });
    assert.equal(binary.headers['content-encoding'], undefined);
    assert.equal(binary.headers['content-type'], 'application/octet-stream');
  });

  test('what the browser has is not sent again; what carries a hash is kept for good', async () => {
    const { headers } = await ask('/assets/index-B7k2Q_x1.js');
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
    assert.match(headers['cache-control']!, /immutable/);
    const again = await ask('/assets/index-B7k2Q_x1.js', { 'if-none-match': `"other", W/${headers.etag}` });
    assert.equal(again.status, 304);
    assert.equal(again.body.length, 0);
  });

  test('HEAD tells everything but the content; nothing can be written', async () => {
    const head = await ask('/', {}, 'HEAD');
    assert.equal(head.status, 200);
    assert.equal(head.body.length, 0);
    assert.equal(head.headers['content-length'], String(Buffer.byteLength(page)));
    const post = await ask('/', {}, 'POST');
    assert.equal(post.status, 405);
    assert.equal(post.headers.allow, 'GET, HEAD');
  });

  test('nothing but the site can be had, however the address is written', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '//secret.txt',
      '/assets',
      '/.vite/manifest.json',
      '/index.html%00.txt',
      '/%',
      '/__proto__',
      '/no-such',
    ]) {
      const { status, body, headers } = await ask(path);
      assert.equal(status, 404, path);
      assert.doesNotMatch(body.toString(), /secret/);
      assert.match(headers['content-security-policy']!, /default-src 'self'/);
    }
  });

  test('a taken port is passed over, or named when it was asked for', async () => {
    const site = loadSite(join(folder, 'site'));
    const port = Number(new URL(server.address).port);
    const next = await startStaticServer(site, { host: '127.0.0.1', port, portIsFree: true });
    assert.notEqual(new URL(next.address).port, String(port));
    await next.stop();
    await assert.rejects(
      startStaticServer(site, { host: '127.0.0.1', port, portIsFree: false }),
      (error) => error instanceof UsageError && error.message.includes(`端口 ${port} 已被别的程序占用`),
    );
  });
});
