import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { unfinishedName } from '../../unfinished.ts';
import { DatabaseFault } from '../fault.ts';
import { type Cluster, passwordFile, superuser } from './cluster.ts';
import { engineFault } from './engine-fault.ts';
import { freePort } from './free-port.ts';
import { type Postmaster, postmasterFile, readPostmaster } from './postmaster-file.ts';
import { isNumberTaken, isPostgres } from './process-alive.ts';
import { writeSettings } from './settings.ts';
import { prepareSocketFolder } from './socket-folder.ts';
import { startPostmaster } from './start-postmaster.ts';

/** A server that answers. */
export interface RunningServer {
  readonly pid: number;
  readonly host: string;
  readonly port: number;
  readonly password: string;
  /** It ran already when we came. */
  readonly adopted: boolean;
}

/** Pauses between looks; a start takes some 30 ms. */
const pause = 15;

/** How long nothing may happen before a start counts as failed. Replaying the log after a crash is something. */
const patience = 60_000;

/**
 * Brings the cluster's server up: adopts one that runs, whoever started it, otherwise starts one. PostgreSQL's own
 * lock decides between processes that try at the same time; whoever loses adopts the winner's server. Processes
 * of a server killed a moment ago may still hold its memory; that is waited for.
 */
export async function bringUp(cluster: Cluster): Promise<RunningServer> {
  let lastOutput = '';
  for (let until = Date.now() + patience; Date.now() < until; await wait(pause)) {
    const noted = await readPostmaster(cluster.folder);
    if (noted && isPostgres(noted.pid)) {
      if (noted.status === 'starting') until = Date.now() + patience;
      if (noted.status === 'ready' && (await answers(cluster, noted))) return running(cluster, noted, true);
      continue;
    }
    if (noted && isNumberTaken(noted.pid)) await discardStale(cluster, noted);
    const started = await startOwn(cluster);
    if (typeof started !== 'string') return started;
    lastOutput = started;
    if (/lock file .* is empty/.test(started)) await discardEmpty(cluster);
    else if (!isPassing(started)) throw engineFault(started, cluster.folder);
    await wait(pause * 5);
  }
  throw engineFault(lastOutput || 'FATAL: no answer', cluster.folder);
}

/** Another process was faster, or remains of a killed server have not ended yet. */
const isPassing = (output: string) =>
  /lock file .* already exists|pre-existing shared memory|is still in use|another (postmaster|server)/i.test(
    output,
  );

/** Starts the server; what it wrote when it gave up. */
async function startOwn(cluster: Cluster): Promise<RunningServer | string> {
  const socketFolder = await prepareSocketFolder(cluster.home, cluster.user);
  const port = cluster.listens === 'socket' ? 5432 : await freePort();
  await writeSettings(cluster, { socketFolder, port });
  const { child, ended } = startPostmaster(cluster);
  let output: string | undefined;
  ended.then((written) => {
    output = written;
  });
  while (output === undefined) {
    const noted = await readPostmaster(cluster.folder);
    if (noted?.pid === child.pid && noted?.status === 'ready' && (await answers(cluster, noted)))
      return running(cluster, noted, false);
    await wait(pause);
  }
  return output;
}

async function running(cluster: Cluster, noted: Postmaster, adopted: boolean): Promise<RunningServer> {
  return { pid: noted.pid, adopted, port: noted.port, ...(await address(cluster, noted)) };
}

async function address({ home, listens }: Cluster, { socketFolder }: Postmaster) {
  if (listens === 'socket') return { host: socketFolder, password: '' };
  return { host: '127.0.0.1', password: await readFile(passwordFile(home), 'utf8') };
}

async function answers(cluster: Cluster, noted: Postmaster): Promise<boolean> {
  const { host, password } = await address(cluster, noted);
  const line = new Socket();
  const client = new Client({
    stream: () => line,
    ...{ host, port: noted.port, user: superuser, password, database: 'postgres' },
    ...{ connectionTimeoutMillis: 5000, application_name: 'gongkai start' },
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') throw wrongPassword(cluster, error);
    return false;
  } finally {
    // Saying goodbye would wait for an answer; one that dies just now gives none.
    line.destroy();
  }
}

const wrongPassword = ({ home }: Cluster, error: unknown) =>
  new DatabaseFault('no-permission', `数据库口令不符，请恢复文件 ${passwordFile(home)}。`, error);

/**
 * PostgreSQL clears a lock file whose process is gone, but not one whose number now belongs to a stranger or to a
 * zombie, which happens in containers. Whoever else starts at this moment has written another content.
 */
async function discardStale({ folder }: Cluster, { pid }: Postmaster): Promise<void> {
  const file = postmasterFile(folder);
  const aside = unfinishedName(file);
  await rename(file, aside).catch(() => undefined);
  const text = await readFile(aside, 'utf8').catch(() => '');
  if (text && Number.parseInt(text, 10) !== pid)
    await writeFile(file, text, { flag: 'wx' }).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Left when the machine went down in the very moment of a start; a file just made is somebody's who starts now. */
async function discardEmpty({ folder }: Cluster): Promise<void> {
  const file = await stat(postmasterFile(folder)).catch(() => null);
  if (file?.size === 0 && Date.now() - file.mtimeMs > 3000) await rm(postmasterFile(folder), { force: true });
}
