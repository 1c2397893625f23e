import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { day } from '../../law/index.ts';
import { typst } from '../../platform/index.ts';
import { decidedOn, procedure } from '../acts.fixture.ts';
import { applicationDesk, codeOf } from '../desk.fixture.ts';
import { envelopePdf } from '../letters/envelope-pdf.ts';
import { envelopesFor } from '../letters/envelopes.ts';
import { fullContent } from '../letters/letter-content.fixture.ts';
import { lettersPdf } from '../letters/letters-pdf.ts';
import { makeLetter, readLetter } from '../letters/make-letter.ts';
import { makeLetters } from '../letters/make-letters.ts';
import { addPhrase, listPhrases, retirePhrase } from '../phrases/phrases.ts';
import { actOfDelivery } from './act-of-delivery.ts';
import { completeDelivery } from './complete-delivery.ts';
import { listDeliveries } from './list-deliveries.ts';
import { registerDelivery } from './register-delivery.ts';

const on = day('2026-03-02');
const registered = ['register', on, { column: 'naturalPerson' }] as const;

test('a delivery counts from the day its means say', () => {
  const { application } = procedure(on, [registered, ...decidedOn(on, 'granted')]);
  const sent = { letterKind: 'decision', toWhom: 'applicant', sentOn: on, tracking: '' } as const;
  const later = day('2026-03-05');
  const dayOf = (means: 'direct' | 'entrusted' | 'post' | 'electronic', servedOn: typeof on | null) =>
    actOfDelivery(application, { ...sent, means, servedOn })?.on ?? null;
  assert.deepEqual([dayOf('post', null), dayOf('post', later)], [on, on]);
  assert.deepEqual([dayOf('electronic', null), dayOf('direct', null)], [on, null]);
  assert.deepEqual([dayOf('direct', later), dayOf('entrusted', later)], [later, later]);
  assert.equal(
    actOfDelivery(application, { ...sent, toWhom: 'third-party', means: 'post', servedOn: on }),
    null,
  );
});

describe('the register of deliveries', async () => {
  const desk = await applicationDesk();
  const { tools, db, by, grants, bodyId, otherId, grantsAt, clock } = desk;
  const clerk = by('测经办');
  const begin = async (key: string, address?: string) => {
    clock.set('2026-03-02T09:00:00+08:00');
    const { id } = await desk.submit(key, {
      applicant: {
        ...{ name: '测甲', idKind: 'resident-card', idNumber: '990000198808171230', phone: '000' },
        ...(address ? { address, postcode: '999001' } : {}),
      },
    });
    await desk.go(id, [['confirm-receipt', on, { evidence: '电话' }], registered]);
    return id;
  };
  const { due: _, applicant: __, number: ___, ...content } = fullContent;
  const letterOf = async (applicationId: string, kind: 'correction-notice' | 'decision') => {
    const made = await makeLetter(tools, clerk, grants, { applicationId, kind, dated: on, content });
    if (!made.ok) throw new Error(made.refusal.sentence);
    return made.value.id;
  };
  const posted = { means: 'post', toWhom: 'applicant', recipient: '测甲', sentOn: on } as const;
  const stateOf = async (id: string) =>
    (await db.selectFrom('application').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

  it('sets the period of a notice running from the day it arrived, entered once', async () => {
    const id = await begin('notice');
    await desk.go(id, [['ask-correction', on, { items: '文件名称' }]]);
    const letterId = await letterOf(id, 'correction-notice');
    const entry = { ...posted, applicationId: id, letterId, tracking: 'EMS 1000000000001', result: null };
    assert.equal(
      codeOf(await registerDelivery(tools, clerk, grants, { ...entry, tracking: ' ' })),
      'tracking-missing',
    );
    assert.equal(
      codeOf(await registerDelivery(tools, clerk, grantsAt(otherId, ['clerk']), entry)),
      'not-permitted',
    );
    assert.equal(
      codeOf(await registerDelivery(tools, clerk, grants, { ...entry, sentOn: day('2026-02-27') })),
      'day-too-early',
    );
    const sent = await registerDelivery(tools, clerk, grants, entry);
    assert.ok(sent.ok);
    assert.equal(sent.value.act, null);
    clock.set('2026-03-05T09:00:00+08:00');
    const result = { servedOn: day('2026-03-04'), returnedOn: null, receipt: '本人签收', evidence: [] };
    const complete = (more = {}) =>
      completeDelivery(tools, by('测经办'), grants, {
        ...{ applicationId: id, id: sent.value.id, result: { ...result, ...more } },
      });
    assert.equal(codeOf(await complete({ servedOn: day('2026-03-09') })), 'day-too-late');
    assert.equal(codeOf(await complete({ servedOn: null })), 'result-unclear');
    const [done, late] = (await Promise.all([complete(), complete()])).toSorted(
      (one, other) => Number(other.ok) - Number(one.ok),
    );
    assert.ok(done?.ok);
    assert.equal(done.value.act, 'record-served');
    assert.equal(codeOf(late!), 'result-known');
    assert.equal(codeOf(await complete()), 'result-known');
    const [acts] = [
      await db.selectFrom('application_act').selectAll().where('application_id', '=', id).execute(),
    ];
    assert.equal(acts.find(({ act }) => act === 'record-served')?.on_day, '2026-03-04');
    const [line] = await listDeliveries(tools, { applicationId: id });
    assert.deepEqual(
      [line?.recipient, line?.result?.receipt, line?.letterKind],
      ['测甲', '本人签收', 'correction-notice'],
    );
    const kept = await db.selectFrom('application_delivery').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(kept), /测甲|本人签收/);
    await assert.rejects(
      db.updateTable('application_delivery').set({ returned_on: on }).execute(),
      /immutable/,
    );
  });

  it('delivers a reply with the day of posting, and nothing when something is refused', async () => {
    const id = await begin('reply');
    await desk.go(id, decidedOn(on, 'granted'));
    const letterId = await letterOf(id, 'decision');
    clock.set('2026-03-05T09:00:00+08:00');
    const returned = { servedOn: null, returnedOn: day('2026-03-04'), receipt: '查无此人', evidence: [] };
    const entry = { ...posted, applicationId: id, letterId, tracking: 'EMS 1000000000002', result: returned };
    const back = await registerDelivery(tools, by('测经办'), grants, entry);
    assert.ok(back.ok && back.value.act === null);
    assert.equal(await stateOf(id), 'decided');
    const again = await registerDelivery(tools, by('测经办'), grants, { ...entry, result: null });
    assert.ok(again.ok && again.value.act === 'deliver');
    assert.equal(await stateOf(id), 'delivered');
    const register = await listDeliveries(tools, { bodies: [bodyId], from: on, to: on });
    assert.equal(register.length, 3);
    assert.equal((await listDeliveries(tools, { bodies: [otherId] })).length, 0);
  });

  it('makes the same letter for many, tells which could not be made, and prints them with their envelopes', async () => {
    const ids = [
      await begin('batch-one', '测试省测试县测试路1号'),
      await begin('batch-two', '测试省测试县测试路2号'),
    ];
    const lacking = await begin('batch-three');
    const batch = await makeLetters(tools, by('测经办'), grants, {
      ...{ applicationIds: [...ids, lacking, desk.newId()], kind: 'receipt', dated: on, content },
    });
    assert.deepEqual(
      batch.map(({ refusal }) => refusal?.code ?? 'made'),
      ['made', 'made', 'made', 'application-unknown'],
    );
    const letters = await Promise.all(
      batch.slice(0, 3).map((one) => readLetter(tools, one.applicationId, one.id!)),
    );
    const compiler = await typst();
    const pdf = Buffer.from(
      lettersPdf(
        letters.map((letter) => letter!),
        compiler,
      ),
    );
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 3);
    const sender = { address: '测试县清水镇', postcode: '999000' };
    const wanted = { applicationIds: ids, sender };
    assert.equal(
      codeOf(await envelopesFor(tools, clerk, grants, { ...wanted, applicationIds: [...ids, lacking] })),
      'address-missing',
    );
    assert.equal(
      codeOf(await envelopesFor(tools, clerk, grantsAt(otherId, ['clerk']), wanted)),
      'not-permitted',
    );
    const envelopes = await envelopesFor(tools, clerk, grants, wanted);
    assert.ok(envelopes.ok);
    assert.equal(envelopes.value[0]?.sender, '清水镇人民政府');
    assert.equal(Buffer.from(envelopePdf(envelopes.value, compiler)).subarray(0, 5).toString(), '%PDF-');
  });

  it('keeps phrases by body and letter', async () => {
    const phrase = {
      letterKind: 'correction-notice',
      contentKey: 'how',
      text: '书面补正，当面或者邮寄提交',
    } as const;
    const add = (grantsOf = grants) => addPhrase(tools, clerk, grantsOf, { ...phrase, bodyId });
    assert.equal(codeOf(await add(grantsAt(otherId, ['clerk']))), 'not-permitted');
    const [one, two] = [await add(), await add()];
    assert.ok(one.ok && two.ok && one.value.id === two.value.id);
    assert.equal((await listPhrases(tools, bodyId, 'correction-notice')).length, 1);
    assert.equal((await listPhrases(tools, bodyId, 'receipt')).length, 0);
    assert.equal((await listPhrases(tools, otherId)).length, 0);
    assert.equal(codeOf(await retirePhrase(tools, clerk, grants, one.value.id)), 'done');
    assert.equal((await listPhrases(tools, bodyId)).length, 0);
  });
});
