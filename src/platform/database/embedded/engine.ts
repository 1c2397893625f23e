import { existsSync } from 'node:fs';
import { chmod, constants, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { unfinishedName } from '../../unfinished.ts';
import { type EnginePackage, findEnginePackage } from './engine-package.ts';

/** A PostgreSQL that can be started. */
export interface Engine {
  readonly folder: string;
  readonly version: string;
  /** 18 for version 18.4. */
  readonly major: number;
}

/** What only compilers need. */
const notNeeded = /\.a$|[/\\](include|pkgconfig|doc)$/;

/**
 * Copies the engine below `home`, once for each version. In a copy of our own the binaries are executable, their
 * libraries found and readable for the user the server runs as, whatever the package manager left out; and a
 * later `npm install` does not pull them from under a running server.
 */
export async function installEngine(home: string): Promise<Engine> {
  const found = await findEnginePackage();
  const folder = join(home, 'engine', found.version);
  if (!existsSync(folder)) await copyEngine(found, folder);
  return { folder, version: found.version, major: Number.parseInt(found.version, 10) };
}

/** A program of the engine. */
export const program = (engine: Engine, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(engine.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

async function copyEngine({ native }: EnginePackage, folder: string): Promise<void> {
  const unfinished = unfinishedName(folder);
  await mkdir(dirname(folder), { recursive: true });
  await cp(native, unfinished, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: async (source) => !notNeeded.test(source) && !(await lstat(source)).isSymbolicLink(),
  });
  await linkLibraries(native, unfinished);
  await openToReaders(unfinished);
  // Whoever is first wins; a copy is never seen half-made.
  await rename(unfinished, folder).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** Archives of npm carry no symbolic links; a list beside the binaries names them. */
async function linkLibraries(native: string, folder: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    const place = join(folder, relative('native', target));
    if (!existsSync(dirname(place)) || !existsSync(join(folder, relative('native', source)))) continue;
    await symlink(relative(dirname(target), source) || basename(source), place);
  }
}

async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToReaders(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
