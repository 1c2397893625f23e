import { chmod, chown, mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerUser } from './server-user.ts';

/** The shortest limit among systems is 104 bytes for `<folder>/.s.PGSQL.5432.lock` and a closing zero. */
const longestFolder = 104 - '/.s.PGSQL.5432.lock'.length - 1;

/**
 * The private folder of the server's socket: only its account and root can enter, that is what the server trusts.
 * Where the data folder's path is too long for a socket, a short one in the system's temporary folder takes its
 * place and is noted in `socket-folder`.
 */
export async function prepareSocketFolder(home: string, user: ServerUser | null): Promise<string> {
  const near = join(home, 'socket');
  const folder = Buffer.byteLength(near) <= longestFolder ? near : await shortFolder(home, user);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  return folder;
}

async function shortFolder(home: string, user: ServerUser | null): Promise<string> {
  const note = join(home, 'socket-folder');
  const noted = (await readFile(note, 'utf8').catch(() => '')).trim();
  if (noted && (await isOurs(noted, user))) return noted;
  const made = await mkdtemp(join(tmpdir(), 'gongkai-'));
  await writeFile(note, `${made}\n`);
  return made;
}

/** In a folder that all may write to, somebody else may have taken the noted name. */
async function isOurs(folder: string, user: ServerUser | null): Promise<boolean> {
  const status = await stat(folder).catch(() => null);
  const owners = [process.getuid?.(), user?.uid];
  if (!status?.isDirectory()) return false;
  return owners.includes(status.uid) && (status.mode & 0o077) === 0;
}
