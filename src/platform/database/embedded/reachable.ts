import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ServerUser } from './server-user.ts';

const mayEnter = { owner: 0o100, group: 0o010, others: 0o001 };

/** The nearest folder on the way to `path` that a user may not enter; null when the way is open. */
export function closedFolder(path: string, user: ServerUser): string | null {
  const closed: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (!entersFolder(folder, user)) closed.push(folder);
    if (folder === dirname(folder)) return closed.at(-1) ?? null;
  }
}

/** A folder that does not exist yet will be made by us, open to entry. */
function entersFolder(folder: string, user: ServerUser): boolean {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (!status) return true;
  if (status.uid === user.uid) return (status.mode & mayEnter.owner) !== 0;
  if (status.gid === user.gid) return (status.mode & mayEnter.group) !== 0;
  return (status.mode & mayEnter.others) !== 0;
}
