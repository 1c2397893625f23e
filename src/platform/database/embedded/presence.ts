import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, startOf } from './process-alive.ts';

/**
 * Who uses the server of a data folder: a file for each opening, named after its process. Several processes may
 * share one server; whoever leaves last stops it.
 */
export class Presence {
  private readonly folder: string;
  private readonly own: string;

  constructor(home: string) {
    this.folder = join(home, 'users-of-server');
    this.own = join(this.folder, `${process.pid}.${randomBytes(6).toString('hex')}`);
  }

  async enter(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(this.own, startOf(process.pid));
  }

  /** Leaves; true when nobody else is there. Files of processes that died are cleared away. */
  async leaveAsLast(): Promise<boolean> {
    await rm(this.own, { force: true });
    let others = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (await this.isThere(name)) others += 1;
      else await rm(join(this.folder, name), { force: true });
    }
    return others === 0;
  }

  /** A file just made may still be empty. */
  private async isThere(name: string): Promise<boolean> {
    const pid = Number.parseInt(name, 10);
    const noted = await readFile(join(this.folder, name), 'utf8').catch(() => null);
    return noted !== null && isAlive(pid) && (noted === '' || noted === startOf(pid));
  }
}
