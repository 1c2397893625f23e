import assert from 'node:assert/strict';
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ClusterOptions } from '../../src/platform/database/embedded/open-cluster.ts';

/** Another process that has the database of a data folder open. */
export class Opener {
  readonly pid: number;
  readonly adopted: boolean;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, { pid, adopted }: { pid: number; adopted: boolean }) {
    this.child = child;
    this.pid = pid;
    this.adopted = adopted;
  }

  static async open(folder: string, embedded: ClusterOptions, options: SpawnOptions = {}): Promise<Opener> {
    const script = fileURLToPath(new URL('./open-process.ts', import.meta.url));
    const child = spawn(process.execPath, [script, folder, JSON.stringify(embedded)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      ...options,
    });
    const ended = once(child, 'exit').then(() => ['{}']);
    const [line] = await Promise.race([once(createInterface({ input: child.stdout! }), 'line'), ended]);
    const answer = JSON.parse(line);
    assert.equal(answer.sum, 2, 'the other process opened the database');
    return new Opener(child, answer);
  }

  /** Ends as a program should. */
  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.stdin!.end();
    assert.deepEqual(await ended, [0, null]);
  }

  /** Ends without a chance to say goodbye. */
  async kill(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
