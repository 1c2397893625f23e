import assert from 'node:assert/strict';
import type { SpawnOptions } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { testDataFolder, testEngine } from '../../../../test/database.ts';
import { Opener } from '../../../../test/platform/opener.ts';
import { DatabaseFault } from '../fault.ts';
import { openDatabase } from '../open-database.ts';
import { clusterFolder } from './cluster.ts';
import { openCluster } from './open-cluster.ts';
import { postmasterFile, readPostmaster } from './postmaster-file.ts';
import { isPostgres } from './process-alive.ts';

const isRoot = process.getuid?.() === 0;

describe('the embedded server', async () => {
  const data = testDataFolder();
  after(() => data.remove());
  const home = data.databaseHome;
  const engine = await testEngine();
  /** Nothing here is about the disk. */
  const options = { ...(engine && { engine }), settings: { fsync: 'off' } };

  test('processes that start together share one server; whoever leaves last stops it', async () => {
    const openers = await Promise.all([1, 2].map(() => Opener.open(data.folder, options)));
    const { pid } = openers[0]!;
    assert.equal(openers[1]!.pid, pid);
    assert.equal(openers.filter((opener) => !opener.adopted).length, 1);
    await openers[0]!.close();
    assert.ok(isPostgres(pid), 'the other still needs it');
    await openers[1]!.close();
    assert.ok(!isPostgres(pid));
    assert.equal(await readPostmaster(clusterFolder(home)), null);
  });

  test('the server of a killed process is adopted, and stopped by its adopter', async () => {
    const parent = await Opener.open(data.folder, options);
    await parent.kill();
    assert.ok(isPostgres(parent.pid));
    const server = await openCluster(home, options);
    assert.deepEqual([server.pid, server.adopted], [parent.pid, true]);
    await server.close();
    assert.ok(!isPostgres(parent.pid));
  });

  test('a lock file left behind, whoever bears its number now, is no obstacle', async () => {
    const file = postmasterFile(clusterFolder(home));
    for (const pid of [process.pid, 2 ** 22 - 3]) {
      writeFileSync(file, `${pid}\n${clusterFolder(home)}\n1\n5432\n${home}\n\n`);
      const server = await openCluster(home, options);
      assert.equal(server.adopted, false);
      await server.close();
    }
    writeFileSync(file, '');
    utimesSync(file, 1, 1);
    const server = await openCluster(home, options);
    assert.equal(server.adopted, false);
    await server.close();
  });

  test('a server that dies is started again while borrowers wait', async () => {
    const notices: string[] = [];
    const { db, pool, embedded, close } = await openDatabase({
      ...{ data, embedded: { ...options, notice: (sentence: string) => notices.push(sentence) } },
    });
    for (const ask of [() => pool.query('select 1 as one'), () => sql`select 1 as one`.execute(db)]) {
      const { pid } = embedded!;
      await kill(pid);
      // For a glance it is still believed to live; whoever is lent a connection then hears of the end instead.
      while (embedded!.life === pid) await wait(1);
      const answers = await Promise.all([ask(), ask(), ask()]);
      assert.deepEqual(
        answers.map(({ rows }) => rows),
        [[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]],
      );
      assert.notEqual(embedded!.pid, pid);
    }
    assert.deepEqual(new Set(notices), new Set(['数据库进程意外结束，已重新启动。']));
    await close();
  });

  test('a statement that works on in a killed server does not hold up the next one', async () => {
    const { pool, embedded, close } = await openDatabase({ data, embedded: options, statementTimeout: 0 });
    const working = pool.query('select count(*) from generate_series(1, 1000000000)');
    const lost = assert.rejects(working, DatabaseFault);
    await wait(100);
    await kill(embedded!.pid);
    const begin = performance.now();
    assert.equal((await pool.query('select 1 as one')).rows[0].one, 1);
    await lost;
    assert.ok(performance.now() - begin < 10_000);
    await close();
  });

  test('it trusts its own socket only and keeps every commit', async () => {
    const { pool, close } = await openDatabase({ data, embedded: { ...(engine && { engine }) } });

    const setting = async (name: string) =>
      (await pool.query('select current_setting($1) as value', [name])).rows[0].value;
    assert.equal(await setting('listen_addresses'), '');
    assert.equal(await setting('fsync'), 'on');
    assert.equal(await setting('synchronous_commit'), 'on');
    assert.equal(await setting('server_encoding'), 'UTF8');
    assert.equal(await setting('data_checksums'), 'on');
    await close();
    assert.equal(readFileSync(join(clusterFolder(home), 'pg_hba.conf'), 'utf8'), 'local all all trust\n');
  });

  test('another major version is refused with what to do', async () => {
    const file = join(clusterFolder(home), 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '17\n');
    try {
      await assert.rejects(openCluster(home, options), (error: Error) => {
        assert.match(error.message, /由 PostgreSQL 17 建立，本程序所带的是 18/);
        return error instanceof DatabaseFault && error.code === 'wrong-version';
      });
    } finally {
      writeFileSync(file, version);
    }
  });

  test('one account does not use the database of another', { skip: !isRoot && 'needs root' }, async () => {
    const stranger: SpawnOptions = { uid: 65_534, gid: 65_534, stdio: ['pipe', 'pipe', 'ignore'] };
    await assert.rejects(Opener.open(data.folder, options, stranger));
  });

  test('a path too long for a socket', async () => {
    const far = join(data.folder, '政务公开'.repeat(6), '数据');
    mkdirSync(dirname(far), { mode: 0o711 });
    renameSync(clusterFolder(home), join(mkdirSync(far, { recursive: true, mode: 0o711 })!, 'database'));
    const server = await openCluster(far, options);
    assert.ok(server.address.host.length < 60);
    assert.equal(readFileSync(join(far, 'socket-folder'), 'utf8').trim(), server.address.host);
    const other = await openCluster(far, options);
    assert.equal(other.pid, server.pid);
    await other.close();
    await server.close();
    const again = await openCluster(far, options);
    assert.equal(again.address.host, server.address.host);
    await again.close();
    rmSync(server.address.host, { recursive: true });
    renameSync(clusterFolder(far), clusterFolder(home));
  });

  test('a port of the loopback address, where there are no such sockets', async () => {
    const { pool, embedded, close } = await openDatabase({
      data,
      embedded: { ...options, listens: 'loopback' },
    });
    const { host, port, pid } = { ...embedded!.address, pid: embedded!.pid };
    assert.equal(host, '127.0.0.1');
    const stranger = `postgres://gongkai:guess@127.0.0.1:${port}/gongkai`;
    await assert.rejects(openDatabase({ url: stranger, patience: 0 }), /连接不上 DATABASE_URL/);
    await kill(pid);
    assert.equal((await pool.query('select 1 as one')).rows[0].one, 1, 'found again at another port');
    await close();
  });
});

/** Ends a process without a chance to say goodbye. */
async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isPostgres(pid)) await wait(1);
}
