import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { day } from '../../law/index.ts';
import { decidedOn } from '../acts.fixture.ts';
import { listUrgent } from '../desk/list-urgent.ts';
import { tallyBody } from '../desk/tally-body.ts';
import { applicationDesk, codeOf } from '../desk.fixture.ts';
import { followByCode } from '../follow-by-code.ts';
import { placeInMonth } from '../month-count.ts';
import { itemPrice } from '../processing-fee.ts';
import { groupSame } from './group-same.ts';
import { proactiveProposals } from './proactive-proposals.ts';
import { relatedApplications } from './related-applications.ts';
import { characterPairs, sameFrom, similarity } from './similarity.ts';

const on = '2026-03-02';
const likeness = (one: string, other: string) => similarity(characterPairs(one), characterPairs(other));

test('alike is what shares its words, whatever the marks between them', () => {
  assert.equal(likeness('2025年度低保发放标准', '２０２５年度低保，发放标准。'), 1);
  assert.equal(likeness('低保发放标准', '水库除险加固合同'), 0);
  assert.ok(likeness('2025年度农村低保发放标准和人数', '2025年度农村低保的发放标准、人数') > 0.8);
  assert.ok(likeness('2025年度农村低保发放标准', '2024年度城市低保发放人数') < 0.8);
  assert.equal(likeness('', '—'), 0);
});

test('a group holds all that are the same, also by way of one another', () => {
  const list = ['低保发放标准和人数', '水库加固合同', '低保发放标准和人数。', '水库加固合同书'].map(
    (description) => ({
      description,
    }),
  );
  assert.deepEqual(
    groupSame(list)
      .map((group) => group.length)
      .sort(),
    [2, 2],
  );
});

test('nobody is left out of a group because not everyone is compared with everyone', () => {
  const text = fc.string({ unit: fc.constantFrom(...'低保发放标准人数'), minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 25 }), (texts) => {
      const groups = groupSame(texts.map((description) => ({ description })));
      const groupOf = new Map(groups.flatMap((group, at) => group.map((one) => [one, at] as const)));
      const members = [...groupOf.keys()];
      for (const one of members)
        for (const other of members)
          if (likeness(one.description, other.description) >= sameFrom && one.description.length > 1)
            assert.equal(groupOf.get(one), groupOf.get(other), `${one.description} ${other.description}`);
    }),
    { seed: 9, numRuns: 500 },
  );
});

describe('applications that have to do with each other', async () => {
  const desk = await applicationDesk();
  const { tools, db, bodyId, otherId, by, grants, grantsAt } = desk;
  const person = (idNumber: string) => ({
    applicant: { name: `测${idNumber}`, idKind: 'other' as const, idNumber, phone: '000' },
  });
  const begin = async (key: string, who: string, description: string) => {
    const submitted = await desk.submit(key, { ...person(who), description });
    await desk.go(submitted.id, [
      ['confirm-receipt', on, { evidence: '电话' }],
      ['register', on, { column: 'naturalPerson' }],
    ]);
    return submitted;
  };
  const finish = (id: string, decision: string) =>
    desk.go(id, [...decidedOn(on, decision), ['deliver', on, { means: 'direct', evidence: '签收' }]]);
  const [roads, dam] = ['2025年度村道养护经费的分配方案', '清水水库除险加固工程的施工合同'];
  const ids: string[] = [];

  it('finds duplicates of the same applicant and the related of all', async () => {
    for (const [key, who, what] of [
      ['one', '甲', roads],
      ['two', '乙', roads],
      ['three', '甲', `${roads}。`],
      ['four', '甲', dam],
    ] as const)
      ids.push((await begin(key, who, what)).id);
    const found = await relatedApplications(tools, by('测经办'), grants, ids[2]!);
    assert.ok(found.ok);
    assert.deepEqual(
      found.value.duplicates.map(({ id }) => id),
      [ids[0]],
    );
    assert.deepEqual(new Set(found.value.related.map(({ id }) => id)), new Set([ids[1], ids[3]]));
    const stranger = await relatedApplications(tools, by('x'), grantsAt(otherId, ['clerk']), ids[2]!);
    assert.equal(codeOf(stranger), 'application-unknown');
  });

  it('proposes to publish what several applicants were given, until it is published', async () => {
    const proposals = () => proactiveProposals(db, bodyId, day(on));
    await finish(ids[0]!, 'granted');
    assert.equal((await proposals()).length, 0, 'one applicant is not several');
    await finish(ids[2]!, 'granted');
    assert.equal((await proposals()).length, 0, 'the same applicant twice is not several');
    await finish(ids[1]!, 'granted');
    const [proposal, ...others] = await proposals();
    assert.deepEqual([proposal?.applicants, proposal?.applications.length, others.length], [2, 3, 0]);
    await desk.go(ids[1]!, [['make-proactive', on, { reasons: '多人申请' }]]);
    assert.equal((await proposals()).length, 0);
  });

  it('opens an application at the organ it is handed over to, followed with the same code', async () => {
    const { id, code } = await desk.submit('handed', { ...person('丙'), description: dam });
    const hand = (receiver: string) =>
      desk.perform(id, 'hand-over', {
        input: { to: '青石镇人民政府', reasons: '由该机关制作', bodyId: receiver },
      });
    assert.equal(codeOf(await hand(bodyId)), 'receiver-unsuitable');
    assert.equal(codeOf(await hand(desk.newId())), 'receiver-unsuitable');
    assert.equal(codeOf(await hand(otherId)), 'done');
    const [line, ...none] = await listUrgent(db, tools.calendar, [otherId], day(on));
    assert.deepEqual(
      [line?.state, line?.clock.due, line?.submittedOn, none.length],
      ['received', '2026-03-30', on, 0],
    );
    const followed = await followByCode(tools, by('x'), code);
    assert.ok(followed.ok);
    assert.deepEqual([followed.value.id, followed.value.bodyId], [line?.id, otherId]);
    assert.deepEqual(
      followed.value.steps.map(({ label }) => label),
      ['提交申请', '转送有权机关', '提交申请'],
    );
    const year = (at: string) => tallyBody(db, at, 2026);
    assert.ok(
      !Object.values((await year(bodyId)).behind)
        .flat()
        .includes(id),
    );
    assert.ok((await year(otherId)).behind['applications/received/naturalPerson']?.includes(line!.id));
    const rows = await db
      .selectFrom('application')
      .select('applicant_index')
      .where('id', 'in', [id, line!.id])
      .execute();
    assert.equal(new Set(rows.map(({ applicant_index }) => applicant_index)).size, 1);
  });

  it('counts the month anew on its first day, by applicant and body', async () => {
    const placed = [];
    for (let n = 1; n <= 11; n += 1) {
      desk.clock.set(n <= 10 ? '2026-01-31T09:00:00+08:00' : '2026-02-01T09:00:00+08:00');
      placed.push(await placeInMonth(db, (await desk.submit(`month-${n}`, person('丁'))).id));
    }
    assert.deepEqual(placed, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1]);
    assert.equal(itemPrice(placed.at(-1)!), 0);
  });

  it('gives a fee back once and no more than was paid, and tells both sums of the year', async () => {
    desk.clock.set('2026-03-02T09:00:00+08:00');
    const { id } = await begin('fee', '戊', dam);
    const refund = (yuan: number) =>
      desk.perform(id, 'refund-fee', { input: { yuan, reasons: '计算有误', receipt: '退0001' } });
    assert.equal(codeOf(await refund(10)), 'fee-unpaid');
    await desk.go(id, [
      ['charge-fee', on, { basis: 'page', quantity: 100 }],
      ['record-payment', on, { receipt: '票0001' }],
    ]);
    assert.equal(codeOf(await refund(701)), 'refund-too-high');
    assert.equal(codeOf(await refund(500)), 'done');
    assert.equal(codeOf(await refund(201)), 'refund-too-high');
    assert.equal(codeOf(await refund(200)), 'done');
    assert.deepEqual((await tallyBody(db, bodyId, 2026)).fees, { yuan: 700, refunded: 700, behind: [id] });
    assert.equal((await tallyBody(db, bodyId, 2025)).fees.yuan, 0);
  });
});
