import type { ColumnType, Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Seal } from '../secrets/seal.ts';

interface RepeatedCallTable {
  readonly caller: ColumnType<string, string, never>;
  readonly key: ColumnType<string, string, never>;
  readonly digest: ColumnType<string, string, never>;
  status: ColumnType<number | null, undefined, number>;
  reply: ColumnType<string | null, undefined, string>;
  readonly began_at: ColumnType<string, string, never>;
}

/** The table of repeated calls. */
export interface RepeatedCallTables {
  readonly repeated_call: RepeatedCallTable;
}

/** A change that its caller may send again. */
export interface RepeatableCall {
  readonly caller: string;
  /** The same for all attempts. */
  readonly key: string;
  /** Of what is to be done, so that a key is not used for something else. */
  readonly digest: string;
}

/** What a change was answered with. */
export interface GivenReply {
  readonly status: number;
  readonly text: string;
}

/** Remembers what changes came to, for a day (重复提交). */
export interface RepeatedCalls {
  /** Whether it is the first time, what it was answered with, or why neither is known. */
  begin(call: RepeatableCall): Promise<'first' | 'under-way' | 'another-call' | GivenReply>;
  /** It was done. */
  end(call: RepeatableCall, reply: GivenReply): Promise<void>;
  /** It was not done and may be tried afresh. */
  forget(call: RepeatableCall): Promise<void>;
  /** Removes what is older than a day. */
  sweep(): Promise<void>;
}

const day = 24 * 60 * 60_000;

/** The memory of one database. */
export function createRepeatedCalls<Tables extends RepeatedCallTables>(options: {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly seal: Seal;
}): RepeatedCalls {
  const { clock, seal } = options;
  // Kysely cannot see that tables extended by others still hold ours.
  const db = options.db as unknown as Kysely<RepeatedCallTables>;
  const purpose = ({ caller, key }: RepeatableCall) => `repeated-call:${caller}:${key}`;
  return {
    begin: async (call) => {
      const { caller, key, digest } = call;
      const added = await db
        .insertInto('repeated_call')
        .values({ caller, key, digest, began_at: clock.now() })
        .onConflict((conflict) => conflict.columns(['caller', 'key']).doNothing())
        .executeTakeFirst();
      if (added.numInsertedOrUpdatedRows === 1n) return 'first';
      const row = await db
        .selectFrom('repeated_call')
        .selectAll()
        .where('caller', '=', caller)
        .where('key', '=', key)
        .executeTakeFirst();
      if (row && row.digest !== digest) return 'another-call';
      if (!row || row.status === null || row.reply === null) return 'under-way';
      return { status: row.status, text: seal.open(row.reply, purpose(call)) };
    },
    end: async (call, { status, text }) => {
      await db
        .updateTable('repeated_call')
        .set({ status, reply: seal.close(text, purpose(call)) })
        .where('caller', '=', call.caller)
        .where('key', '=', call.key)
        .execute();
    },
    forget: async ({ caller, key }) => {
      await db.deleteFrom('repeated_call').where('caller', '=', caller).where('key', '=', key).execute();
    },
    sweep: async () => {
      const before = new Date(Date.parse(clock.now()) - day).toISOString();
      await db.deleteFrom('repeated_call').where('began_at', '<=', before).execute();
    },
  };
}
