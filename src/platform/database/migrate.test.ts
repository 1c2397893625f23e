import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { DatabaseFault } from './fault.ts';
import { migrate, takenMigrations } from './migrate.ts';
import { type Migration, readMigrations } from './migration-files.ts';

const step = (number: number, sql: string): Migration => ({
  name: `${String(number).padStart(4, '0')}-platform-step.sql`,
  number,
  sql,
  sha256: createHash('sha256').update(sql).digest('hex'),
});

const fault = (code: string) => (error: unknown) => error instanceof DatabaseFault && error.code === code;

const one = step(1, 'create table one (id int)');
const two = step(2, 'create table two (id int); insert into two values (1)');

describe('migrate', async () => {
  const { pool } = await testDatabase(undefined, { modules: [] });
  const run = (...migrations: Migration[]) => migrate(pool, { migrations });

  test('takes each step once, in order', async () => {
    assert.deepEqual(await takenMigrations(pool), []);
    assert.deepEqual(await run(one), [one.name]);
    assert.deepEqual(await run(one, two), [two.name]);
    assert.deepEqual(await run(one, two), []);
    assert.deepEqual(
      (await takenMigrations(pool)).map(({ name }) => name),
      [one.name, two.name],
    );
  });

  test('refuses a step that was changed, is unknown, or comes too late', async () => {
    await assert.rejects(run(step(1, 'select 1'), two), fault('migrations-differ'));
    await assert.rejects(run(one), fault('migrations-differ'));
    await assert.rejects(run(step(0, 'select 1'), one, two), fault('migrations-differ'));
  });

  test('a step that fails leaves nothing behind', async () => {
    const broken = step(3, 'create table three (id int); select no_such_function()');
    await assert.rejects(run(one, two, broken), (error: Error) => {
      assert.match(error.message, /0003-platform-step\.sql 失败/);
      return fault('migration-failed')(error);
    });
    const { rows } = await pool.query(`select to_regclass('three') as three`);
    assert.equal(rows[0].three, null);
    const mended = step(3, 'create table three (id int)');
    assert.deepEqual(await run(one, two, mended), [mended.name]);
  });

  test('processes that start together take each step once', async () => {
    const slow = step(4, 'select pg_sleep(0.1); create table four (id int)');
    const steps = [one, two, step(3, 'create table three (id int)'), slow];
    const results = await Promise.all([1, 2, 3].map(() => run(...steps)));
    assert.deepEqual(results.flat(), [slow.name]);
  });
});

test('the steps of this program are numbered once and named after their module', async () => {
  const steps = await readMigrations();
  assert.ok(steps.length > 0);
  for (const { sql, name } of steps) {
    // Kept out so that the schema can move to the distributed relatives of PostgreSQL.
    assert.doesNotMatch(
      sql,
      /\b(exclude\s+using|generated\s+always\s+as\s*\(.*\)\s*stored|inherits\s*\()/i,
      name,
    );
    assert.doesNotMatch(sql, /\b(unique|primary\s+key)\b[^,;]*\bdeferrable/i, name);
    assert.doesNotMatch(sql, /\b(listen|notify)\s+\w+;/i, name);
  }
});
