import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/database.ts';
import { inTransaction } from '../../platform/index.ts';
import type { PublishingTables } from '../tables.ts';
import { columnsOf } from './columns-of.ts';
import { releasedList } from './list.ts';
import { policyLibrary } from './policy-library.ts';

describe('how much is released', async () => {
  const { db, pool } = await testDatabase<PublishingTables>();
  const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const [town, other, news, policies] = [id(1), id(2), id(11), id(12)];
  await pool.query('insert into public_body (id) values ($1), ($2)', [town, other]);
  await pool.query(
    `insert into publish_column (id, body_id, name, slug, kind, position, opened_on) values
       ($1, $3, '工作动态', 'news', 'news', 1, '2020-01-01'), ($2, $3, '政策文件', 'policies', 'policy', 2, '2020-01-01')`,
    [news, policies, town],
  );
  const add = (first: number, last: number, column: string, released = true) =>
    sql`insert into publication (id, body_id, column_id, state, risk, attribute, formed_on, working_revision,
          released_revision, first_released_at, released_at, created_at, version)
        select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, ${town}, ${column},
          ${released ? 'released' : 'draft'}, 'routine', 'proactive', '2026-01-01', gen_random_uuid(),
          ${released ? sql`gen_random_uuid()` : sql`null`}, now(), now(), now(), 1
        from generate_series(${first}::int, ${last}::int) n`.execute(db);
  const counts = async () => [
    (await releasedList(db, { columnId: news })).count,
    (await releasedList(db, { bodyId: town })).count,
    (await releasedList(db, { bodyId: other })).count,
    (await releasedList(db, { kinds: ['policy', 'report'] })).count,
    (await policyLibrary(db, { page: 1, size: 5, bodyId: town })).count,
    ...(await columnsOf(db, town, '2026-01-01' as never)).map(({ count }) => count),
  ];

  it('is kept right through every release, withdrawal, move and removal', async () => {
    assert.deepEqual(await counts(), [0, 0, 0, 0, 0, 0, 0]);
    await add(100, 129, news);
    await add(200, 204, policies);
    await add(300, 310, news, false);
    assert.deepEqual(await counts(), [30, 35, 0, 5, 5, 30, 5]);
    await sql`update publication set released_revision = null, state = 'withdrawn', withdrawn_at = now(), version = 2
      where id in (${id(100)}, ${id(200)})`.execute(db);
    await sql`update publication set version = version + 1`.execute(db);
    assert.deepEqual(await counts(), [29, 33, 0, 4, 4, 29, 4]);
    await sql`update publication set column_id = ${policies}, body_id = ${other} where id = ${id(101)}`.execute(
      db,
    );
    assert.deepEqual(await counts(), [28, 32, 1, 5, 4, 28, 5]);
    await sql`delete from publication where column_id = ${policies}`.execute(db);
    assert.deepEqual(await counts(), [28, 28, 0, 0, 0, 28, 0]);
  });

  it('is as before when what was done is undone', async () => {
    const before = await counts();
    await assert.rejects(
      inTransaction(db, async (step) => {
        await sql`delete from publication`.execute(step);
        throw new RangeError('no');
      }),
      RangeError,
    );
    assert.deepEqual(await counts(), before);
  });
});
