import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseFault } from './fault.ts';
import { PatientPool } from './patient-pool.ts';

/** "You are let in", "ask": what a server says when somebody connects. */
const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

const unreachable = (error: unknown) => error instanceof DatabaseFault && error.code === 'unreachable';

describe('a server that lets people in and then says nothing', async () => {
  const guests = new Set<Socket>();
  const server = createServer((guest) => {
    guests.add(guest);
    guest.on('error', () => undefined);
    guest.once('data', () => guest.write(welcome));
  });
  after(() => {
    for (const guest of guests) guest.destroy();
    server.close();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const config = { host: '127.0.0.1', port, user: 'nobody', database: 'none', max: 1 };

  test('is given up, each time, and its connection with it', async () => {
    const pool = new PatientPool(config, { start: 1000, silence: 100 });
    for (const _ of [1, 2, 3]) await assert.rejects(pool.query('select 1'), unreachable);
    await pool.end();
  });

  test('may take its time for a long work', async () => {
    const pool = new PatientPool(config, { start: 1000, silence: 50 });
    let ended = false;
    const asking = pool
      .takingLong(() => pool.query('select 1'))
      .finally(() => {
        ended = true;
      });
    asking.catch(() => undefined);
    await wait(250);
    assert.equal(ended, false);
    for (const guest of guests) guest.destroy();
    await assert.rejects(asking, unreachable);
    await pool.end();
  });

  test('is not waited for once it is known to be gone', async () => {
    const watched = { address: config, life: 1, lifeLost: () => {} };
    const pool = new PatientPool(
      config,
      { start: 1000, silence: 0 },
      {
        ...{
          address: config,
          onLifeLost: (listener: () => void) => Object.assign(watched, { lifeLost: listener }),
        },
        get life() {
          return watched.life;
        },
      },
    );
    const asking = assert.rejects(pool.query('select 1'), unreachable);
    await wait(50);
    watched.life = 2;
    watched.lifeLost();
    await asking;
    await pool.end();
  });
});
