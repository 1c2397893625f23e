import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { DatabaseFault } from './fault.ts';

describe('values of columns', async () => {
  const { pool } = await testDatabase(undefined, { modules: [] });
  const value = async (expression: string, parameters: readonly unknown[] = []) =>
    (await pool.query(`select ${expression} as value`, parameters)).rows[0].value;

  test('arrive as the law thinks of them', async () => {
    assert.equal(await value('9007199254740991::bigint'), 2 ** 53 - 1);
    assert.equal(await value(`date '2026-03-02'`), '2026-03-02');
    assert.equal(await value(`timestamptz '2026-03-02 09:30:00+08'`), '2026-03-02T01:30:00.000Z');
    assert.equal(await value(`timestamptz '2026-03-02 09:30:00.123456+08'`), '2026-03-02T01:30:00.123456Z');
    assert.equal(await value(`timestamptz '1901-01-01 00:00:00+08:05:43'`), '1900-12-31T15:54:17.000Z');
    assert.equal(await value('0.10::numeric'), '0.10');
    assert.deepEqual(await value(`array[date '2026-03-02', null]`), ['2026-03-02', null]);
    assert.deepEqual(await value('array[1, 2]::bigint[]'), [1, 2]);
    assert.equal(await value('null::bigint'), null);
  });

  test('go back as they came', async () => {
    assert.equal(
      await value('$1::timestamptz', ['2026-03-02T01:30:00.123456Z']),
      '2026-03-02T01:30:00.123456Z',
    );
    assert.equal(await value('$1::date', ['2024-02-29']), '2024-02-29');
  });

  test('never lose digits silently', async () => {
    await assert.rejects(
      value('9007199254740993::bigint'),
      (error) => error instanceof DatabaseFault && error.code === 'unsafe-number',
    );
    assert.equal(await value('1'), 1, 'the connection goes on');
  });
});
