import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { testDatabase } from '../../../test/database.ts';
import { DatabaseFault } from './fault.ts';
import { FreeSpaceGuard } from './free-space.ts';

interface NoteTables {
  readonly note: { readonly id: number };
}

const full = (error: unknown) => error instanceof DatabaseFault && error.code === 'disk-full';

describe('a disk that is nearly full', async () => {
  const { pool } = await testDatabase(undefined, { modules: [] });
  const guard = new FreeSpaceGuard(process.cwd(), Number.MAX_SAFE_INTEGER);
  const db = new Kysely<NoteTables>({ dialect: new PostgresDialect({ pool }), plugins: [guard] });

  test('refuses to write, goes on reading and deleting, and recovers', async () => {
    await pool.query('create table note (id int)');
    await pool.query('insert into note values (1)');
    assert.ok((await guard.look()) > 0);
    await assert.rejects(db.insertInto('note').values({ id: 2 }).execute(), full);
    await assert.rejects(db.updateTable('note').set({ id: 2 }).execute(), full);
    assert.throws(() => guard.requireSpace(), /只剩 \d+ MB），暂停保存，查阅不受影响/);
    assert.deepEqual(await db.selectFrom('note').selectAll().execute(), [{ id: 1 }]);
    await sql`delete from note where id = 7`.execute(db);
    await db.deleteFrom('note').where('id', '=', 7).execute();
    guard.end();
    const roomy = new FreeSpaceGuard(process.cwd(), 0);
    await roomy.look();
    await db.withoutPlugins().withPlugin(roomy).insertInto('note').values({ id: 2 }).execute();
    roomy.end();
  });
});
