import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carried, filingCounty, refusal } from '../../test/filing-county.ts';
import { type Role, roleIds } from '../bodies/index.ts';
import { day } from '../law/index.ts';
import { enterEntry, voidEntry } from '../registers/index.ts';
import { actOnFiling } from './act-on-filing.ts';
import { loadVersion } from './filing-rows.ts';
import {
  countySum,
  filingRoster,
  openFiling,
  openSource,
  releasedContent,
  releasedReports,
  rollUp,
} from './index.ts';
import { openMatters } from './open-matters.ts';

describe('the report of a body and a year', async () => {
  const county = await filingCounty();
  const { tools, id } = county;
  const filingOf = (body: string, year = 2025) =>
    tools.db
      .selectFrom('filing')
      .selectAll()
      .where('body_id', '=', id(body))
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
  const working = async (body: string, year = 2025) =>
    loadVersion(tools.db, (await filingOf(body, year)).working_version);
  const open = async (body: string, year = 2025) =>
    carried(
      await openFiling(tools, county.act('clerk'), county.grants('clerk', body), { bodyId: id(body), year }),
    );
  const licensing = 'disclosed/licensing/decisions';

  it('goes from the records to the public, and into the sum of the county', async () => {
    await county.recordQuietYear('qingshui', 2025, '711');
    assert.equal(carried(await county.begin('qingshui')).state, 'drafting');
    assert.deepEqual(openMatters((await open('qingshui')).findings), []);
    assert.equal(carried(await county.do('qingshui', 'leader', 'sign')).state, 'signed');
    assert.equal(carried(await county.do('qingshui', 'clerk', 'submit')).state, 'submitted');
    assert.equal(carried(await county.do('qingshui', 'supervisor', 'accept')).state, 'accepted');
    assert.deepEqual(await releasedReports(tools.db), []);
    assert.equal(carried(await county.do('qingshui', 'clerk', 'publish')).state, 'published');
    assert.equal(county.publicChanges(), 1);

    const [sum] = await rollUp(tools, id('yunxi'), [2025]);
    assert.equal(sum!.reports, 1);
    assert.deepEqual(sum!.cells[licensing], { value: 711, known: 711, unknown: 0 });
    assert.deepEqual(sum!.missing.map(({ slug }) => slug).toSorted(), ['baiyun', 'office', 'water', 'yunxi']);
    assert.equal(
      (await releasedContent(tools.db, id('qingshui'), 2025))!.report.cells[licensing]!.value,
      711,
    );
  });

  it('corrects what is public, which stays until the corrected report is', async () => {
    const before = (await working('qingshui')).number;
    carried(await county.do('qingshui', 'clerk', 'correct', { note: '行政许可漏统计一件' }));
    carried(
      await county.do('qingshui', 'clerk', 'edit', {
        ...{ cells: [{ cell: licensing, value: 712 }], reason: '窗口补报一件' },
      }),
    );
    const meanwhile = await releasedContent(tools.db, id('qingshui'), 2025);
    assert.equal(meanwhile!.report.cells[licensing]!.value, 711);
    assert.equal(meanwhile!.correctionNote, null);
    // The records still say 711: that has to be explained before the leader signs.
    assert.equal(refusal(await county.do('qingshui', 'leader', 'sign')), 'explanations-missing');
    const { findings, differences } = await open('qingshui');
    assert.deepEqual(differences, [
      { cell: licensing, reported: 712, recorded: 711, reason: '窗口补报一件' },
    ]);
    const contradicted = findings.find(({ diagnostic }) => diagnostic.rule === 'registers-contradicted')!;
    carried(
      await county.do('qingshui', 'clerk', 'explain', { finding: contradicted.key, words: '台账下月补登' }),
    );
    for (const [who, act] of [
      ['leader', 'sign'],
      ['clerk', 'submit'],
      ['supervisor', 'accept'],
      ['clerk', 'publish'],
    ] as const)
      carried(await county.do('qingshui', who, act));
    const after = (await releasedContent(tools.db, id('qingshui'), 2025))!;
    assert.equal(after.report.cells[licensing]!.value, 712);
    assert.equal(after.correctionNote, '行政许可漏统计一件');
    assert.deepEqual(
      after.earlier.map(({ number, report }) => [number, report]),
      [[before, null]],
    );
    const [sum] = await rollUp(tools, id('yunxi'), [2025]);
    assert.equal(sum!.cells[licensing]!.value, 712);
  });

  it('keeps what was said of a finding while the judged values are the same, and no longer', async () => {
    await county.recordQuietYear('baiyun', 2025, '3');
    carried(await county.begin('baiyun'));
    const set = (value: number) =>
      county.do('baiyun', 'clerk', 'edit', { cells: [{ cell: licensing, value }], reason: '以窗口为准' });
    const contradiction = async () =>
      (await open('baiyun')).findings.find(({ diagnostic }) => diagnostic.rule === 'registers-contradicted')!;
    carried(await set(5));
    carried(
      await county.do('baiyun', 'clerk', 'explain', {
        ...{ finding: (await contradiction()).key, words: '窗口办件两件尚未登记' },
      }),
    );
    carried(await county.do('baiyun', 'clerk', 'refresh'));
    assert.equal((await contradiction()).verdict?.words, '窗口办件两件尚未登记');
    carried(await set(6));
    assert.equal((await contradiction()).verdict, null);
    carried(await set(3));
    assert.equal(await contradiction(), undefined, 'what the records say needs no explanation');
    assert.deepEqual((await open('baiyun')).notes.cellEdits, []);
  });

  it('keeps changed text, and lets its figures follow the records', async () => {
    const { report } = await open('baiyun');
    const drafted = report.sections
      .find((section) => section.id === 's1')!
      .paragraphs.map(({ text }) => text);
    const about = drafted.findIndex((text) => text.includes('行政许可决定3件'));
    assert.ok(about >= 0, drafted.join('\n'));
    const changed = drafted.with(about, `${drafted[about]}便民服务中心窗口已进驻。`);
    carried(await county.do('baiyun', 'clerk', 'edit', { texts: [{ part: 's1', paragraphs: changed }] }));
    const { source } = (await openSource(tools, { bodyId: id('baiyun'), year: 2025 }, { cell: licensing }))!;
    assert.ok(source.kind === 'entries');
    const [who, holding] = [county.act('clerk'), county.grants('clerk', 'baiyun')];
    carried(await voidEntry(county.registers, { act: who, grants: holding, id: source.ids[0]! }, '登记有误'));
    carried(
      await enterEntry(county.registers, who, holding, {
        ...{ bodyId: id('baiyun'), kind: 'yearly-figure', about: 'licensing', year: 2025, title: '' },
        ...{ on: day('2026-01-06'), figures: { value: '4', source: '本机关统计' } },
      }),
    );
    carried(await county.do('baiyun', 'clerk', 'refresh'));
    const refreshed = (await open('baiyun')).report.sections.find((section) => section.id === 's1')!;
    const text = refreshed.paragraphs[about]!.text;
    assert.match(text, /行政许可决定4件.*便民服务中心窗口已进驻。$/);
  });

  it('opens the records behind a number', async () => {
    const opened = await openSource(tools, { bodyId: id('baiyun'), year: 2025 }, { cell: licensing });
    assert.equal(opened!.value, 4);
    assert.equal(opened!.source.kind, 'entries');
  });

  it('says no to what is not allowed now, and does a repeated act once', async () => {
    const wanted = { name: 'sign', input: {} } as const;
    const silentEdit = { cells: [{ cell: licensing, value: 9 }], reason: '试改' };
    assert.equal(refusal(await county.do('baiyun', 'clerk', 'sign')), 'not-permitted');
    assert.equal(refusal(await county.do('baiyun', 'clerk', 'submit')), 'state-unsuitable');
    assert.equal(refusal(await county.do('baiyun', 'supervisor', 'accept')), 'state-unsuitable');
    assert.equal(refusal(await county.do('office', 'clerk', 'edit', silentEdit)), 'filing-unknown');
    const derived = { cells: [{ cell: 'applications/received/total', value: 3 }], reason: '试改合计' };
    assert.equal(refusal(await county.do('baiyun', 'clerk', 'edit', derived)), 'cell-derived');
    const silent = { cells: [{ cell: licensing, value: 9 }] };
    assert.equal(refusal(await county.do('baiyun', 'clerk', 'edit', silent)), 'reason-missing');

    const version = await county.versionOf('baiyun', 2025);
    const twice = {
      ...{ ...wanted, act: county.act('leader'), grants: county.grants('leader', 'baiyun'), year: 2025 },
      ...{ bodyId: id('baiyun'), version, key: 'one-and-the-same-key' },
    };
    const first = carried(await actOnFiling(tools, twice));
    assert.deepEqual(carried(await actOnFiling(tools, twice)), first);
    assert.equal(
      refusal(await actOnFiling(tools, { ...twice, key: 'another-key-entirely' })),
      'state-unsuitable',
    );
  });

  it('stops blockers, unless the leader answers for them', async () => {
    carried(await county.begin('water'));
    const { findings } = await open('water');
    const blockers = findings.filter(({ asks }) => asks === 'exception');
    assert.ok(blockers.length > 0, 'a body without registers has blank cells');
    assert.equal(refusal(await county.do('water', 'leader', 'sign')), 'blockers-open');
    const finding = blockers[0]!.key;
    assert.equal(
      refusal(await county.do('water', 'clerk', 'explain', { finding, words: '没有这项职能' })),
      'blocker',
    );
    for (const { key, asks } of findings)
      if (asks === 'exception')
        carried(await county.do('water', 'leader', 'except', { finding: key, words: '没有这项职能' }));
      else if (asks === 'explanation')
        carried(await county.do('water', 'clerk', 'explain', { finding: key, words: '情况属实' }));
    assert.equal(carried(await county.do('water', 'leader', 'sign')).state, 'signed');
    carried(await county.do('water', 'clerk', 'submit'));
    const roster = await filingRoster(tools, id('yunxi'), 2025, day('2026-01-11'));
    const line = roster.find(({ body }) => body.slug === 'water')!;
    assert.ok(line.exceptions >= 1, 'the exception goes up with the report');
  });

  it('goes back with the cells that are in question, and comes again', async () => {
    const marks = [{ cell: licensing, reason: '该局有行政许可职能，请核对' }];
    carried(await county.do('water', 'supervisor', 'return', { reason: '数据不全', marks }));
    const returned = await open('water');
    assert.deepEqual([returned.state, returned.marks], ['returned', marks]);
    carried(await county.do('water', 'clerk', 'declare-zero', { reason: '已核实，全年没有发生' }));
    const { findings } = await open('water');
    for (const { key, asks, verdict } of findings)
      if (asks === 'explanation' && !verdict)
        carried(await county.do('water', 'clerk', 'explain', { finding: key, words: '情况属实' }));
      else if (asks === 'exception' && verdict?.kind !== 'exception')
        carried(await county.do('water', 'leader', 'except', { finding: key, words: '情况属实' }));
    carried(await county.do('water', 'leader', 'sign'));
    carried(await county.do('water', 'clerk', 'submit'));
    carried(await county.do('water', 'supervisor', 'accept'));
    const sum = (await countySum(tools, id('yunxi'), 2025))!;
    assert.equal(sum.cells[licensing]!.value, 712);
    assert.equal(sum.reports, 2);
  });

  it('no longer counts when it is sent back after it was accepted', async () => {
    const reports = async () => (await countySum(tools, id('yunxi'), 2025))!.reports;
    assert.equal(await reports(), 2);
    carried(await county.do('water', 'supervisor', 'return', { reason: '发现漏报' }));
    assert.equal(await reports(), 1);
    carried(await county.do('water', 'leader', 'sign'));
    carried(await county.do('water', 'clerk', 'submit'));
    carried(await county.do('water', 'supervisor', 'accept'));
    assert.equal(await reports(), 2);
  });

  it('is read by the people of the body and those who look over it, by nobody else', async () => {
    const bodyId = id('qingshui');
    const reading = async (role: Role, place: string) => {
      const grants = [{ role, bodyId: id(place), onBehalfOf: null }];
      return (await openFiling(tools, county.act('clerk'), grants, { bodyId, year: 2025 })).ok;
    };
    const overseers: readonly Role[] = ['county-supervisor', 'auditor'];
    for (const role of roleIds) {
      assert.equal(await reading(role, 'qingshui'), true, role);
      assert.equal(await reading(role, 'yunxi'), overseers.includes(role), `${role} of the county`);
      for (const place of ['baiyun', 'water', 'office'])
        assert.equal(await reading(role, place), false, `${role} of ${place}`);
    }
    assert.equal((await openFiling(tools, county.act('clerk'), [], { bodyId, year: 2025 })).ok, false);
  });

  it('never changes a version, a record or a verdict once it is kept', async () => {
    for (const table of ['filing_version', 'filing_act', 'filing_verdict'] as const) {
      await assert.rejects(tools.db.deleteFrom(table).execute(), /immutable/, table);
    }
  });
});
