import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { csrfTokenFor } from './csrf.ts';
import { cookie, noteServer, signedIn, token } from './note-server.fixture.ts';

describe('what the HTTP server does not let in', async () => {
  const { app, address, id, post } = await noteServer();

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
