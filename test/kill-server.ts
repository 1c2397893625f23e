/**
 * Kills `gongkai serve`, its database or both at random moments while clerks and reviewers work over HTTP, and checks
 * after each restart that every acknowledged act is there once, and that publications, revisions, reviews, search
 * and audit log tell the same story.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readPostmaster } from '../src/platform/database/embedded/postmaster-file.ts';
import { type DataFolder, openDatabase, sealAudit, systemClock, verifyAudit } from '../src/platform/index.ts';
import { arePagesStale, buildPages } from '../src/server/build-pages.ts';
import { openInstallation, settingsFrom, type Tables } from '../src/server/index.ts';
import { brokenStories } from './broken-stories.ts';
import { populate, signedInHeaders } from './county-site.ts';
import { testDataFolder } from './database.ts';
import { PublishingDesk } from './publishing-desk.ts';

const victims = ['server', 'database', 'server and database'] as const;
type Victim = (typeof victims)[number];

/** What came of the rounds. */
export interface ServerKillFigures {
  readonly acknowledged: number;
  /** Calls whose answer was lost: done after all, or not done and done again. */
  readonly unknown: { readonly done: number; readonly undone: number };
  /** Milliseconds from the start of a new server to its first page, the longest. */
  readonly slowestRestart: number;
  /** Milliseconds during which a server that lived on could not write, the longest. */
  readonly longestPause: number;
}

/** Plays the rounds, with all victims in turn or with one only; throws when one of them lost something. */
export async function killServerRounds(
  rounds: number,
  random: () => number,
  say: (text: string) => void,
  only?: string,
): Promise<ServerKillFigures> {
  const some = victims.filter((victim) => !only || victim === only);
  for (const name of ['office', 'checker'] as const) if (arePagesStale(name)) await buildPages(name);
  const data = testDataFolder();
  const figures = { slowestRestart: 0, longestPause: 0 };
  let server: Served | null = null;
  let desks: readonly PublishingDesk[] = [];
  try {
    const bodies = await found(data);
    for (let round = 1; round <= rounds; round += 1) {
      const victim = some[(round - 1) % some.length]!;
      server = await Served.start(data);
      figures.slowestRestart = Math.max(figures.slowestRestart, server.startedAfter);
      const { url } = server;
      if (round === 1) desks = await opened(url, bodies);
      for (const desk of desks) await desk.looksRight(url);
      const before = acts(desks);
      const work = { until: false };
      const working = Promise.all(desks.map((desk) => desk.work(url, work)));
      await Promise.race([wait(400 + random() * 1200), working]);
      await kill(victim, server, data);
      // A desk that met something wrong tells it, instead of being missed.
      const pause =
        victim === 'database' ? ((await Promise.race([writesOn(server, desks), working])) as number) : 0;
      figures.longestPause = Math.max(figures.longestPause, pause);
      work.until = true;
      if (victim === 'database') await server.kill();
      await working;
      server = null;
      const broken = await check(data, desks);
      assert.deepEqual(broken, []);
      say(
        `round ${round}: killed ${victim}; ${acts(desks) - before} acts, ${acts(desks)} in all, whole; pause ${Math.round(pause)} ms`,
      );
    }
  } finally {
    await server?.kill();
    data.remove();
  }
  const unknown = {
    done: sum(desks.map((desk) => desk.foundDone)),
    undone: sum(desks.map((desk) => desk.foundUndone)),
  };
  return { acknowledged: acts(desks), unknown, ...figures };
}

class Served {
  readonly url: string;
  readonly startedAfter: number;
  /** The last of what it said on its error output. */
  readonly complaints: () => string;
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess, url: string, startedAfter: number, complaints: () => string) {
    this.complaints = complaints;
    this.#process = child;
    this.url = url;
    this.startedAfter = startedAfter;
  }

  static async start({ folder }: DataFolder): Promise<Served> {
    const begin = performance.now();
    const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
    const child = spawn(process.execPath, [main, 'serve', '--no-open'], {
      env: { ...process.env, GONGKAI_DATA: folder, DATABASE_URL: '', PORT: '0', GONGKAI_LOG: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaints = '';
    child.stderr!.on('data', (text) => {
      complaints = `${complaints}${text}`.slice(-2000);
    });
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('the server ended at its start')));
    const listening = new Promise<string>((resolve) =>
      createInterface({ input: child.stdout! }).on('line', (line) => {
        const address = /公众门户\s+(http:\S+?)\/?$/.exec(line);
        if (address) resolve(address[1]!);
      }),
    );
    ended.catch(() => undefined);
    const url = await Promise.race([listening, ended]);
    const page = await fetch(`${url}/`);
    await page.text();
    assert.equal(page.status, 200);
    return new Served(child, url, performance.now() - begin, () => complaints);
  }

  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'close');
    this.#process.kill('SIGKILL');
    await ended;
  }
}

async function found(data: DataFolder): Promise<Readonly<Record<string, string>>> {
  const { county, close } = await openInstallation(
    settingsFrom({ GONGKAI_DATA: data.folder }),
    'found',
    systemClock,
  );
  try {
    return await populate(county);
  } finally {
    await close();
  }
}

/** Two clerks at each of two townships, who go on working through all rounds without signing in again. */
async function opened(
  url: string,
  bodies: Readonly<Record<string, string>>,
): Promise<readonly PublishingDesk[]> {
  const desks: PublishingDesk[] = [];
  for (const slug of ['yunxi', 'baitang']) {
    const [clerk, first, final] = await Promise.all(
      ['clerk', 'first', 'final'].map((role) => signedInHeaders(url, `${slug}-${role}`)),
    );
    const people = { clerk: clerk!, first: first!, final: final! };
    const columnId = await PublishingDesk.openColumn(url, people.final, bodies[slug]!);
    for (const name of ['甲', '乙']) desks.push(new PublishingDesk(`${slug}${name}`, people, columnId));
  }
  return desks;
}

async function kill(victim: Victim, server: Served, { databaseHome }: DataFolder): Promise<void> {
  const { pid } = (await readPostmaster(`${databaseHome}/database`))!;
  if (victim !== 'server') process.kill(pid, 'SIGKILL');
  if (victim !== 'database') await server.kill();
}

/** Milliseconds until each desk has done something more. */
async function writesOn({ complaints }: Served, desks: readonly PublishingDesk[]): Promise<number> {
  const begin = performance.now();
  const goals = desks.map((desk) => desk.acknowledged + 1);
  while (desks.some((desk, index) => desk.acknowledged < goals[index]!)) {
    const heard = desks.map((desk) => desk.heard).join(', ');
    assert.ok(
      performance.now() - begin < 30_000,
      `the server did not go on writing: ${heard}\n${complaints()}`,
    );
    await wait(5);
  }
  return performance.now() - begin;
}

async function check(data: DataFolder, desks: readonly PublishingDesk[]): Promise<readonly string[]> {
  const database = await openDatabase<Tables>({ data, name: 'check' });
  try {
    await sealAudit(database.db);
    assert.equal(await verifyAudit(database.db), null);
    const { rows } = await database.pool.query(
      'select publication.id, version, state, title from publication join publication_revision r on r.id = working_revision',
    );
    return [...(await brokenStories(database)), ...desks.flatMap((desk) => desk.missingFrom(rows))];
  } finally {
    await database.close();
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const acts = (desks: readonly PublishingDesk[]) => sum(desks.map((desk) => desk.acknowledged));
