import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { testDatabase } from '../../../test/database.ts';
import { DatabaseFault } from './fault.ts';
import { inTransaction } from './transaction.ts';

interface CountTables {
  readonly counter: { readonly id: number; readonly n: number };
}

const fault = (code: string) => (error: unknown) => error instanceof DatabaseFault && error.code === code;

const pidOf = async (db: Kysely<CountTables>) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid;

describe('a transaction', async () => {
  const { db, pool } = await testDatabase<CountTables>(undefined, { modules: [] });
  const count = async () => (await pool.query('select n from counter where id = 1')).rows[0].n;
  const add = (transaction: Kysely<CountTables>) =>
    transaction
      .updateTable('counter')
      .set(({ eb }) => ({ n: eb('n', '+', 1) }))
      .execute();

  test('is done wholly or not at all, and inside of another is part of it', async () => {
    await pool.query('create table counter (id int primary key, n int not null)');
    await pool.query('insert into counter values (1, 0)');
    await assert.rejects(
      inTransaction(db, async (outer) => {
        await inTransaction(outer, add);
        throw new RangeError('no');
      }),
      RangeError,
    );
    assert.equal(await count(), 0);
    assert.equal((await inTransaction(db, add)).length, 1);
    assert.equal(await count(), 1);
  });

  test('that collides is done again', async () => {
    await pool.query('update counter set n = 0');
    const work = () =>
      inTransaction(
        db,
        async (transaction) => {
          const { n } = await transaction.selectFrom('counter').select('n').executeTakeFirstOrThrow();
          await transaction
            .updateTable('counter')
            .set({ n: n + 1 })
            .execute();
        },
        { isolation: 'serializable', attempts: 20 },
      );
    await Promise.all([work(), work(), work(), work()]);
    assert.equal(await count(), 4);
  });

  test('whose connection breaks before its end is done again, and once', async () => {
    await pool.query('update counter set n = 0');
    let tries = 0;
    await inTransaction(db, async (transaction) => {
      tries += 1;
      await add(transaction);
      if (tries === 1) await pool.query('select pg_terminate_backend($1)', [await pidOf(transaction)]);
      await sql`select 1`.execute(transaction);
    });
    assert.deepEqual([tries, await count()], [2, 1]);
  });

  test('whose connection breaks every time fails as a fault', async () => {
    const broken = inTransaction(db, async (transaction) => {
      await pool.query('select pg_terminate_backend($1)', [await pidOf(transaction)]);
      await sql`select 1`.execute(transaction);
    });
    await assert.rejects(broken, fault('unreachable'));
    assert.equal(await count(), 1);
  });

  test('that breaks in the very commit gives its connection back', async () => {
    await pool.query(`create function end_oneself() returns trigger language plpgsql as
      'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end'`);
    await pool.query(`create constraint trigger ends_at_commit after insert on counter
      deferrable initially deferred for each row execute function end_oneself()`);
    const insert = (transaction: Kysely<CountTables>) =>
      transaction.insertInto('counter').values({ id: 2, n: 0 }).execute();
    // More often than there are connections.
    for (let time = 0; time < 8; time += 1)
      await assert.rejects(inTransaction(db, insert), fault('outcome-unknown'));
    assert.equal(await count(), 1);
  });

  test('does not pretend to be done when an error in it was swallowed', async () => {
    const careless = inTransaction(db, async (transaction) => {
      await add(transaction);
      await sql`select no_such_function()`.execute(transaction).catch(() => undefined);
    });
    await assert.rejects(careless, /rolled back instead of committed/);
    assert.equal(await count(), 1);
  });
});
