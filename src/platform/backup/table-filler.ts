import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { BackupFault } from './backup-fault.ts';
import type { Contents } from './manifest.ts';
import { quoted } from './tables.ts';

/** Fills tables one after the other from the parts of their text. */
export class TableFiller {
  private readonly client: PoolClient;
  private readonly tables: Contents['tables'];
  private readonly filled = new Set<string>();
  private current: { table: string; stream: CopyStreamQuery; failed: Promise<never> } | null = null;

  constructor(client: PoolClient, tables: Contents['tables']) {
    this.client = client;
    this.tables = tables;
  }

  /** Adds the next part; all parts of a table follow each other. */
  async add(table: string, text: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.current?.table !== table) await this.begin(table);
    const { stream, failed } = this.current!;
    for await (const chunk of text) {
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), failed]);
    }
  }

  /** The names of all tables that were filled. */
  async end(): Promise<ReadonlySet<string>> {
    const { stream, failed } = this.current ?? {};
    this.current = null;
    if (stream) {
      const finished = new Promise((resolve) => {
        stream.once('finish', resolve);
      });
      stream.end();
      await Promise.race([finished, failed]);
    }
    return this.filled;
  }

  private async begin(table: string): Promise<void> {
    await this.end();
    const columns = this.tables.find(({ name }) => name === table)?.columns;
    if (!columns || this.filled.has(table))
      throw new BackupFault('damaged', `备份中数据表 ${table} 的内容错乱。请换用另一份备份。`);
    this.filled.add(table);
    const list = columns.map(quoted).join(', ');
    const stream = this.client.query(copyFrom(`copy ${quoted(table)} (${list}) from stdin`));
    const failed = new Promise<never>((_, reject) => {
      stream.once('error', reject);
    });
    failed.catch(() => undefined);
    this.current = { table, stream, failed };
  }
}
