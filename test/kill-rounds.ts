/**
 * Kills the program, the database server or both at random moments under write load, again and again, and checks
 * after each time that everything acknowledged is there, nothing is there by halves, and no help was needed.
 * `npm run kill-rounds -- --rounds 50 --seed 7`; with `--server` it is the whole site that is killed, while clerks
 * work over HTTP, and `--victim database` kills nothing else.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sealAudit } from '../src/platform/audit/seal-audit.ts';
import type { AuditTables } from '../src/platform/audit/tables.ts';
import { verifyAudit } from '../src/platform/audit/verify.ts';
import type { DataFolder } from '../src/platform/database/data-folder.ts';
import { readPostmaster } from '../src/platform/database/embedded/postmaster-file.ts';
import { type Database, openDatabase } from '../src/platform/database/open-database.ts';
import { testDataFolder } from './database.ts';
import { killServerRounds } from './kill-server.ts';

const victims = ['program', 'postmaster', 'one backend', 'all of the server', 'program and server'] as const;
type Victim = (typeof victims)[number];

/** What came of the rounds. */
export interface KillFigures {
  readonly acknowledged: number;
  /** Milliseconds from the start of a new program to its first acknowledged act, the longest. */
  readonly slowestRestart: number;
  /** Milliseconds during which a program that lived on could not write, the longest. */
  readonly longestPause: number;
}

/** Plays the rounds; throws when one of them lost something. */
export async function killRounds(
  rounds: number,
  seed: number,
  say: (text: string) => void,
): Promise<KillFigures> {
  const data = testDataFolder();
  const random = randomFrom(seed);
  const acknowledged: number[] = [];
  const figures = { slowestRestart: 0, longestPause: 0 };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const victim = victims[(round - 1) % victims.length]!;
      const writer = await Writer.start(data, round * 1_000_000);
      figures.slowestRestart = Math.max(figures.slowestRestart, writer.startedAfter);
      await wait(20 + random() * 300);
      await kill(victim, writer, data);
      const pause = await afterwards(victim, writer);
      figures.longestPause = Math.max(figures.longestPause, pause);
      acknowledged.push(...writer.acknowledged);
      const rows = await check(data, acknowledged);
      const times = `start ${Math.round(writer.startedAfter)} ms, pause ${Math.round(pause)} ms`;
      say(
        `round ${round}: killed ${victim}; ${writer.acknowledged.length} acts, ${rows} in all, whole; ${times}`,
      );
    }
  } finally {
    data.remove();
  }
  return { acknowledged: acknowledged.length, ...figures };
}

class Writer {
  readonly acknowledged: number[] = [];
  readonly process: ChildProcess;
  readonly startedAfter: number;

  private constructor(child: ChildProcess, startedAfter: number) {
    this.process = child;
    this.startedAfter = startedAfter;
  }

  static async start({ folder }: DataFolder, first: number): Promise<Writer> {
    const begin = performance.now();
    const script = fileURLToPath(new URL('./platform/writer-process.ts', import.meta.url));
    const child = spawn(process.execPath, [script, folder, String(first)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout! });
    const [line] = await Promise.race([
      once(lines, 'line'),
      once(child, 'exit').then(() => ['the writer ended']),
    ]);
    assert.match(line, /^\d+$/);
    const writer = new Writer(child, performance.now() - begin);
    writer.acknowledged.push(Number(line));
    lines.on('line', (text) => {
      if (/^\d+$/.test(text)) writer.acknowledged.push(Number(text));
    });
    return writer;
  }

  /** Milliseconds until it has written some more. */
  async writesOn(): Promise<number> {
    const begin = performance.now();
    for (const goal = this.acknowledged.length + 5; this.acknowledged.length < goal; await wait(5))
      assert.ok(performance.now() - begin < 30_000, 'the program did not go on writing');
    return performance.now() - begin;
  }

  async kill(): Promise<void> {
    const ended = once(this.process, 'close');
    this.process.kill('SIGKILL');
    await ended;
  }
}

async function kill(victim: Victim, writer: Writer, { databaseHome }: DataFolder): Promise<void> {
  const { pid } = (await readPostmaster(`${databaseHome}/database`))!;
  const backends = childrenOf(pid);
  if (victim.startsWith('program')) await writer.kill();
  if (victim === 'postmaster') process.kill(pid, 'SIGKILL');
  if (victim === 'one backend') process.kill(backends[backends.length - 1]!, 'SIGKILL');
  if (victim.endsWith('server')) for (const each of [pid, ...backends]) end(each);
}

/** A program that lived on goes on by itself; then it goes too, and leaves a server behind for the next to adopt. */
async function afterwards(victim: Victim, writer: Writer): Promise<number> {
  if (victim.startsWith('program')) return 0;
  const pause = await writer.writesOn();
  await writer.kill();
  return pause;
}

async function check(data: DataFolder, acknowledged: readonly number[]): Promise<number> {
  const database = await openDatabase<AuditTables>({ data, name: 'check' });
  try {
    await sealAudit(database.db);
    assert.equal(await verifyAudit(database.db), null);
    const numbers = await writtenIn(database);
    const missing = acknowledged.filter((number) => !numbers.has(number));
    assert.deepEqual(missing, [], 'acknowledged acts are missing');
    const audited = await database.pool.query('select count(*) from audit_log');
    assert.equal(audited.rows[0].count, numbers.size, 'each act has its audit entry');
    return numbers.size;
  } finally {
    await database.close();
  }
}

async function writtenIn({ pool }: Database<AuditTables>): Promise<ReadonlySet<number>> {
  const { rows } = await pool.query('select number, count(*)::int as halves from written group by number');
  assert.ok(
    rows.every(({ halves }) => halves === 2),
    'an act was written by halves',
  );
  return new Set(rows.map(({ number }) => number));
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

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with the others.
  }
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      server: { type: 'boolean', default: false },
      victim: { type: 'string' },
    },
  });
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
  if (values.server) {
    const { unknown, ...figures } = await killServerRounds(
      ...([rounds, randomFrom(seed), console.log, values.victim] as const),
    );
    tell(figures);
    console.log(`answers that were lost: ${unknown.done} done, ${unknown.undone} not done and done again`);
  } else tell(await killRounds(rounds, seed, console.log));
}

function tell({ acknowledged, slowestRestart, longestPause }: KillFigures): void {
  console.log(
    `${acknowledged} acknowledged acts, none lost; slowest restart ${Math.round(slowestRestart)} ms,`,
  );
  console.log(`longest pause of a program that lived on ${Math.round(longestPause)} ms`);
}
