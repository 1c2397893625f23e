import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import type { Act } from '../act.ts';
import { fixedClock } from '../clock.ts';
import { inTransaction } from '../database/transaction.ts';
import { jobHandler, jobKind } from './job-kind.ts';
import { type JobFault, Jobs } from './jobs.ts';

const clock = fixedClock('2026-03-02T09:30:00+08:00');

describe('jobs', async () => {
  const { db, pool } = await testDatabase(undefined, { modules: [] });
  const faults: JobFault[] = [];
  const open = () => Jobs.open({ pool, clock, lookEvery: 0.5, onFault: (fault) => faults.push(fault) });

  test('a job is done as an act of the system, again after a failure, and the failure is told', async () => {
    const jobs = await open();
    const greet = jobKind<{ name: string }>({ name: 'test.greet', retryAfter: 0, retries: 1 });
    const acts: Act[] = [];
    const { promise: greeted, resolve } = Promise.withResolvers<string>();
    await jobs.work([
      jobHandler(greet, async ({ name }, act) => {
        acts.push(act);
        if (acts.length === 1) throw new Error('张三 13800000000');
        resolve(name);
      }),
    ]);
    assert.equal(await jobs.send(greet, { name: '李四' }), true);
    assert.equal(await greeted, '李四');
    const [first, second] = acts;
    assert.deepEqual(second, {
      actor: { kind: 'system', name: 'test.greet' },
      at: '2026-03-02T01:30:00.000Z',
      today: '2026-03-02',
      requestId: first!.requestId,
    });
    assert.deepEqual(
      faults.map(({ kind, job, final }) => [kind, job, final]),
      [['test.greet', first!.requestId, false]],
    );
    await jobs.stop();
    const { rows } = await pool.query('select output::text from pgboss.job');
    assert.doesNotMatch(JSON.stringify(rows), /138/, 'what an error says is not kept');
  });

  test('a job exists only if the act does, waits for its time, and once for its key', async () => {
    const jobs = await open();
    const remind = jobKind<{ n: number }>({ name: 'test.remind', onePerKey: true });
    await assert.rejects(
      inTransaction(db, async (within) => {
        await jobs.send(remind, { n: 0 }, { within });
        throw new Error('the act failed');
      }),
    );
    const sent = (n: number, key: string, notBefore: string) =>
      inTransaction(db, (within) => jobs.send(remind, { n }, { within, notBefore, key }));
    assert.equal(await sent(1, 'a', '2099-01-01T00:00:00.000Z'), true);
    assert.equal(await sent(2, 'a', '2000-01-01T00:00:00.000Z'), false);
    assert.equal(await sent(3, 'b', '2000-01-01T00:00:00.000Z'), true);
    const done: number[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    await jobs.work([
      jobHandler(remind, async ({ n }) => {
        done.push(n);
        resolve();
      }),
    ]);
    await promise;
    await jobs.stop();
    assert.deepEqual(done, [3]);
  });

  test('two processes share the work; stopping waits for what is under way', async () => {
    const [one, other] = [await open(), await open()];
    const count = jobKind<{ n: number }>({ name: 'test.count', atOnce: 3 });
    for (let n = 0; n < 12; n += 1) await one.send(count, { n });
    const done: number[] = [];
    const begun = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const handler = jobHandler(count, async ({ n }) => {
      begun.resolve();
      await finish.promise;
      done.push(n);
    });
    await Promise.all([one.work([handler]), other.work([handler])]);
    await begun.promise;
    const stopped = Promise.all([one.stop(), other.stop()]);
    const underWay = await pool.query(
      `select count(*) from pgboss.job where name = 'test.count' and state = 'active'`,
    );
    finish.resolve();
    await stopped;
    assert.equal(done.length, new Set(done).size, 'none is done twice');
    assert.ok(done.length >= underWay.rows[0].count && done.length > 0);
    const left = await pool.query(
      `select count(*) from pgboss.job where name = 'test.count' and state = 'created'`,
    );
    assert.equal(left.rows[0].count, 12 - done.length, 'the others wait');
  });

  test('a timetable is kept in Chinese time and forgotten with its kind', async () => {
    const jobs = await open();
    const daily = jobKind<{ sweep: boolean }>({
      name: 'test.sweep',
      timetable: { cron: '30 6 * * *', data: { sweep: true } },
    });
    const timetable = async () =>
      (await pool.query('select name, cron, timezone, data from pgboss.schedule')).rows;
    await jobs.work([jobHandler(daily, async () => undefined)]);
    assert.deepEqual(await timetable(), [
      { name: 'test.sweep', cron: '30 6 * * *', timezone: 'Asia/Shanghai', data: { sweep: true } },
    ]);
    await jobs.work([]);
    assert.deepEqual(await timetable(), []);
    await jobs.stop();
  });
});
