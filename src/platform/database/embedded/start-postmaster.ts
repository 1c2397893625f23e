import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { type Cluster, serverLog } from './cluster.ts';
import { program } from './engine.ts';
import { runAs } from './run-as.ts';

/** How a start ended: a child that still lives, or what it wrote before it gave up. */
export interface StartedPostmaster {
  readonly child: ChildProcess;
  /** Resolves when the process has ended, with what it wrote to the log. */
  readonly ended: Promise<string>;
}

const largestLog = 5 << 20;

/**
 * Starts the server process. It leads a process group of its own, so that an interrupt typed at the terminal does
 * not reach it, and it writes to a file, so that it outlives us if we are killed; the next start adopts it.
 */
export function startPostmaster(cluster: Cluster): StartedPostmaster {
  const log = openLog(serverLog(cluster));
  const begin = fstatSync(log).size;
  const child = spawn(program(cluster.engine, 'postgres'), ['-D', cluster.folder], {
    ...runAs(cluster.user),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  const ended = Promise.race([
    once(child, 'exit').then(() => ''),
    once(child, 'error').then(([error]) => String(error)),
  ]).then((error) => `${textFrom(serverLog(cluster), begin)}${error}`);
  ended.catch(() => undefined);
  return { child, ended };
}

function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function textFrom(path: string, begin: number): string {
  if (!existsSync(path)) return '';
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(16_384);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, begin));
  } finally {
    closeSync(file);
  }
}
