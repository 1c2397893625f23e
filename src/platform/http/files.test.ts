import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { describe, test } from 'node:test';
import { cookie, noteServer, signedIn } from './note-server.fixture.ts';

describe('files over the HTTP server', async () => {
  const { app, address } = await noteServer();

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
});
