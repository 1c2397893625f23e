import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { unfinishedName } from '../../unfinished.ts';
import { type Cluster, isInitialised, passwordFile, superuser } from './cluster.ts';
import { program } from './engine.ts';
import { engineFault } from './engine-fault.ts';
import { runAs } from './run-as.ts';

/**
 * Makes an empty cluster: UTF-8 everywhere, page checksums on, sorting by code point and independent of the
 * locales a machine happens to have. It appears under its name only when it is whole; of two processes that make
 * one at the same time, the first wins.
 */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
  if (isInitialised(cluster.folder)) return;
  const unfinished = unfinishedName(cluster.folder);
  await mkdir(unfinished, { mode: 0o700 });
  const secret = unfinishedName(passwordFile(cluster.home));
  try {
    if (cluster.user) await chown(unfinished, cluster.user.uid, cluster.user.gid);
    await writeFile(secret, await password(cluster.home), { mode: 0o600 });
    if (cluster.user) await chown(secret, cluster.user.uid, cluster.user.gid);
    await initdb(cluster, unfinished, secret);
    await rename(unfinished, cluster.folder);
  } catch (error) {
    if (!isInitialised(cluster.folder)) throw error;
  } finally {
    await rm(secret, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** The password of the superuser; asked for on loopback ports only, yet set everywhere. */
async function password(home: string): Promise<string> {
  const file = passwordFile(home);
  if (!existsSync(file)) {
    const unfinished = unfinishedName(file);
    await writeFile(unfinished, randomBytes(24).toString('base64url'), { mode: 0o600 });
    // Unlike renaming, this leaves the file of whoever was faster.
    await link(unfinished, file).catch(() => undefined);
    await rm(unfinished);
  }
  return readFile(file, 'utf8');
}

async function initdb(cluster: Cluster, folder: string, secret: string): Promise<void> {
  // The system's own C.UTF-8 where it has one; the parser of search texts looks at it.
  for (const locale of ['C.UTF-8', 'C']) {
    const output = await run(cluster, [
      ...[`--pgdata=${folder}`, `--username=${superuser}`, `--pwfile=${secret}`],
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`],
      ...[
        '--text-search-config=simple',
        '--auth-local=trust',
        '--auth-host=scram-sha-256',
        '--data-checksums',
        // Where commits need not reach the disk, the empty database need not either.
        ...(cluster.settings.fsync === 'off' ? ['--no-sync'] : []),
      ],
    ]);
    if (output === null) return;
    if (locale === 'C' || !/invalid locale/.test(output)) throw engineFault(output, cluster.folder);
  }
}

/** Null when it went well, else what the program wrote. */
function run(cluster: Cluster, parameters: readonly string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const options = { ...runAs(cluster.user), encoding: 'utf8' as const };
    execFile(program(cluster.engine, 'initdb'), parameters, options, (error, output, errors) => {
      if (!error) resolve(null);
      else if (typeof error.code === 'number') resolve(`${output}\n${errors}`);
      else reject(engineFault(String(error), cluster.folder, error));
    });
  });
}
