import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createSite } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { appendAudit } from '../audit/append.ts';
import type { AuditTables } from '../audit/tables.ts';
import { filesFolder } from '../backup/stored-files.ts';
import { fixedClock, systemClock } from '../clock.ts';
import { keyFile, openKeyFile } from '../secrets/key-file.ts';
import { checkUp } from './check-up.ts';

const content = '附件';
const hash = createHash('sha256').update(content).digest('hex');

describe('the doctor', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-doctor-'));
  after(() => rmSync(folder, { recursive: true }));
  const data = { folder, databaseHome: folder, notices: [] };
  const { db, pool, url } = await testDatabase<AuditTables>(undefined, { modules: ['platform'] });

  /** What it finds about one thing, as state and sentence. */
  const finding = async (name: string, more = {}) => {
    const found = (await checkUp({ data, url, clock: systemClock, ...more })).find(
      (one) => one.name === name,
    );
    assert.equal(found!.state === 'ok', found!.advice === '');
    return `${found!.state} ${found!.sentence}`;
  };

  test('a healthy installation', async () => {
    await openKeyFile(folder);
    const findings = await checkUp({
      data,
      url,
      clock: systemClock,
      listening: { host: '127.0.0.1', port: 0 },
    });
    assert.deepEqual(
      findings.map(({ name }) => name),
      ['data-folder', 'space', 'keys', 'database', 'migrations', 'clock', 'audit', 'files', 'port'],
    );
    assert.deepEqual(
      findings.filter(({ name, state }) => state === 'fault' && name !== 'migrations'),
      [],
    );
  });

  test('keys that others can read, or that are damaged', async () => {
    chmodSync(keyFile(folder), 0o644);
    assert.match(await finding('keys'), /^warning .*可被其他账户读取/);
    assert.equal(statSync(keyFile(folder)).mode & 0o777, 0o600);
    assert.match(await finding('keys'), /^ok /);
    writeFileSync(keyFile(folder), 'x');
    assert.match(await finding('keys'), /^fault .*已损坏/);
    rmSync(keyFile(folder));
    assert.match(await finding('keys'), /^warning 尚无密钥文件/);
  });

  test('a clock that is wrong', async () => {
    const ahead = fixedClock(new Date(Date.now() + 600_000).toISOString());
    assert.match(await finding('clock', { clock: ahead }), /^fault .*相差 (59\d|60\d) 秒/);
    assert.match(await finding('clock', { clock: fixedClock('2020-01-01T00:00:00Z') }), /^fault .*早于/);
  });

  test('an audit log that was tampered with', async () => {
    const entry = { actor: 'x', action: 'a.b', objectKind: 'o', objectId: '1' };
    await appendAudit(db, systemClock, [entry, entry]);
    assert.match(await finding('audit'), /^ok 审计日志共 2 条/);
    await pool.query('alter table audit_log disable trigger user');
    await pool.query(`update audit_log set actor = 'y' where seq = 2`);
    assert.match(await finding('audit'), /^fault 审计日志第 2 条：内容被改动/);
  });

  test('files that are missing or damaged', async () => {
    const row = [hash, Buffer.byteLength(content), 'text/plain', systemClock.now()];
    await pool.query('insert into stored_file (sha256, size, type, created_at) values ($1, $2, $3, $4)', row);
    assert.match(await finding('files'), /^fault 附件缺失 1 个、损坏 0 个/);
    const place = join(filesFolder(folder), hash.slice(0, 2));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, hash), content);
    assert.match(await finding('files', { thorough: true }), /^ok 附件共 1 个/);
    writeFileSync(join(place, hash), '附牛');
    assert.match(await finding('files'), /^ok /, 'the size is right');
    assert.match(await finding('files', { thorough: true }), /^fault 附件缺失 0 个、损坏 1 个/);
  });

  test('a port that is taken, a database that is not there', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const listening = { host: '127.0.0.1', port };
    assert.match(await finding('port', { listening }), /^warning .*已被别的程序占用/);
    server.close();
    await once(server, 'close');
    assert.match(await finding('port', { listening }), /^ok 127\.0\.0\.1:\d+ 空闲，可以监听。$/);
    const supposed = { ...listening, supposed: true };
    assert.match(await finding('port', { listening: supposed }), /^ok .*没有指定 PORT，检查的是默认端口/);
    const site = createSite((_, reply) => reply.end('{"status":"ok"}')).listen(port, '127.0.0.1');
    await once(site, 'listening');
    assert.match(await finding('port', { listening }), /^ok 本系统正在 http:\/\/127\.0\.0\.1:\d+ 运行/);
    site.close();
    assert.match(await finding('database', { url: 'nonsense' }), /^fault 打不开数据库/);
  });
});
