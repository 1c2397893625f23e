import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { appendAudit, auditHead } from '../audit/append.ts';
import type { AuditTables } from '../audit/tables.ts';
import { verifyAudit } from '../audit/verify.ts';
import { fixedClock } from '../clock.ts';
import { migrate } from '../database/migrate.ts';
import { type Migration, readMigrations } from '../database/migration-files.ts';
import type { PatientPool } from '../database/patient-pool.ts';
import { openSeal } from '../secrets/seal.ts';
import { backup } from './backup.ts';
import { BackupFault } from './backup-fault.ts';
import { checkBackup } from './check-backup.ts';
import { restore } from './restore.ts';
import { filesFolder } from './stored-files.ts';

const clock = fixedClock('2026-03-02T09:30:00+08:00');
const root = mkdtempSync(join(tmpdir(), 'gongkai-backup-'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const fault = (code: string) => (error: unknown) => error instanceof BackupFault && error.code === code;

/** Tables with everything that makes copying hard: references in a circle, counters, seeds, triggers, odd values. */
const odd = `
  create table town (id bigint generated always as identity primary key, head_id bigint, name text not null);
  create table person (id serial primary key, town_id bigint not null references town, photo bytea, tags text[]);
  alter table town add constraint town_head foreign key (head_id) references person;
  create table stored_file (sha256 text primary key);
  create table sign_in (token_hash text primary key);
  create table setting (id int primary key, value numeric, "order" jsonb);
  insert into setting values (1, 0.10, '{"a": "seed"}');
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'never by hand'; end $$;
  create trigger never_by_hand before insert on town for each row when (new.name = '禁') execute function refuse();`;

async function migrations(): Promise<readonly Migration[]> {
  const audit = (await readMigrations()).filter(({ name }) => name.includes('platform-audit'));
  return [...audit, { name: '9000-test-odd.sql', number: 9000, sql: odd, sha256: sha256(odd) }];
}

function newFolder(): string {
  const folder = mkdtempSync(join(root, 'data-'));
  return folder;
}

function store(folder: string, text: string): string {
  const hash = sha256(text);
  mkdirSync(join(filesFolder(folder), hash.slice(0, 2)), { recursive: true });
  writeFileSync(join(filesFolder(folder), hash.slice(0, 2), hash), text);
  return hash;
}

const dump = async (pool: PatientPool) =>
  Promise.all(
    ['town', 'person', 'stored_file', 'setting', 'audit_log'].map(
      async (table) => (await pool.query(`select * from ${table} order by 1`)).rows,
    ),
  );

describe('backup and restore', async () => {
  after(() => rmSync(root, { recursive: true }));
  const origin = await testDatabase<AuditTables>(undefined, { modules: [] });
  const elsewhere = await testDatabase<AuditTables>(undefined, { modules: [] });
  const third = await testDatabase<AuditTables>(undefined, { modules: [] });
  const folder = newFolder();
  const source = { pool: origin.pool, folder, clock };
  const path = join(root, 'one.tar.gz');
  const lost = sha256('lost');

  test('the state of one instant is saved while others write', async () => {
    await migrate(origin.pool, { migrations: await migrations() });
    await origin.pool.query(`insert into town (name) values ('甲\\镇'), (E'乙\\n\\t镇'), ('\\.')`);
    await origin.pool.query(
      `insert into person (town_id, photo, tags) values (1, '\\x000aff', '{"a,b",null,""}'), (2, null, '{}')`,
    );
    await origin.pool.query('update town set head_id = 2 where id = 1');
    await origin.pool.query(`insert into sign_in values ('open')`);
    await origin.pool.query('alter table town disable trigger user');
    await origin.pool.query(`insert into town (name) values ('禁')`);
    await origin.pool.query('alter table town enable trigger user');
    await origin.pool.query('insert into stored_file values ($1), ($2)', [store(folder, '附件'), lost]);
    const seal = await openSeal(folder);
    const entry = (objectId: string) => ({ actor: 'x', action: 'a.b', objectKind: 'o', objectId });
    await appendAudit(origin.db, clock, { ...entry('1'), new: { 身份证: seal.close('1', 'p'), n: 1e21 } });

    let stop = false;
    const writing = (async () => {
      for (let n = 0; !stop; n += 1) await appendAudit(origin.db, clock, entry(`${n}`));
    })();
    const summary = await backup(source, path);
    stop = true;
    await writing;
    assert.deepEqual(await checkBackup(path), summary);
    assert.equal(summary.madeAt, '2026-03-02T01:30:00.000Z');
    assert.deepEqual([summary.files, summary.missingFiles], [1, [lost]]);
    assert.equal(summary.rows.town, 4);
    assert.equal(summary.rows.sign_in, 0, 'nobody is signed in again by a restoration');
    assert.equal(summary.rows.audit_log, summary.auditHead.seq);
    assert.ok((await auditHead(origin.db)).seq >= summary.auditHead.seq);
  });

  test('it is restored elsewhere, equal in everything', async () => {
    const target = { pool: elsewhere.pool, folder: newFolder(), migrations: await migrations() };
    const summary = await restore(path, target);
    await origin.pool.query('alter table audit_log disable trigger user');
    await origin.pool.query('delete from audit_log where seq > $1', [summary.auditHead.seq]);
    assert.deepEqual(await dump(elsewhere.pool), await dump(origin.pool));
    assert.equal((await elsewhere.pool.query('select from sign_in')).rowCount, 0);
    assert.equal(await verifyAudit(elsewhere.db, { anchor: summary.auditHead }), null);
    const hash = sha256('附件');
    assert.equal(readFileSync(join(filesFolder(target.folder), hash.slice(0, 2), hash), 'utf8'), '附件');
    const sealed = (await dump(elsewhere.pool))[4]![0]!.new.身份证;
    assert.equal((await openSeal(target.folder)).open(sealed, 'p'), '1');
    const { rows } = await elsewhere.pool.query(`insert into town (name) values ('丙') returning id`);
    assert.equal(rows[0].id, 5, 'counters go on');
    await assert.rejects(elsewhere.pool.query(`insert into town (name) values ('禁')`), /never by hand/);
    await assert.rejects(elsewhere.pool.query('insert into person (town_id) values (99)'), /foreign key/);
    await assert.rejects(elsewhere.pool.query('delete from audit_log'), /append-only/);
    await assert.rejects(restore(path, target), fault('in-use'));
  });

  test('a backup that was cut short, changed or added to is refused before anything is touched', async () => {
    const whole = readFileSync(path);
    const broken = join(root, 'broken.tar.gz');
    const target = { pool: third.pool, folder: newFolder(), migrations: await migrations() };
    for (const length of [0, 10, Math.floor(whole.length / 2), whole.length - 9]) {
      writeFileSync(broken, whole.subarray(0, length));
      await assert.rejects(restore(broken, target), (error) =>
        ['incomplete', 'damaged'].includes((error as BackupFault).code),
      );
    }
    for (const at of [0, 40, Math.floor(whole.length / 3), whole.length - 30]) {
      const changed = Buffer.from(whole);
      // All eight bits: some of a byte may be padding between blocks, which says nothing.
      changed[at]! ^= 0xff;
      writeFileSync(broken, changed);
      await assert.rejects(restore(broken, target), (error) => error instanceof BackupFault);
    }
    await assert.rejects(restore(join(root, 'none'), target), fault('cannot-read'));
    assert.deepEqual(readdirSync(target.folder), []);
    const { rows } = await third.pool.query(`select count(*) from pg_tables where schemaname = 'public'`);
    assert.equal(rows[0].count, 0);
  });

  test('other keys, another schema and another database are not overwritten', async () => {
    const taken = newFolder();
    await openSeal(taken);
    const ours = { pool: third.pool, migrations: await migrations() };
    await assert.rejects(restore(path, { ...ours, folder: taken }), fault('in-use'));
    const older = ours.migrations.slice(0, 1);
    await assert.rejects(restore(path, { ...ours, folder, migrations: older }), fault('wrong-version'));
    const { rows } = await third.pool.query('select count(*) from setting');
    assert.equal(rows[0].count, 1, 'as empty as the schema makes it');
    const again = await restore(path, { ...ours, folder: newFolder() });
    assert.equal(again.rows.town, 4, 'and after a failure it is simply done again');
  });

  test('a backup that fails leaves nothing behind', async () => {
    const place = join(root, 'place');
    mkdirSync(place);
    const gone = { ...source, pool: third.pool };
    await third.pool.query('alter table migration rename to no_migration');
    await assert.rejects(backup(gone, place));
    assert.deepEqual(readdirSync(place), []);
    await assert.rejects(backup(source, path), fault('exists'));
    await assert.rejects(backup(source, join(path, 'below-a-file')), fault('cannot-write'));
    const [left, underWay] = [2 ** 22 - 3, process.pid].map(
      (pid) => `gongkai-20260301-000000.tar.gz.${pid}-0123abcd`,
    );
    for (const name of [left!, underWay!]) writeFileSync(join(place, name), '');
    const { path: named } = await backup(source, place);
    assert.deepEqual(readdirSync(place).sort(), [underWay, 'gongkai-20260302-093000.tar.gz'].sort());
    assert.equal(named, join(place, 'gongkai-20260302-093000.tar.gz'));
    const unmade = join(root, 'not', 'there');
    const { path: within } = await backup(source, unmade);
    assert.equal(within, join(unmade, 'gongkai-20260302-093000.tar.gz'), 'the folder is made');
  });

  test('the whole schema of the program goes there and back', async () => {
    const whole = await testDatabase<AuditTables>();
    const empty = await testDatabase<AuditTables>(undefined, { modules: [] });
    const entry = { actor: 'x', action: 'a.b', objectKind: 'o', objectId: '1' };
    await appendAudit(whole.db, clock, entry);
    const { path: saved } = await backup({ ...source, pool: whole.pool }, join(root, 'whole.tar.gz'));
    const { rows } = await restore(saved, { pool: empty.pool, folder: newFolder() });
    assert.equal(rows.audit_log, 1);
    const again = await backup({ ...source, pool: empty.pool }, join(root, 'again.tar.gz'));
    assert.deepEqual(again.rows, rows);
  });
});
