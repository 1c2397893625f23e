/**
 * What an article page costs: `node bench/article.ts [--publications 100000] [--seconds 2]`. Prints how many cached
 * pages a second the server sends against a bare `node:http` server that sends the same bytes, each in a process of
 * its own, and how long pages take that are rendered for the first time.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { migrate, openDatabase, systemClock } from '../src/platform/index.ts';
import { openCounty, settingsFrom, startServer, type Tables } from '../src/server/index.ts';
import { testDataFolder } from '../test/database.ts';
import { fillLargeCounty, foundLargeCounty } from '../test/large-county.ts';

const { values } = parseArgs({
  options: {
    publications: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '2' },
    bare: { type: 'string' },
    serve: { type: 'string' },
  },
});
const wanted = { ratio: 0.85, late: 15 };

if (values.bare !== undefined) await serveBare(Buffer.from(values.bare, 'base64'));
else if (values.serve !== undefined) await serveCounty(values.serve);
else await measure();

async function measure(): Promise<void> {
  const data = testDataFolder();
  const processes: ReturnType<typeof fork>[] = [];
  try {
    const ids = await filled(data, Number(values.publications));
    const [county, address] = await started(['--serve', data.folder]);
    processes.push(county);
    const times: number[] = [];
    for (let index = 0; index < 400; index += 1) {
      const id = ids[(index * 7919) % ids.length]!;
      const start = performance.now();
      const reply = await fetch(`${address}/a/${id}`);
      await reply.arrayBuffer();
      if (reply.status !== 200) throw new Error(`${reply.status}`);
      // The first pages meet code that was never run.
      if (index >= 20) times.push(performance.now() - start);
    }
    times.sort((one, other) => one - other);
    const [median, late] = [times[times.length >> 1]!, times[Math.floor(times.length * 0.95)]!];
    print('first rendered, median', `${median.toFixed(1)} ms`);
    print('first rendered, 95 of 100', `${late.toFixed(1)} ms (at most ${wanted.late})`);

    const path = `/a/${ids[0]}`;
    const head = await headOf(address, path);
    const [bare, bareAddress] = await started(['--bare', head.toString('base64')]);
    processes.push(bare);
    const ratios: number[] = [];
    let rates = [0, 0];
    for (let round = 0; round < 5; round += 1) {
      // One right after the other, so that both meet the machine in the same mood.
      const ours = await rate(address, path, Number(values.seconds));
      const theirs = await rate(bareAddress, path, Number(values.seconds));
      ratios.push(ours / theirs);
      rates = [Math.max(rates[0]!, ours), Math.max(rates[1]!, theirs)];
    }
    ratios.sort((one, other) => one - other);
    const ratio = ratios[ratios.length >> 1]!;
    print('cached pages a second', `${Math.round(rates[0]!).toLocaleString('en')}`);
    print('bare node:http', `${Math.round(rates[1]!).toLocaleString('en')}`);
    print('ratio, middle of 5 rounds', `${ratio.toFixed(2)} (at least ${wanted.ratio})`);
    if (ratio < wanted.ratio || late > wanted.late) process.exitCode = 3;
  } finally {
    for (const child of processes) {
      const ended = once(child, 'exit');
      child.send('end');
      await ended;
    }
    data.remove();
  }
}

async function filled(data: ReturnType<typeof testDataFolder>, count: number): Promise<readonly string[]> {
  const database = await openDatabase<Tables>({ data, statementTimeout: 600_000 });
  try {
    await migrate(database.pool);
    const county = await openCounty(database, settingsFrom({ GONGKAI_DATA: data.folder }), systemClock);
    await foundLargeCounty(county);
    const ids = await fillLargeCounty(database, county, 1, count);
    await database.pool.query('vacuum analyze');
    return ids;
  } finally {
    await database.close();
  }
}

/** This script in a process of its own, and where it answers. */
async function started(options: readonly string[]): Promise<[ReturnType<typeof fork>, string]> {
  const child = fork(fileURLToPath(import.meta.url), [...options]);
  const [address] = (await once(child, 'message')) as [string];
  return [child, address];
}

async function serveCounty(folder: string): Promise<void> {
  const settings = settingsFrom({ GONGKAI_DATA: folder, PORT: '0', GONGKAI_LOG: 'silent' });
  const server = await startServer({ ...settings, portIsFree: true });
  process.send!(server.url);
  await once(process, 'message');
  await server.close();
  process.exit();
}

/** Sends the same head and body as fast as `node:http` can. */
async function serveBare(reply: Buffer): Promise<void> {
  const end = reply.indexOf('\r\n\r\n');
  const headers = reply
    .toString('latin1', 0, end)
    .split('\r\n')
    .slice(1)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const)
    .filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name))
    .flat();
  const body = reply.subarray(end + 4);
  const server = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await once(process, 'message');
  process.exit();
}

function requestFor(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\nConnection: keep-alive\r\n\r\n`;
}

/** The whole reply as it comes over the wire. */
function headOf(address: string, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    let bytes = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      const size = wholeReply(bytes);
      if (size === 0 || bytes.length < size) return;
      socket.destroy();
      resolve(bytes.subarray(0, size));
    });
    socket.write(requestFor(path));
  });
}

/** Bytes of a reply that begins here; 0 while its head is not whole. */
function wholeReply(bytes: Buffer): number {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return 0;
  return end + 4 + Number(/content-length: (\d+)/i.exec(bytes.toString('latin1', 0, end))![1]);
}

/** Replies a second over connections that each ask again as soon as they are answered. */
async function rate(address: string, path: string, seconds: number): Promise<number> {
  const request = requestFor(path);
  const port = Number(new URL(address).port);
  const size = (await headOf(address, path)).length;
  let replies = 0;
  let open = true;
  const start = performance.now();
  const sockets = Array.from({ length: 24 }, () => {
    const socket = connect(port, '127.0.0.1');
    let received = 0;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received < size) return;
      received -= size;
      replies += 1;
      if (open) socket.write(request);
    });
    socket.write(request);
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const counted = replies / ((performance.now() - start) / 1000);
  open = false;
  for (const socket of sockets) socket.destroy();
  return counted;
}

function print(name: string, value: string): void {
  console.log(`${name.padEnd(28)} ${value}`);
}
