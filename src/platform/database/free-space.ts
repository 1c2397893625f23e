import { statfs } from 'node:fs/promises';
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import { DatabaseFault } from './fault.ts';

/** PostgreSQL stops altogether when its log finds no room; writing ends while there is still room for reading. */
const reserve = 96 << 20;

const lookInterval = 2000;

const refused: readonly string[] = ['InsertQueryNode', 'UpdateQueryNode', 'MergeQueryNode'];

/**
 * Refuses to write when the disk of the database is nearly full (磁盘空间). Reading goes on, and so does deleting,
 * which may be what makes room. Looks at the disk every two seconds.
 */
export class FreeSpaceGuard implements KyselyPlugin {
  private readonly folder: string;
  private readonly reserve: number;
  private readonly timer: NodeJS.Timeout;
  private free = Number.POSITIVE_INFINITY;

  /** `reserveBytes` is the room that must stay. */
  constructor(folder: string, reserveBytes: number = reserve) {
    this.folder = folder;
    this.reserve = reserveBytes;
    this.timer = setInterval(() => void this.look(), lookInterval).unref();
  }

  /** Looks now; bytes that are free. */
  async look(): Promise<number> {
    const disk = await statfs(this.folder).catch(() => null);
    if (disk) this.free = disk.bavail * disk.bsize;
    return this.free;
  }

  /** Throws DatabaseFault `disk-full` when nothing may be written. */
  requireSpace(): void {
    if (this.free >= this.reserve) return;
    const megabytes = Math.floor(this.free / (1 << 20));
    throw new DatabaseFault(
      'disk-full',
      `磁盘空间不足（${this.folder} 只剩 ${megabytes} MB），暂停保存，查阅不受影响。请清理磁盘空间后重试。`,
    );
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (refused.includes(node.kind)) this.requireSpace();
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }

  end(): void {
    clearInterval(this.timer);
  }
}
