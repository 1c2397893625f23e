import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { clamdScanner } from './clamd.ts';

/** Speaks as clamd does: reads the command and the pieces, then answers for what it received. */
function fakeClamd(answerFor: (content: Buffer, socket: Socket) => string | null): Server {
  return createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      const content = contentOf(bytes);
      const answer = content === null ? null : answerFor(content, socket);
      if (answer !== null) socket.end(`${answer}\0`);
    });
  });
}

/** Everything between the command and the piece of length zero; null while it is not there. */
function contentOf(bytes: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (!bytes.subarray(0, command.length).equals(Buffer.from(command))) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

describe('clamd', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-clamd-'));
  const path = join(folder, 'file');
  const big = Buffer.alloc(700_000, '公开');
  writeFileSync(path, big);
  const servers: Server[] = [];
  after(() => {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true });
  });
  const listening = async (server: Server, socketPath?: string) => {
    servers.push(server);
    await new Promise<void>((resolve) =>
      socketPath ? server.listen(socketPath, resolve) : server.listen(0, '127.0.0.1', resolve),
    );
    return socketPath ? `unix:${socketPath}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  test('hears that a file is clean, over TCP and over a socket, and has sent all of it', async () => {
    const received: Buffer[] = [];
    const answer = (content: Buffer) => {
      received.push(content);
      return 'stream: OK';
    };
    assert.deepEqual(await clamdScanner(await listening(fakeClamd(answer)))(path), { clean: true });
    const socketPath = join(folder, 'clamd.sock');
    assert.deepEqual(await clamdScanner(await listening(fakeClamd(answer), socketPath))(path), {
      clean: true,
    });
    assert.ok(received.length === 2 && received.every((content) => content.equals(big)));
  });

  test('hears what was found', async () => {
    const address = await listening(fakeClamd(() => 'stream: Win.Test.EICAR_HDB-1 FOUND'));
    assert.deepEqual(await clamdScanner(address)(path), { clean: false, found: 'Win.Test.EICAR_HDB-1' });
  });

  test('everything else means that nobody knows', async () => {
    const refusing = await listening(fakeClamd(() => 'INSTREAM size limit exceeded. ERROR'));
    await assert.rejects(clamdScanner(refusing)(path), /size limit/);
    const rude = await listening(createServer((socket) => socket.destroy()));
    await assert.rejects(clamdScanner(rude)(path));
    const silent = await listening(fakeClamd(() => null));
    await assert.rejects(clamdScanner(silent, 50)(path), /does not answer/);
    await assert.rejects(clamdScanner('unix:/nowhere/clamd.sock')(path), { code: 'ENOENT' });
  });

  test('an address that is none is told at once', () => {
    for (const address of ['', 'clamd', 'http://127.0.0.1:3310', 'tcp://'])
      assert.throws(() => clamdScanner(address), RangeError);
  });
});
