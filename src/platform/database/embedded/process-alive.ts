import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Does the system know a process with this number, be it one that ended and was not collected yet? */
export function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Does a process with this number live? One that ended but was not collected yet (a zombie) does not. */
export const isAlive = (pid: number): boolean => isNumberTaken(pid) && stateOf(pid)?.state !== 'Z';

/**
 * Numbers of processes are used again, in containers soon: what tells two bearers of one number apart. Empty
 * where the system does not say.
 */
export const startOf = (pid: number): string => stateOf(pid)?.started ?? '';

/** Is the living process a PostgreSQL? A number left in a file may belong to anybody by now. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') return stateOf(pid)?.name.startsWith('postgres') ?? true;
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}

/** From Linux' `/proc`: name in parentheses, state, and as 22nd field the start in ticks since boot. */
function stateOf(pid: number): { name: string; state: string; started: string } | null {
  if (process.platform !== 'linux') return null;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    return { name: text.slice(text.indexOf('(') + 1, end), state: fields[0]!, started: fields[19]! };
  } catch {
    return null;
  }
}
