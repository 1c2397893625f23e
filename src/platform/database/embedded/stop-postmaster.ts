import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { program } from './engine.ts';
import { isPostgres } from './process-alive.ts';

/** How long a server may take to end its connections and write everything out, milliseconds. */
const patience = 60_000;

/**
 * Stops the server fast: running statements are broken off, everything committed is written. If it does not
 * end in time it is told to end at once; the next start then replays its log.
 */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  tell(cluster, pid, 'SIGINT');
  for (const until = Date.now() + patience; isPostgres(pid); await wait(10)) {
    if (Date.now() < until) continue;
    tell(cluster, pid, 'SIGQUIT');
    return;
  }
}

/** Windows knows no such signals; the engine's own program passes them on there. */
function tell({ engine }: Cluster, pid: number, signal: 'SIGINT' | 'SIGQUIT'): void {
  try {
    if (process.platform === 'win32')
      execFileSync(program(engine, 'pg_ctl'), ['kill', signal.slice(3), String(pid)], { stdio: 'ignore' });
    else process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
