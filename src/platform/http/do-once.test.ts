import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { fixedClock } from '../clock.ts';
import { idMaker } from '../ids.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { done, refused } from '../refusal.ts';
import { sealWith } from '../secrets/seal.ts';
import { contract } from './contract.ts';
import { createHttpServer } from './create-http-server.ts';
import { csrfTokenFor } from './csrf.ts';
import { createRepeatedCalls, type RepeatedCallTables } from './repeated-calls.ts';
import { route } from './route.ts';

const add = contract({
  method: 'POST',
  path: '/api/numbers',
  body: z.object({ number: z.number() }),
  reply: z.object({ sum: z.number() }),
  summary: '加',
});

describe('changes that are sent again', async () => {
  const { db } = await testDatabase<RepeatedCallTables>(undefined, { modules: ['platform'] });
  const clock = fixedClock('2026-03-02T09:30:00+08:00');
  const repeats = createRepeatedCalls({ db, clock, seal: sealWith([Buffer.alloc(32, 7)]) });
  let sum = 0;
  let gate: Promise<void> = Promise.resolve();
  let announce = async (): Promise<void> => undefined;
  const app = await createHttpServer({
    ...{ clock, secure: false, newId: idMaker(clock), metrics: createMetrics(), nobody: null, repeats },
    ready: async () => [],
    afterChange: () => announce(),
    log: { level: 'silent' },
    identify: async (token) => ({
      actor: { kind: 'person', accountId: token, personId: 'p', name: '张三' },
      ...{ grants: null, passwordMustChange: false },
    }),
    routes: [
      route(add, async ({ body }) => {
        await gate;
        if (body.number < 0) return refused({ code: 'negative', sentence: '不能为负。' });
        if (body.number === 13) throw new Error('bad luck');
        if (body.number === 99) throw Object.assign(new Error('lost'), { code: 'outcome-unknown' });
        sum += body.number;
        return done({ sum });
      }),
    ],
  });
  const send = async (number: number, key: string, who = 'a'.repeat(20)) => {
    const headers = { cookie: `gongkai=${who}`, 'x-csrf-token': csrfTokenFor(who), 'idempotency-key': key };
    const reply = await app.inject({ method: 'POST', url: '/api/numbers', headers, payload: { number } });
    return [reply.statusCode, reply.json().sum ?? reply.json().code];
  };

  test('are done once and answered alike', async () => {
    assert.deepEqual(await send(5, 'key-0001'), [200, 5]);
    assert.deepEqual(await send(5, 'key-0001'), [200, 5]);
    assert.equal(sum, 5);
    assert.deepEqual(await send(5, 'key-0002'), [200, 10]);
    assert.deepEqual(await send(5, 'key-0001', 'b'.repeat(20)), [200, 15], 'the key of somebody else');
  });

  test('are done once also when they come at the same time', async () => {
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const first = send(7, 'key-0003');
    const others = [send(7, 'key-0003'), send(7, 'key-0003')];
    const early = await Promise.race([first, ...others]);
    assert.deepEqual(early, [409, 'call-under-way']);
    open();
    const all = await Promise.all([first, ...others]);
    assert.equal(sum, 22);
    for (const reply of all) assert.ok(['200,22', '409,call-under-way'].includes(reply.join()), reply.join());
  });

  test('a key stands for one change', async () => {
    assert.deepEqual(await send(6, 'key-0001'), [409, 'idempotency-key-reused']);
    assert.deepEqual(await send(6, 'x'), [400, 'invalid']);
  });

  test('what was refused or failed may be tried afresh, what may have been done may not', async () => {
    for (const _ of [1, 2]) assert.deepEqual(await send(-1, 'key-0004'), [409, 'negative']);
    for (const _ of [1, 2]) assert.deepEqual(await send(13, 'key-0005'), [500, 'fault']);
    assert.equal((await send(99, 'key-0006'))[0], 500);
    assert.deepEqual(await send(99, 'key-0006'), [409, 'call-under-way']);
  });

  test('what was done is not done again when telling of it failed', async () => {
    const before = sum;
    announce = async () => {
      throw new Error('the connection is gone');
    };
    assert.deepEqual(await send(5, 'key-announce'), [500, 'fault']);
    announce = async () => undefined;
    assert.deepEqual(await send(5, 'key-announce'), [409, 'call-under-way']);
    assert.equal(sum, before + 5);
  });

  test('replies lie sealed and are forgotten after a day', async () => {
    const rows = await db.selectFrom('repeated_call').selectAll().execute();
    assert.ok(rows.length > 0 && !JSON.stringify(rows).includes('sum'));
    clock.advance(24 * 60 * 60_000);
    await repeats.sweep();
    assert.deepEqual(await db.selectFrom('repeated_call').selectAll().execute(), []);
  });
});
