import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { clusterFolder } from './embedded/cluster.ts';
import { engineFault } from './embedded/engine-fault.ts';
import { closedFolder } from './embedded/reachable.ts';
import { serverUser } from './embedded/server-user.ts';

/** Where a county's records lie (数据目录). */
export interface DataFolder {
  /** Holds everything: stored files, and usually the database. */
  readonly folder: string;
  /** Holds engine and database; the same folder, unless the server's account cannot reach it. */
  readonly databaseHome: string;
  /** What operators should know about the choice. */
  readonly notices: readonly string[];
}

/** The part of the environment that decides. */
export interface DataEnvironment {
  readonly GONGKAI_DATA?: string | undefined;
  readonly XDG_DATA_HOME?: string | undefined;
  readonly LOCALAPPDATA?: string | undefined;
}

/** Where records of a machine-wide service belong; every account may pass through. */
const machineWide = '/var/lib/gongkai';

/**
 * Chooses the data folder: `GONGKAI_DATA`, else the account's own place for data. PostgreSQL does not run as root;
 * where root's folder is closed to the server's account, the database moves to a machine-wide place and a notice
 * says so. Makes nothing: who only asks leaves no trace.
 */
export function chooseDataFolder(
  environment: DataEnvironment = process.env,
  elsewhere = machineWide,
): DataFolder {
  const explicit = environment.GONGKAI_DATA?.trim();
  const folder = resolve(explicit || ownPlace(environment));
  const closed = closedToServer(folder);
  if (closed === null) return { folder, databaseHome: folder, notices: [] };
  if (!explicit)
    return {
      folder: elsewhere,
      databaseHome: elsewhere,
      notices: [`以 root 身份运行，低权限的数据库进程进不了 ${closed}，因此数据目录改为 ${elsewhere}。`],
    };
  const databaseHome = join(elsewhere, `${basename(folder)}-${shortHash(folder)}`);
  return {
    folder,
    databaseHome,
    notices: [
      `以 root 身份运行，低权限的数据库进程进不了 ${closed}，因此数据库放在 ${databaseHome}；其余文件仍在 ${folder}。备份命令会包含两处。`,
    ],
  };
}

function ownPlace({ XDG_DATA_HOME, LOCALAPPDATA }: DataEnvironment): string {
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'gongkai');
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'gongkai');
}

/**
 * Makes the folders that were chosen. As root, others may pass through but not look in; as ourselves, nobody else
 * may. Throws DatabaseFault when they cannot be made.
 */
export function makeDataFolder({ folder, databaseHome }: DataFolder): void {
  for (const place of [folder, databaseHome]) {
    try {
      mkdirSync(place, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    } catch (error) {
      throw engineFault(String(error), place, error);
    }
  }
}

/** The folder that stops the server's account; null when it can reach the data or is ourselves. */
function closedToServer(folder: string): string | null {
  const user = serverUser(clusterFolder(folder));
  if (user === null) return null;
  // A folder of root's own is opened for passage when the database is made in it.
  const own = statSync(folder, { throwIfNoEntry: false })?.uid === 0;
  return closedFolder(own ? dirname(folder) : folder, user);
}

const isRoot = () => process.getuid?.() === 0;

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
