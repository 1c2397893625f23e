import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carried, filingCounty, refusal } from '../../../test/filing-county.ts';
import { explainCounty } from '../../../test/settle-county.ts';
import { day } from '../../law/index.ts';
import {
  adjustSum,
  bodiesFilingTo,
  countySum,
  filingRoster,
  giveNotice,
  inspectFilings,
  proveSum,
  remindFilings,
  rollUp,
  signOffSum,
  voidAdjustment,
} from '../index.ts';

const licensing = 'disclosed/licensing/decisions';

describe('a county and the reports of its bodies', async () => {
  const county = await filingCounty();
  const { tools, id, clock } = county;
  const supervising = (who = 'supervisor') => ({
    ...{ act: county.act(who), countyId: id('yunxi') },
    grants: who === 'leader' ? county.grants('leader', 'yunxi') : county.grants('supervisor', 'yunxi'),
  });
  const roster = async (on: string) => filingRoster(tools, id('yunxi'), 2025, day(on));
  const line = async (body: string, on = '2026-01-20') =>
    (await roster(on)).find((entry) => entry.body.slug === body)!;
  const sum = async () => (await countySum(tools, id('yunxi'), 2025))!;
  /** Takes the report of a body the whole way to the county. */
  const handIn = async (body: string, count: string) => {
    await county.recordQuietYear(body, 2025, count);
    carried(await county.begin(body));
    for (const [who, act] of [
      ['leader', 'sign'],
      ['clerk', 'submit'],
      ['supervisor', 'accept'],
    ] as const)
      carried(await county.do(body, who, act));
  };

  it('knows who has to file, and that a station under a bureau need not', async () => {
    assert.deepEqual(
      (await roster('2026-01-20')).map(({ body, duty, state }) => [body.slug, duty, state]).toSorted(),
      ['baiyun', 'office', 'qingshui', 'water', 'yunxi'].map((slug) => [slug, 'owes', null]),
    );
  });

  it('sets the day for townships by notice, and nobody else', async () => {
    const before = await line('qingshui');
    assert.equal(before.deadline!.due, '2026-01-31');
    assert.match(before.deadline!.warning!, /不是工作日/);
    const notice = { townshipDue: day('2026-01-16'), organisations: [id('station')], words: '请按时报送' };
    assert.equal(
      refusal(await giveNotice(tools, supervising(), 2025, { ...notice, townshipDue: day('2026-06-01') })),
      'due-unfit',
    );
    assert.equal(refusal(await giveNotice(tools, supervising('leader'), 2025, notice)), 'not-permitted');
    carried(await giveNotice(tools, supervising(), 2025, notice));
    assert.equal((await line('qingshui')).deadline!.due, '2026-01-16');
    assert.equal((await line('water')).deadline!.due, '2026-01-31');
    assert.equal((await line('yunxi')).deadline!.due, '2026-03-31');
    assert.equal((await line('station')).duty, 'owes', 'an organisation the notice names');
    assert.deepEqual(
      [(await line('qingshui', '2026-01-20')).daysLate, (await line('water', '2026-01-20')).daysLate],
      [4, 0],
    );
  });

  it('reminds each body once for each occasion, on working days', async () => {
    clock.set('2026-01-11T09:00:00+08:00'); // a Sunday
    assert.deepEqual(await remindFilings(tools), []);
    clock.set('2026-01-12T09:00:00+08:00');
    const kinds = async () => (await remindFilings(tools)).map(({ kind }) => kind);
    assert.deepEqual(await kinds(), ['due-soon', 'due-soon']);
    assert.deepEqual(await kinds(), []);
    clock.set('2026-01-15T09:00:00+08:00');
    assert.deepEqual(await kinds(), ['due-tomorrow', 'due-tomorrow']);
    clock.set('2026-01-19T09:00:00+08:00');
    assert.deepEqual(await kinds(), ['overdue', 'overdue']);
    assert.equal((await line('baiyun')).reminders, 3, 'also before a report was begun');
  });

  it('adds up what was accepted, its own part apart, the missing by name', async () => {
    await handIn('qingshui', '7');
    await handIn('baiyun', '5');
    await handIn('yunxi', '100');
    const { cells, reports, missing } = await sum();
    assert.equal(reports, 3);
    assert.deepEqual(
      [cells[licensing]!.value, cells[licensing]!.own, cells[licensing]!.unknown],
      [112, 100, 0],
    );
    assert.deepEqual(missing.map(({ slug }) => slug).toSorted(), ['office', 'water']);
    assert.equal((await line('qingshui')).daysLate, 3, 'handed in three days after the day of the notice');
    assert.equal((await line('baiyun')).reminders, 3);
  });

  it('adjusts a cell with its reason, and the totals follow', async () => {
    const cell = 'disputes/litigationAfterReconsideration/upheld';
    const change = { cell, amount: 2, reason: '复议机关共同被告，只计一次', aboutBody: id('water') };
    const total = { ...change, cell: 'disputes/litigationAfterReconsideration/total' };
    assert.equal(refusal(await adjustSum(tools, supervising(), 2025, total)), 'cell-derived');
    const made = carried(await adjustSum(tools, supervising(), 2025, change));
    const adjusted = await sum();
    assert.deepEqual(
      [adjusted.cells[cell]!.value, adjusted.cells[cell]!.adjusted, adjusted.cells[total.cell]!.value],
      [2, 2, 2],
    );
    const proof = (await proveSum(tools, id('yunxi'), 2025))!;
    assert.equal(proof.holds, true);
    assert.equal(proof.cells.find((one) => one.cell === cell)!.again, 2);
    carried(await voidAdjustment(tools, supervising(), made.id, '核对后不存在重复'));
    assert.equal((await sum()).cells[cell]!.value, 0);
  });

  it('fixes the versions when the leader signs, and says what is stale when a child is corrected', async () => {
    const missing = [id('office'), id('water')];
    assert.equal(refusal(await signOffSum(tools, supervising('leader'), 2025, [])), 'bodies-missing');
    assert.equal(refusal(await signOffSum(tools, supervising(), 2025, missing)), 'not-permitted');
    assert.ok((await explainCounty(tools, supervising(), 2025)) > 0);
    assert.deepEqual(carried(await signOffSum(tools, supervising('leader'), 2025, missing)), { number: 1 });
    assert.deepEqual((await sum()).stale, []);

    carried(await county.do('baiyun', 'clerk', 'publish'));
    carried(await county.do('baiyun', 'clerk', 'correct', { note: '行政许可多计一件' }));
    carried(
      await county.do('baiyun', 'clerk', 'edit', { cells: [{ cell: licensing, value: 4 }], reason: '多计' }),
    );
    assert.deepEqual((await sum()).stale, [], 'what is not accepted does not count yet');
    const [contradiction] = (await inspectable('baiyun')).findings.filter(
      ({ diagnostic }) => diagnostic.rule === 'registers-contradicted',
    );
    carried(
      await county.do('baiyun', 'clerk', 'explain', { finding: contradiction!.key, words: '台账多登一件' }),
    );
    for (const [who, act] of [
      ['leader', 'sign'],
      ['clerk', 'submit'],
      ['supervisor', 'accept'],
    ] as const)
      carried(await county.do('baiyun', who, act));
    const after = await sum();
    assert.deepEqual(
      after.stale.map(({ kind, bodyId }) => [kind, bodyId]),
      [['corrected', id('baiyun')]],
    );
    assert.equal(after.signed!.cells[licensing], 112);
    assert.equal(after.cells[licensing]!.value, 111);
    carried(await signOffSum(tools, supervising('leader'), 2025, missing));
    assert.deepEqual((await sum()).stale, []);
  });

  it('never takes a missing report for zero, nor an unknown cell', async () => {
    carried(await county.begin('office'));
    const { findings } = await inspectable('office');
    for (const { key, asks } of findings)
      if (asks !== 'nothing')
        carried(await county.do('office', 'leader', 'except', { finding: key, words: '没有这项职能' }));
    for (const [who, act] of [
      ['leader', 'sign'],
      ['clerk', 'submit'],
      ['supervisor', 'accept'],
    ] as const)
      carried(await county.do('office', who, act));
    const cell = (await sum()).cells[licensing]!;
    assert.deepEqual([cell.value, cell.known, cell.unknown], [null, 111, 1]);
    assert.equal((await proveSum(tools, id('yunxi'), 2025))!.holds, true);
  });

  it('finds copied text and numbers that cannot be', async () => {
    const said = 'text-shared';
    const paragraphs = [
      '我镇认真贯彻落实条例要求，',
      '加强组织领导，健全工作机制，',
      '规范信息发布审核流程，',
    ].map(
      (text) =>
        `${text}${'坚持以公开为常态不公开为例外围绕群众关切推进重点领域信息公开工作取得实效'.repeat(4)}。`,
    );
    for (const body of ['qingshui', 'baiyun'] as const) {
      if (body === 'qingshui') carried(await county.do(body, 'clerk', 'publish'));
      else carried(await county.do(body, 'clerk', 'publish'));
      carried(await county.do(body, 'clerk', 'correct', { note: '更正总体情况' }));
      carried(await county.do(body, 'clerk', 'edit', { texts: [{ part: 's1', paragraphs }] }));
      for (const { key, asks } of (await inspectable(body)).findings)
        if (asks !== 'nothing')
          carried(await county.do(body, 'leader', 'except', { finding: key, words: '情况属实' }));
      carried(await county.do(body, 'leader', 'sign'));
      carried(await county.do(body, 'clerk', 'submit'));
    }
    const found = await inspectFilings(tools, id('yunxi'), 2025);
    assert.deepEqual(
      found
        .filter(({ doubts }) => doubts.some(({ rule }) => rule === said))
        .map(({ bodyId }) => bodyId)
        .toSorted(),
      [id('baiyun'), id('qingshui')].toSorted(),
    );
  });

  it('lets the body that took over answer for one that ended in the year', async () => {
    const { bodies } = county;
    clock.set('2026-06-01T09:00:00+08:00');
    carried(
      await bodies.mergeBodies(
        { ...county.act('clerk'), actor: { kind: 'system', name: '测试' } },
        { bodyIds: [id('baiyun')], intoId: id('qingshui'), on: day('2026-06-01') },
      ),
    );
    const structure = await bodies.structure();
    const of2025 = bodiesFilingTo(structure, id('yunxi'), 2025);
    assert.equal(of2025.find(({ body }) => body.slug === 'baiyun')!.duty, 'owes', 'as it stood that year');
    const of2026 = bodiesFilingTo(structure, id('yunxi'), 2026);
    const gone = of2026.find(({ body }) => body.id === id('baiyun'))!;
    assert.deepEqual([gone.duty, gone.successor!.slug], ['ended', 'qingshui']);
    const heir = of2026.find(({ body }) => body.id === id('qingshui'))!;
    assert.deepEqual(
      heir.absorbed.map(({ id: absorbed }) => absorbed),
      [id('baiyun')],
    );
    const [before] = await rollUp(tools, id('yunxi'), [2025]);
    assert.equal(before!.cells[licensing]!.known, 111, 'the sum of an earlier year stays');
  });

  async function inspectable(body: string) {
    const { openFiling } = await import('../desk/open-filing.ts');
    return carried(
      await openFiling(tools, county.act('clerk'), county.grants('clerk', body), {
        ...{ bodyId: id(body), year: 2025 },
      }),
    );
  }
});
