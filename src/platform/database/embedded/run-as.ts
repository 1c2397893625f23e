import type { SpawnOptions } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/**
 * How programs of the engine are run: as their user, with nothing of our environment that could change their
 * ways (PGDATA and its like), from a folder they may be in.
 */
export function runAs(user: ServerUser | null): SpawnOptions {
  const { PATH, SYSTEMROOT, TEMP, TMP } = process.env;
  const kept = Object.fromEntries(
    Object.entries({ PATH, SYSTEMROOT, TEMP, TMP }).filter(([, value]) => value !== undefined),
  );
  return {
    cwd: process.platform === 'win32' ? (SYSTEMROOT ?? 'C:\\') : '/',
    env: { ...kept, LC_ALL: 'C' },
    windowsHide: true,
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  };
}
