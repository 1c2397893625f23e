import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** What a virus scanner says about a file. */
export type ScanResult =
  | { readonly clean: true }
  /** The name the scanner gives to what it found. */
  | { readonly clean: false; readonly found: string };

/** Looks for malicious software. Throws Error when it cannot tell: then the file is not taken. */
export type Scanner = (path: string) => Promise<ScanResult>;

/** Milliseconds without a word from the scanner. */
const patience = 120_000;

/**
 * A scanner that asks clamd (`tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`), with its command INSTREAM, so
 * that clamd needs no access to our files. Throws RangeError when the address is not one.
 */
export function clamdScanner(address: string, silence: number = patience): Scanner {
  const target = targetOf(address);
  return async (path) => {
    const socket = connect(target);
    socket.setTimeout(silence, () => socket.destroy(new Error('clamd does not answer')));
    try {
      return resultOf(await ask(socket, path));
    } finally {
      socket.destroy();
    }
  };
}

function targetOf(address: string) {
  if (address.startsWith('unix:/')) return { path: address.slice(5).replace(/^\/+/, '/') };
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'tcp:' || url.hostname === '')
    throw new RangeError(`病毒扫描服务的地址不正确：${address}。`);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) };
}

/** Sends the file in pieces, each behind its length, and hears the answer. */
async function ask(socket: Socket, path: string): Promise<string> {
  const answer = heard(socket);
  // Who stops listening tells why in its answer; the failed sending says nothing more.
  const sent = send(socket, path).catch(() => undefined);
  const text = await answer;
  socket.destroy();
  await sent;
  return text;
}

function heard(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('clamd hung up')));
  });
}

async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: 128 * 1024 })) {
    const piece = chunk as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await drained(socket);
  }
  socket.write(Buffer.alloc(4));
}

const drained = (socket: Socket) =>
  new Promise<void>((resolve, reject) => {
    const done = () => {
      socket.off('drain', done).off('close', failed);
      resolve();
    };
    const failed = () => {
      socket.off('drain', done).off('close', failed);
      reject(new Error('clamd hung up'));
    };
    socket.on('drain', done).on('close', failed);
    if (socket.destroyed) failed();
  });

function resultOf(answer: string): ScanResult {
  const found = /^stream: (.+) FOUND$/.exec(answer.trim());
  if (found) return { clean: false, found: found[1]! };
  if (answer.trim() === 'stream: OK') return { clean: true };
  throw new Error(`clamd could not scan: ${answer.trim().slice(0, 100)}`);
}
