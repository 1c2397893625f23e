import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server writes about itself into `postmaster.pid` of its cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of its socket; empty when it listens on an address only. */
  readonly socketFolder: string;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown';
}

/** Where a cluster's server writes about itself. */
export const postmasterFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** What the file says; null when there is none. Whether the process lives is another question. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(postmasterFile(cluster), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!pid) return null;
  const status = lines[7] ?? '';
  return {
    pid,
    port: Number.parseInt(lines[3] ?? '', 10) || 0,
    socketFolder: lines[4] ?? '',
    status: isStatus(status) ? status : 'unknown',
  };
}

const isStatus = (text: string): text is Postmaster['status'] =>
  ['starting', 'stopping', 'ready', 'standby'].includes(text);
