import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InputFile } from './input-file.ts';
import { noFindings } from './input-file.ts';
import type { WorkerPool } from './worker-pool.ts';
import { startPool } from './worker-pool.ts';

const file = (name: string): InputFile => ({ name, path: name, size: 0, modified: 0 });

async function withPool(size: number, use: (pool: WorkerPool) => Promise<void>): Promise<void> {
  const pool = startPool({
    worker: new URL('./worker.fixture.ts', import.meta.url),
    job: { greeting: 'read' },
    size,
    timeLimit: 300,
    casualty: ({ name }, cause) => ({
      standing: 'unread',
      findings: noFindings,
      text: `${cause} ${name}`,
    }),
  });
  try {
    await use(pool);
  } finally {
    await pool.close();
  }
}

const texts = async (pool: WorkerPool, ...names: string[]) =>
  (await pool.submit(names.map(file)))?.map(({ text }) => text);

test('outcomes come in the order of the chunk', () =>
  withPool(2, async (pool) => {
    const chunks = [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ];
    const answers = await Promise.all(chunks.map((names) => texts(pool, ...names)));
    assert.deepEqual(answers, [
      ['read a', 'read b'],
      ['read c', 'read d'],
      ['read e', 'read f'],
    ]);
  }));

test('a file that hangs is given up, and the others of its chunk are kept', () =>
  withPool(1, async (pool) => {
    assert.deepEqual(await texts(pool, 'a', 'hang', 'b', 'hang too', 'c'), [
      'read a',
      'too-long hang',
      'read b',
      'too-long hang too',
      'read c',
    ]);
    assert.deepEqual(await texts(pool, 'd'), ['read d'], 'the post is manned again');
  }));

test('a file that brings its worker down is given up, and the others of its chunk are kept', () =>
  withPool(1, async (pool) => {
    assert.deepEqual(await texts(pool, 'a', 'die', 'b', 'throw'), [
      'read a',
      'worker-died die',
      'read b',
      'worker-died throw',
    ]);
    assert.deepEqual(await texts(pool, 'c'), ['read c']);
  }));

test('winding down finishes what was begun and begins nothing else', () =>
  withPool(1, async (pool) => {
    const begun = texts(pool, 'a');
    const waiting = texts(pool, 'b');
    pool.windDown();
    assert.deepEqual(await begun, ['read a']);
    assert.equal(await waiting, undefined);
    assert.equal(await texts(pool, 'c'), undefined);
  }));

test('a worker that cannot start fails the work instead of hanging', async () => {
  const pool = startPool({
    worker: new URL('./no-such-worker.ts', import.meta.url),
    job: null,
    size: 1,
    timeLimit: 300,
    casualty: () => ({ standing: 'unread', findings: noFindings, text: '' }),
  });
  await assert.rejects(pool.submit([file('a')]), /no-such-worker/);
  await pool.close();
});

test('closing ends all workers, whatever is still waiting', async () => {
  let all: Promise<PromiseSettledResult<unknown>[]> | undefined;
  await withPool(2, async (pool) => {
    const answers = Array.from({ length: 20 }, () => pool.submit([file('a'), file('hang')]));
    all = Promise.allSettled(answers);
    await answers[0];
  });
  const statuses = (await all!).map(({ status }) => status);
  assert.deepEqual(new Set(statuses), new Set(['fulfilled', 'rejected']));
});
