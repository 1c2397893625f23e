import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { actNow, anonymous } from '../../platform/index.ts';
import { applicationDesk } from '../desk.fixture.ts';
import { listEvidence, openEvidence } from './read-evidence.ts';
import { sendPayment } from './send-payment.ts';

describe('what applicants send along', async () => {
  const desk = await applicationDesk();
  const { db, tools, clock, by, grants, grantsAt } = desk;
  const bytes = Buffer.from('PLANTED-990000198808171230');
  const card = { purpose: 'identity', name: '测甲身份证.png', type: 'image/png', bytes } as const;

  it('lies sealed, opens byte for byte, and each opening is on record first', async () => {
    const { id } = await desk.submit('sealed', {}, [card]);
    const { rows } = await sql<{ row: string }>`select e::text as row from application_evidence e`.execute(
      db,
    );
    for (const { row } of rows) assert.doesNotMatch(row, /PLANTED|身份证|UExBTlRFRC/);
    const listed = await listEvidence(tools, by('测经办'), grants, id);
    assert.ok(listed.ok);
    const [kept] = listed.value.files;
    assert.deepEqual([kept?.purpose, kept?.size], ['identity', bytes.length]);
    const wanted = { applicationId: id, id: kept!.id };
    const opened = await openEvidence(tools, by('测经办'), grants, wanted);
    assert.ok(opened.ok);
    assert.deepEqual([opened.value.name, opened.value.bytes], [card.name, bytes]);
    const readings = async () =>
      (await sql`select 1 from audit_log where action = 'application.read-evidence'`.execute(db)).rows.length;
    assert.equal(await readings(), 1);
    const elsewhere = grantsAt(desk.otherId, ['clerk']);
    assert.equal((await openEvidence(tools, by('别处'), elsewhere, wanted)).ok, false);
    const { id: other } = await desk.submit('other');
    const mixed = { applicationId: other, id: kept!.id };
    assert.equal((await openEvidence(tools, by('测经办'), grants, mixed)).ok, false);
    assert.equal(await readings(), 1);
  });

  it('is kept once, however often the form is sent, and never changed', async () => {
    for (const _again of [1, 2, 3]) await desk.submit('repeated', {}, [card, card]);
    const { id } = await desk.submit('repeated', {}, [card]);
    const listed = await listEvidence(tools, by('测经办'), grants, id);
    assert.equal(listed.ok && listed.value.files.length, 2);
    await assert.rejects(sql`update application_evidence set size = 1`.execute(db), /immutable/);
    await assert.rejects(sql`delete from application_evidence`.execute(db), /immutable/);
  });

  it('is not taken as proof of payment while no fee is awaited, nor with a wrong code', async () => {
    const { code } = await desk.submit('unpaid');
    const act = actNow(clock, anonymous, 'r');
    const proof = { name: '缴费.png', type: 'image/png', bytes };
    for (const [tried, refusal] of [
      [code, 'payment-not-awaited'],
      ['2222-2222-2222-2222', 'code-unknown'],
    ] as const) {
      const sent = await sendPayment(tools, act, tried, proof, 'k'.repeat(16));
      assert.equal(!sent.ok && sent.refusal.code, refusal);
    }
  });
});
