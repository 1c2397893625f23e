/**
 * How soon the site answers and how much memory it takes, with the demonstration county:
 * `node bench/cold-start.ts [--rounds 5] [--seconds 20] [--data FOLDER]`. Starts the site as `npm start` does, over a
 * data folder that is already there, until the first page has come; then reads 200 addresses over and over. Memory
 * is what the kernel tells of the processes: resident for the server, and for the database the share of each process
 * (PSS), for they hold most of their memory in common. Without `--data` the demonstration is loaded first.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import program from '../package.json' with { type: 'json' };
import { chooseDataFolder } from '../src/platform/index.ts';
import { arePagesStale, buildPages } from '../src/server/build-pages.ts';
import { loadDemonstration, openInstallation, settingsFrom } from '../src/server/index.ts';
import { testDataFolder } from '../test/database.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    data: { type: 'string' },
  },
});
const wanted = { start: 3000, server: 300, database: 200 };
const missed = 3;
const connections = 8;

if (process.platform !== 'linux') throw new Error('memory is read from /proc, which only Linux has');
for (const name of ['office', 'checker'] as const) if (arePagesStale(name)) await buildPages(name);
const own = values.data === undefined ? testDataFolder() : null;
const { folder, databaseHome } = own ?? chooseDataFolder({ GONGKAI_DATA: values.data });
try {
  if (own) await demonstrate();
  await measure();
} finally {
  own?.remove();
}

async function demonstrate(): Promise<void> {
  const { county, close } = await openInstallation(settingsFrom({ GONGKAI_DATA: folder }), 'bench');
  const loaded = await loadDemonstration(county, () => undefined);
  await close();
  if (!loaded.ok) throw new Error(loaded.refusal.sentence);
}

async function measure(): Promise<void> {
  print('load of the machine', `${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores`);
  const times: number[] = [];
  let server: Awaited<ReturnType<typeof start>> | undefined;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    if (server) await stop(server.child);
    server = await start();
    times.push(server.time);
  }
  const { url, child } = server!;
  times.sort((one, other) => one - other);
  const middle = times[times.length >> 1]!;
  print(
    'start to first page',
    `${Math.round(middle)} ms, of ${times.map(Math.round)} (under ${wanted.start})`,
  );
  try {
    const memory = await underLoad(url, child.pid!);
    print('server, resident', `${memory.server} MB at most (under ${wanted.server})`);
    print('database, share', `${memory.database} MB at most (under ${wanted.database})`);
    print('load of the machine', `${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores`);
    if (middle > wanted.start || memory.server > wanted.server || memory.database > wanted.database)
      process.exitCode = missed;
  } finally {
    await stop(child);
  }
}

async function start(): Promise<{ child: ChildProcess; url: string; time: number }> {
  const begin = performance.now();
  const [, ...options] = program.scripts.start.split(' ');
  const child = spawn(process.execPath, [...options, '--no-open'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, GONGKAI_DATA: folder, DATABASE_URL: '', PORT: '0', GONGKAI_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /公众门户\s+(http:\S+?)\/?$/.exec(line)?.[1];
    if (url === undefined) continue;
    const page = await fetch(`${url}/`);
    await page.text();
    if (page.status !== 200) throw new Error(`the first page answered ${page.status}`);
    return { child, url, time: performance.now() - begin };
  }
  throw new Error('the server ended at its start');
}

/** As an administrator stops it: the database goes too. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** The most memory, in MB, while visitors read. */
async function underLoad(url: string, pid: number): Promise<{ server: number; database: number }> {
  const addresses = await someAddresses(url);
  const postmaster = Number.parseInt(readFileSync(`${databaseHome}/database/postmaster.pid`, 'utf8'), 10);
  const most = { server: 0, database: 0 };
  const end = performance.now() + Number(values.seconds) * 1000;
  let answered = 0;
  const read = async (first: number) => {
    for (let index = first; performance.now() < end; index += 7) {
      const reply = await fetch(url + addresses[index % addresses.length]!);
      await reply.arrayBuffer();
      if (reply.status === 200) answered += 1;
    }
  };
  const reading = Promise.all(Array.from({ length: connections }, (_, index) => read(index * 25)));
  for (; performance.now() < end; await wait(250)) {
    most.server = Math.max(most.server, megabytes(pid, 'status', 'VmRSS'));
    const shares = [postmaster, ...childrenOf(postmaster)].map((each) =>
      megabytes(each, 'smaps_rollup', 'Pss'),
    );
    most.database = Math.max(
      most.database,
      shares.reduce((sum, share) => sum + share, 0),
    );
  }
  await reading;
  print('pages read', `${answered} of ${addresses.length} addresses in ${values.seconds} s`);
  return { server: Math.round(most.server), database: Math.round(most.database) };
}

/** Articles from the map of the site, and searches, which are rendered every time. */
async function someAddresses(url: string): Promise<readonly string[]> {
  const map = await (await fetch(`${url}/sitemap.xml`)).text();
  const found = [...map.matchAll(/<loc>(?:https?:\/\/[^/]*)?(\/[^<]*)<\/loc>/g)].map(
    ([, address]) => address!,
  );
  const step = Math.max(1, Math.floor(found.length / 180));
  const spread = found.filter((_, index) => index % step === 0).slice(0, 180);
  const words = ['补贴', '预算', '年度报告', '通知', '救助', '防汛', '公示', '规划', '招聘', '道路'];
  const searches = words.flatMap((word) =>
    ['', '&order=best'].map((order) => `/search?q=${encodeURIComponent(word)}${order}`),
  );
  return [...spread, ...searches];
}

function megabytes(pid: number, file: 'status' | 'smaps_rollup', field: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/${file}`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024;
  } catch {
    // It ended between the list and the look.
    return 0;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}

function print(name: string, value: string): void {
  console.log(`${name.padEnd(28)} ${value}`);
}
