import assert from 'node:assert/strict';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { after, describe, test } from 'node:test';
import { fastify } from 'fastify';
import { watchBody } from './slow-body.ts';

describe('slow bodies', async () => {
  const app = fastify();
  app.addHook('onRequest', async (request) => watchBody(request, { whole: 400, pause: 100 }));
  app.post('/', async ({ body }) => body);
  app.post('/small', { bodyLimit: 5 }, async ({ body }) => body);
  await app.listen({ port: 0, host: '127.0.0.1' });
  after(() => app.close());

  /** Sends the head of a body of ten bytes, then what `go` sends; answers the status line. */
  const status = (go: (socket: Socket) => void, path = '/') =>
    new Promise<string>((resolve) => {
      let text = '';
      const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1', () => {
        socket.write(
          `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n`,
        );
        go(socket);
      });
      socket.on('data', (chunk) => {
        text += chunk;
        if (text.includes('\r\n\r\n')) socket.destroy();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text.slice(9, 12)));
    });

  test('a body that comes is taken', async () => {
    assert.equal(await status((socket) => socket.write('[1,2,3,45]')), '200');
  });

  test('a body that never comes ends the request', async () => {
    assert.equal(await status(() => undefined), '408');
  });

  test('a body that was answered before it came ends nothing but its own connection', async () => {
    assert.equal(await status(() => undefined, '/small'), '413');
    const { promise, resolve } = Promise.withResolvers<void>();
    // Longer than any body may take: what nobody hears by then would have ended the process.
    setTimeout(resolve, 600);
    await promise;
    assert.equal(await status((socket) => socket.write('[1,2,3,45]')), '200');
  });

  test('a body that trickles ends the request, however steadily', async () => {
    const trickle = (socket: Socket) => {
      const timer = setInterval(() => socket.write(' '), 60);
      socket.on('close', () => clearInterval(timer));
    };
    assert.equal(await status(trickle), '408');
  });
});
