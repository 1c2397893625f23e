import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '../../../test/database.ts';
import { actNow } from '../act.ts';
import { anonymous } from '../actor.ts';
import { fixedClock } from '../clock.ts';
import { inTransaction } from '../database/transaction.ts';
import { appendAudit, auditHead } from './append.ts';
import { auditAct } from './audit-act.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { sealAudit } from './seal-audit.ts';
import type { AuditTables } from './tables.ts';
import { verifyAudit } from './verify.ts';

const clock = fixedClock('2026-03-02T09:30:00.25+08:00');
const entry = (objectId: string, more = {}) => ({
  ...{ actor: '张三', action: 'publication.publish', objectKind: 'publication', objectId },
  ...more,
});

describe('audit log', async () => {
  const { db, pool } = await testDatabase<AuditTables>(undefined, { modules: ['platform'] });

  test('an empty log is whole', async () => {
    assert.equal(await verifyAudit(db), null);
    assert.equal((await auditHead(db)).seq, 0);
  });

  test('entries follow each other, with old and new values', async () => {
    await appendAudit(
      db,
      clock,
      entry('1', { old: null, new: { 标题: '通知', n: 1.5, list: [1, null, 'é'] } }),
    );
    clock.advance(1000);
    await appendAudit(db, clock, [
      entry('2', { reason: '更正' }),
      entry('3', { requestId: 'r1', old: { b: 1, a: 2 } }),
    ]);
    assert.equal(await verifyAudit(db), null);
    const rows = await db.selectFrom('audit_log').selectAll().orderBy('seq').execute();
    assert.deepEqual(
      rows.map(({ seq, at, object_id }) => [seq, at, object_id]),
      [
        [1, '2026-03-02T01:30:00.250Z', '1'],
        [2, '2026-03-02T01:30:01.250Z', '2'],
        [3, '2026-03-02T01:30:01.250Z', '3'],
      ],
    );
    assert.equal(rows[1]!.previous, rows[0]!.hash);
    assert.deepEqual(rows[0]!.new, { 标题: '通知', n: 1.5, list: [1, null, 'é'] });
  });

  test('what an act did stands in the name of whoever acted and under the number of the call', async () => {
    const { actor: _, ...done } = entry('by an act', { reason: '更正' });
    await auditAct(db, clock, actNow(clock, anonymous, 'r2'), [done, { ...done, objectId: 'another' }]);
    const row = db.selectFrom('audit_log').select(['actor', 'request_id', 'object_id', 'reason']);
    assert.deepEqual(await row.where('request_id', '=', 'r2').orderBy('seq').execute(), [
      { actor: 'anonymous', request_id: 'r2', object_id: 'by an act', reason: '更正' },
      { actor: 'anonymous', request_id: 'r2', object_id: 'another', reason: '更正' },
    ]);
  });

  test('an act that fails leaves no entry, and those who append at once wait for each other', async () => {
    const before = await auditHead(db);
    await assert.rejects(
      inTransaction(db, async (transaction) => {
        await appendAudit(transaction, clock, entry('lost'));
        throw new Error('the act failed');
      }),
      /the act failed/,
    );
    assert.deepEqual(await auditHead(db), before);
    await Promise.all(Array.from({ length: 20 }, (_, n) => appendAudit(db, clock, entry(`many-${n}`))));
    assert.equal((await auditHead(db)).seq, before.seq + 20);
    assert.equal(await verifyAudit(db), null);
  });

  test('what was written and never sealed, because the program was killed, is sealed by the next', async () => {
    const before = await auditHead(db);
    await inTransaction(db, async (transaction) => {
      await appendAudit(transaction, clock, entry('left', { new: { n: 1, 甲: '乙' } }));
      await appendAudit(transaction, clock, entry('left too'));
      assert.equal((await auditHead(transaction)).seq, before.seq, 'not before the act is kept');
    });
    await pool.query(`insert into audit_waiting (at, actor, action, object_kind, object_id, sealed)
      select at, actor, action, object_kind, 'orphan',
        '{"action":"' || action || '","actor":"' || actor || '","at":"2026-03-02T01:30:01.250Z","new":null,"objectId":"orphan",'
        || '"objectKind":"publication","old":null,"reason":null,"requestId":null,"seq":'
      from audit_log where seq = 2`);
    await Promise.all([sealAudit(db), sealAudit(db), sealAudit(db)]);
    const rows = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('seq', '>', before.seq)
      .orderBy('seq')
      .execute();
    assert.deepEqual(
      rows.map(({ object_id }) => object_id),
      ['left', 'left too', 'orphan'],
    );
    assert.equal(await verifyAudit(db), null);
    assert.equal((await pool.query('select from audit_waiting')).rowCount, 0);
  });

  test('many more than are placed at a time are all placed', async () => {
    const before = await auditHead(db);
    await appendAudit(
      db,
      clock,
      Array.from({ length: 2500 }, (_, n) => entry(`of many ${n}`)),
    );
    assert.equal((await auditHead(db)).seq, before.seq + 2500);
    assert.equal(await verifyAudit(db, { from: before.seq + 1 }), null);
  });

  test('the database refuses to change or delete entries', async () => {
    for (const statement of [
      `update audit_log set actor = '李四' where seq = 1`,
      'delete from audit_log where seq = 1',
      'truncate audit_log',
    ])
      await assert.rejects(pool.query(statement), /append-only/);
  });

  test('tampering past the database is found where it began', async () => {
    const tamper = async (statement: string) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query('alter table audit_log disable trigger user');
        await client.query(statement);
        await client.query('commit');
      } finally {
        client.release();
      }
    };
    const anchor = await auditHead(db);
    await tamper(`update audit_log set new = '{"标题":"通知","n":1.5,"list":[1,null,"e"]}' where seq = 1`);
    assert.deepEqual(await verifyAudit(db), { seq: 1, sentence: '审计日志第 1 条：内容被改动。' });
    assert.equal(await verifyAudit(db, { from: 2 }), null);
    await tamper(`update audit_log set new = '{"n":1.50,"list":[1,null,"é"],"标题":"通知"}' where seq = 1`);
    assert.equal(await verifyAudit(db), null, 'the same value written otherwise');
    await tamper('delete from audit_log where seq = 5');
    assert.equal((await verifyAudit(db))?.seq, 5);
    assert.equal(await verifyAudit(db, { to: 4 }), null);
    await tamper('delete from audit_log where seq >= 5');
    assert.equal(await verifyAudit(db), null, 'a chain cut short is whole in itself');
    assert.equal((await verifyAudit(db, { anchor }))?.seq, 5, 'but not against an end kept elsewhere');
  });
});

test('canonical JSON is one text for one value and survives the way through JSON', () => {
  assert.equal(canonicalJson({ b: [1, { d: null, c: 'x' }], a: -0 }), '{"a":0,"b":[1,{"c":"x","d":null}]}');
  assert.throws(() => canonicalJson(Number.NaN), TypeError);
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json);
      assert.equal(canonicalJson(JSON.parse(text)), text);
    }),
    { seed: 7 },
  );
});
