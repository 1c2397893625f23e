import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../bodies/index.ts';
import { day } from '../law/index.ts';
import { ownFiles } from '../platform/index.ts';
import { exactDecimal } from './decimal.ts';
import {
  confirmFigure,
  enterEntry,
  importEntries,
  listEntries,
  registerKinds,
  registerOverview,
  registerTally,
  voidEntry,
} from './index.ts';
import { codeOf, idOf, registerDesk } from './registers.fixture.ts';

describe('registers', async () => {
  const { tools, db, clock, newBody, by, holding, entryAt, enter, figure, takeBack, nothing } =
    await registerDesk();

  it('keeps silence, nothing and zero apart', async () => {
    const body = await newBody();
    const silent = await registerTally(db, body, 2025);
    assert.deepEqual(silent.trainings, { value: null, entries: [] });
    assert.equal(silent.licensing.value, null);
    assert.equal(silent.feeAmount.value, null);
    assert.equal(silent.assessments.value, null);

    const confirmed = idOf(await nothing(body));
    const zero = idOf(await figure(body, 'licensing', '0'));
    const { trainings, licensing, penalty } = await registerTally(db, body, 2025);
    assert.deepEqual(trainings, { value: 0, entries: [confirmed] });
    assert.deepEqual([licensing.value, licensing.entries], [0, [zero]]);
    assert.equal(penalty.value, null);
    assert.equal((await registerTally(db, body, 2024)).trainings.value, null);
  });

  it('does not let something and nothing stand beside each other', async () => {
    const body = await newBody();
    const confirmed = idOf(await nothing(body));
    assert.equal(codeOf(await enter(body)), 'nothing-confirmed');
    assert.equal(codeOf(await nothing(body)), 'nothing-confirmed');
    idOf(await takeBack(body, confirmed));
    const training = idOf(await enter(body));
    assert.equal(codeOf(await nothing(body)), 'entries-exist');
    idOf(await takeBack(body, training));
    assert.equal(codeOf(await nothing(body)), 'done');
  });

  it('voids with a reason, once, and keeps what was voided', async () => {
    const body = await newBody();
    const id = idOf(await enter(body));
    const on = { act: by('测小写'), grants: holding('clerk', body), id };
    assert.equal(codeOf(await voidEntry(tools, on, ' ')), 'entry-unfit');
    assert.equal(codeOf(await voidEntry(tools, on, '重复登记')), 'done');
    assert.equal(codeOf(await voidEntry(tools, on, '重复登记')), 'entry-voided');
    assert.deepEqual(await listEntries(db, { bodies: [body] }), []);
    const [kept] = await listEntries(db, { bodies: [body], voided: true });
    assert.equal(kept?.voided?.reason, '重复登记');
    assert.equal((await registerTally(db, body, 2025)).trainings.value, null);
  });

  it('is never changed behind its back', async () => {
    const body = await newBody();
    const id = idOf(await enter(body));
    const changed = db.updateTable('register_entry').set({ title: '别的' } as never);
    await assert.rejects(changed.where('id', '=', id).execute(), /immutable/);
    await assert.rejects(db.deleteFrom('register_entry').where('id', '=', id).execute(), /immutable/);
  });

  it('keeps amounts digit for digit', async () => {
    const body = await newBody();
    idOf(await figure(body, 'feeAmount', '0012345678901.1005'));
    idOf(await figure(body, 'processingFee', '400'));
    const { feeAmount, processingFee } = await registerTally(db, body, 2025);
    assert.equal(feeAmount.value, '12345678901.1005');
    assert.equal(processingFee.value, '400.00');
    assert.equal(codeOf(await figure(await newBody(), 'feeAmount', '1.00005')), 'entry-unfit');
    assert.equal(codeOf(await figure(await newBody(), 'licensing', '1.5')), 'entry-unfit');
    assert.equal(exactDecimal('-1', 4), null);
    assert.equal(exactDecimal('1e3', 4), null);
  });

  it('has each figure of a year once, confirmed by somebody else', async () => {
    const body = await newBody();
    const id = idOf(await figure(body, 'licensing', '711'));
    assert.equal(codeOf(await figure(body, 'licensing', '712')), 'figure-entered');
    const confirm = (name: string, role: Role) =>
      confirmFigure(tools, { act: by(name), grants: holding(role, body), id });
    assert.equal(codeOf(await confirm('测小终', 'clerk')), 'not-permitted');
    assert.equal(codeOf(await confirm('测小写', 'final-approver')), 'figure-own');
    assert.equal((await registerTally(db, body, 2025)).licensing.confirmedBy, null);
    assert.equal(codeOf(await confirm('测小终', 'final-approver')), 'done');
    assert.equal(codeOf(await confirm('测小终', 'final-approver')), 'figure-confirmed');
    const { licensing } = await registerTally(db, body, 2025);
    assert.deepEqual([licensing.value, licensing.confirmedBy], [711, '测小终']);
    assert.equal(codeOf(await takeBack(body, id)), 'not-permitted');
    assert.equal(codeOf(await takeBack(body, id, 'final-approver')), 'done');
    assert.equal(codeOf(await figure(body, 'licensing', '712')), 'done');
  });

  it('refuses what is not permitted, not yet past, not proven or not of its kind', async () => {
    const body = await newBody();
    const elsewhere = await enterEntry(tools, by('测'), holding('clerk', await newBody()), entryAt(body));
    assert.equal(codeOf(elsewhere), 'not-permitted');
    assert.equal(codeOf(await enter(body, { on: day('2026-03-03') })), 'entry-unfit');
    assert.equal(codeOf(await enter(body, { title: ' ' })), 'entry-unfit');
    assert.equal(codeOf(await enter(body, { figures: { attendance: -1 } })), 'entry-unfit');
    assert.equal(codeOf(await enter(body, { figures: { colour: 'red' } })), 'entry-unfit');
    assert.equal(codeOf(await enter(body, { kind: 'channel-account', figures: {} })), 'entry-unfit');
    assert.equal(codeOf(await enter(body, { kind: 'yearly-figure' })), 'entry-unfit');
    assert.equal(
      codeOf(await enter(body, { evidence: [{ file: 'b'.repeat(64), name: '签到表' }] })),
      'evidence-missing',
    );
    const evidence = [{ file: 'a'.repeat(64), name: '签到表' }];
    await db
      .insertInto('stored_file')
      .values({ sha256: evidence[0]!.file, size: 9, type: 'text/plain', created_at: clock.now() })
      .execute();
    assert.equal(codeOf(await enter(body, { evidence })), 'evidence-missing', 'there, but of nobody here');
    await ownFiles(db, ['person:测小写'], [evidence[0]!.file]);
    assert.equal(codeOf(await enter(body, { evidence })), 'done');
    const colleague = by('测小同');
    const entering = (bodyId: string) =>
      enterEntry(
        tools,
        colleague,
        holding('clerk', bodyId),
        entryAt(bodyId, { evidence, title: '再次培训' }),
      );
    assert.equal(codeOf(await entering(body)), 'done', 'attached at this body already');
    assert.equal(codeOf(await entering(await newBody())), 'evidence-missing');
    assert.equal(codeOf(await importEntries(tools, by('测'), [entryAt(body)])), 'not-permitted');
  });

  it('says of every register whether there are entries, nothing, or silence', async () => {
    const [body, silent] = [await newBody(), await newBody()];
    const patrol = { kind: 'patrol', title: '网站' } as const;
    idOf(await enter(body, patrol));
    idOf(await takeBack(body, idOf(await enter(body, patrol))));
    const confirmed = idOf(await nothing(body));
    const overview = await registerOverview(db, [body, silent], 2025);
    const said = overview.get(body)!.filter(({ count, nothing: none }) => count > 0 || none);
    assert.deepEqual(said, [
      { kind: 'training', count: 0, nothing: confirmed },
      { kind: 'patrol', count: 1, nothing: null },
    ]);
    assert.ok(overview.get(silent)!.every(({ count, nothing: none }) => count === 0 && none === null));
  });

  it('names every kind and field in Chinese', () => {
    for (const { label, title, fields } of Object.values(registerKinds))
      for (const text of [label, title, ...Object.values(fields).map((field) => field.label)])
        assert.match(text, /^[\p{Script=Han}（）]+$/u);
  });
});
