import { setTimeout as wait } from 'node:timers/promises';
import { bringUp, type RunningServer } from './bring-up.ts';
import { type Cluster, superuser } from './cluster.ts';
import { Presence } from './presence.ts';
import { isPostgres } from './process-alive.ts';
import { stopPostmaster } from './stop-postmaster.ts';

/** Where clients of an embedded server connect. */
export interface ServerAddress {
  /** A folder means the socket in it. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

const lookInterval = 200;
const longestPause = 3000;
/** How long it is believed that the server lives, milliseconds. */
const glance = 2;
/** Processes of a server that died still answer what they had nearly done; then they stand in the way of the next. */
const farewell = 1000;

/**
 * Keeps the server of one cluster running for as long as somebody here needs it: adopts or starts it, starts it
 * again when it dies, and stops it when the last of the processes that use it leaves.
 */
export class EmbeddedServer {
  readonly cluster: Cluster;
  private readonly presence: Presence;
  private readonly notice: (sentence: string) => void;
  private running: RunningServer;
  private watching: NodeJS.Timeout | undefined;
  private raising: Promise<void> | undefined;
  private looked = { pid: 0, at: 0, alive: false };
  private readonly listeners = new Set<() => void>();
  private readonly closing = new AbortController();

  private constructor(
    cluster: Cluster,
    presence: Presence,
    running: RunningServer,
    notice: (text: string) => void,
  ) {
    this.cluster = cluster;
    this.presence = presence;
    this.running = running;
    this.notice = notice;
  }

  /** `notice` hears what operators should know: that the server died, why it cannot start, that it is back. */
  static async start(cluster: Cluster, notice: (sentence: string) => void): Promise<EmbeddedServer> {
    const presence = new Presence(cluster.home);
    await presence.enter();
    try {
      const server = new EmbeddedServer(cluster, presence, await bringUp(cluster), notice);
      server.watch();
      return server;
    } catch (error) {
      await presence.leaveAsLast();
      throw error;
    }
  }

  get pid(): number {
    return this.running.pid;
  }

  /** Number of the server's process while it lives; null while it is down. */
  get life(): number | null {
    const now = performance.now();
    const { pid } = this.running;
    // Asked for with every connection that is lent out; the system is asked once for all that are at a time.
    if (this.looked.pid !== pid || now - this.looked.at > glance)
      this.looked = { pid, at: now, alive: isPostgres(pid) };
    return this.looked.alive ? pid : null;
  }

  /** The server ran already when we came. */
  get adopted(): boolean {
    return this.running.adopted;
  }

  get address(): ServerAddress {
    const { host, port, password } = this.running;
    return { host, port, password, user: superuser };
  }

  /** `listener` is called a moment after a server died, and again when another runs. */
  onLifeLost(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Leaves the server; stops it when nobody else uses it. */
  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    clearInterval(this.watching);
    await this.raising;
    if (await this.presence.leaveAsLast()) await stopPostmaster(this.cluster, this.running.pid);
  }

  private watch(): void {
    this.watching = setInterval(() => {
      if (!this.raising && !isPostgres(this.running.pid)) {
        const lost = setTimeout(() => this.tellLifeLost(), farewell).unref();
        this.raising = this.raise().finally(() => {
          clearTimeout(lost);
          this.raising = undefined;
        });
      }
    }, lookInterval).unref();
  }

  private tellLifeLost(): void {
    for (const listener of this.listeners) listener();
  }

  /** Tries until it succeeds: a full disk or a missing permission may be mended meanwhile. */
  private async raise(): Promise<void> {
    for (
      let pause = lookInterval, last = '';
      !this.closing.signal.aborted;
      pause = Math.min(pause * 2, longestPause)
    ) {
      try {
        this.running = await bringUp(this.cluster);
        this.tellLifeLost();
        this.notice(last ? '数据库已恢复运行。' : '数据库进程意外结束，已重新启动。');
        return;
      } catch (error) {
        const sentence = (error as Error).message;
        if (sentence !== last) this.notice(sentence);
        last = sentence;
        await wait(pause, undefined, { ref: false, signal: this.closing.signal }).catch(() => undefined);
      }
    }
  }
}
