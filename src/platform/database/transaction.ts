import type { ControlledTransaction, IsolationLevel, Kysely, Transaction } from 'kysely';
import { faultBehind, isCollision, isConnectionLost, wasSilent } from './error-meaning.ts';
import { DatabaseFault } from './fault.ts';

/** How a transaction is run. */
export interface TransactionOptions {
  readonly isolation?: IsolationLevel;
  /** How often it may be tried in all; 3 unless said otherwise. */
  readonly attempts?: number;
}

/**
 * Does the work wholly or not at all (事务). Inside another transaction it becomes part of that one. When it
 * collides with another transaction, or the server goes away before the end, it is done again from the start: so
 * `work` touches nothing but the database, and jobs are sent through the transaction. Throws DatabaseFault, with
 * `outcome-unknown` if the connection broke exactly while the commit was under way.
 */
export async function inTransaction<Tables, Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
  { isolation = 'read committed', attempts = 3 }: TransactionOptions = {},
): Promise<Result> {
  if (db.isTransaction) return work(db as Transaction<Tables>);
  for (let attempt = 1; ; attempt += 1) {
    let done: Done<Tables, Result>;
    try {
      done = await once(db, work, isolation);
    } catch (error) {
      const lost = isConnectionLost(error) && !wasSilent(error) && !(error instanceof DatabaseFault);
      const again = isCollision(error) || lost;
      if (!again || attempt >= attempts) throw faultBehind(error) ?? error;
      continue;
    }
    for (const end of done.endings) await end(db);
    return done.result;
  }
}

/** What follows a commit, given the database. */
type Ending<Tables> = (db: Kysely<Tables>) => Promise<void>;

/** The endings of the transactions that are under way. */
const endings = new WeakMap<object, Set<unknown>>();

/**
 * Once the transaction is committed, and before whoever began it goes on, `ending` is done: once, however often it
 * was asked for. What it throws does not undo anything. Throws RangeError for a transaction of another origin.
 */
export function afterCommit<Tables>(transaction: Transaction<Tables>, ending: Ending<Tables>): void {
  const asked = endings.get(transaction);
  if (!asked) throw new RangeError('afterCommit is for transactions of inTransaction');
  asked.add(ending);
}

interface Done<Tables, Result> {
  readonly result: Result;
  readonly endings: ReadonlySet<Ending<Tables>>;
}

async function once<Tables, Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
  isolation: IsolationLevel,
): Promise<Done<Tables, Result>> {
  const transaction = await db.startTransaction().setIsolationLevel(isolation).execute();
  const asked = new Set<Ending<Tables>>();
  endings.set(transaction, asked);
  let result: Result;
  try {
    result = await work(transaction);
  } catch (error) {
    await rollBack(transaction);
    throw error;
  }
  await commit(transaction);
  return { result, endings: asked };
}

/** On a broken connection the server has rolled back by itself. */
async function rollBack<Tables>(transaction: ControlledTransaction<Tables>): Promise<void> {
  await transaction
    .rollback()
    .execute()
    .catch(() => undefined);
}

async function commit<Tables>(transaction: ControlledTransaction<Tables>): Promise<void> {
  try {
    await transaction.commit().execute();
  } catch (error) {
    // The query builder keeps the connection of a commit that failed until it is told to roll back.
    await rollBack(transaction);
    if (!isConnectionLost(error)) throw error;
    throw new DatabaseFault(
      'outcome-unknown',
      '保存时与数据库的连接中断，不能确定是否已保存。请刷新页面核对后再操作。',
      error,
    );
  }
}
