import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '../../test/database.ts';
import { bodyTree, type Grants, type Role } from '../bodies/index.ts';
import { type Day, day } from '../law/index.ts';
import {
  type Act,
  type Actor,
  actNow,
  fixedClock,
  idMaker,
  type Outcome,
  ownFiles,
} from '../platform/index.ts';
import type { EntryInput } from './check-entry.ts';
import { exactDecimal } from './decimal.ts';
import {
  confirmFigure,
  confirmNothing,
  enterEntry,
  exportRows,
  importEntries,
  importSheet,
  listEntries,
  type RectificationStage,
  type RegisterTally,
  type RegisterTools,
  rectificationChains,
  registerKinds,
  registerOverview,
  registerTally,
  voidEntry,
} from './index.ts';
import type { Tables } from './tools.ts';

describe('registers', async () => {
  const { db } = await testDatabase<Tables>();
  const clock = fixedClock('2026-03-02T09:00:00+08:00');
  const newId = idMaker(clock);
  const tools: RegisterTools = {
    ...{
      db,
      clock,
      newId,
      openFile: async () => null,
      readSheet: async () => null,
    },
    structureOn: async () => bodyTree('2026-03-02' as Day, []),
  };
  const newBody = async () => {
    const id = newId();
    await db
      .insertInto('public_body' as never)
      .values({ id } as never)
      .execute();
    return id;
  };
  const by = (name: string): Act => {
    const actor: Actor = { kind: 'person', accountId: name, personId: name, name };
    return actNow(clock, actor, 'r');
  };
  const system: Act = actNow(clock, { kind: 'system', name: '导入' }, 'r');
  const holding = (role: Role, bodyId: string): Grants => [{ role, bodyId, onBehalfOf: null }];
  const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.code);
  const idOf = (outcome: Outcome<{ readonly id: string }>) => {
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.sentence);
    return outcome.value.id;
  };

  const entryAt = (bodyId: string, entry: Partial<EntryInput> = {}): EntryInput => ({
    ...{ bodyId, kind: 'training', on: day('2025-04-10'), title: '公文公开属性认定', figures: {} },
    ...entry,
  });
  const enter = (bodyId: string, entry: Partial<EntryInput> = {}, role: Role = 'clerk') =>
    enterEntry(tools, by('测小写'), holding(role, bodyId), entryAt(bodyId, entry));
  const figure = (bodyId: string, about: NonNullable<EntryInput['about']>, value: string) =>
    enter(bodyId, {
      ...{ kind: 'yearly-figure', about, year: 2025, title: '' },
      figures: { value, source: '政务服务平台' },
    });
  const takeBack = (bodyId: string, id: string, role: Role = 'clerk') =>
    voidEntry(tools, { act: by('测小写'), grants: holding(role, bodyId), id }, '登记错误');
  const nothing = (bodyId: string) =>
    confirmNothing(tools, by('测小写'), holding('clerk', bodyId), { bodyId, about: 'training', year: 2025 });

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

  const stepOf =
    (body: string, finding: string) =>
    (stage: RectificationStage, on = '2025-06-01', role: Role = 'second-reviewer') =>
      enter(
        body,
        {
          ...{ kind: 'rectification', follows: finding, stage, on: day(on), title: '' },
          figures: stage === 'notice' ? { deadline: '2025-05-20' } : {},
        },
        role,
      );

  it('leads a finding over its steps to its end, and opens it again', async () => {
    const body = await newBody();
    const finding = idOf(
      await enter(body, { kind: 'rectification', on: day('2025-05-01'), title: '链接失效' }),
    );
    const step = stepOf(body, finding);
    const rectified = async (year: number) => (await registerTally(db, body, year)).rectified;
    assert.equal(codeOf(await step('closed')), 'step-out-of-turn');
    assert.equal(codeOf(await step('notice', '2025-04-01', 'clerk')), 'step-too-early');
    assert.equal(codeOf(await step('notice', '2025-05-02', 'clerk')), 'done');
    assert.equal(codeOf(await step('evidence', '2025-05-03', 'clerk')), 'done');
    assert.equal(codeOf(await step('verified', '2025-05-04', 'clerk')), 'not-permitted');
    assert.equal(codeOf(await step('verified', '2025-05-04')), 'done');
    assert.deepEqual((await rectified(2025)).value, 0);
    const closed = idOf(await step('closed', '2025-12-20'));
    assert.deepEqual(await rectified(2025), { value: 1, entries: [finding] });
    assert.equal(codeOf(await takeBack(body, finding)), 'steps-follow');
    assert.equal(codeOf(await takeBack(body, closed)), 'not-permitted');
    idOf(await step('reopened', '2026-01-05'));
    assert.equal((await rectified(2025)).value, 1);
    assert.equal((await rectified(2026)).value, null);
    idOf(await step('evidence', '2026-01-06', 'clerk'));
    idOf(await step('verified', '2026-01-07'));
    idOf(await step('closed', '2026-01-08'));
    assert.deepEqual(await rectified(2026), { value: 1, entries: [finding] });
    assert.equal(codeOf(await stepOf(body, newId())('notice', '2025-06-01', 'clerk')), 'finding-unknown');
    assert.equal(
      codeOf(await stepOf(await newBody(), finding)('notice', '2025-06-01', 'clerk')),
      'finding-unknown',
    );
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

  it('imports all or nothing', async () => {
    const body = await newBody();
    const training = entryAt(body);
    const unfit = await importEntries(tools, system, [training, { ...training, title: '' }]);
    assert.equal(codeOf(unfit), 'entry-unfit');
    assert.deepEqual(await listEntries(db, { bodies: [body] }), []);
    const steps = (['evidence', 'verified', 'closed'] as const).map((stage) => ({ stage, on: training.on }));
    const taken = await importEntries(
      tools,
      system,
      [training, entryAt(body, { kind: 'rectification' })].map((entry, index) =>
        index === 1 ? { ...entry, steps } : entry,
      ),
      [{ bodyId: body, about: 'patrol', year: 2025 }],
    );
    assert.ok(taken.ok && taken.value.ids.length === 6);
    const { rectified, patrols } = await registerTally(db, body, 2025);
    assert.deepEqual([rectified.value, patrols.value], [1, 0]);
  });

  it('counts what its lists show, whatever was entered and voided', async () => {
    const kinds = ['training', 'patrol', 'full-sweep', 'leading-group-change', 'rectification'] as const;
    const deed = fc.record({
      kind: fc.constantFrom(...kinds),
      year: fc.integer({ min: 2023, max: 2025 }),
      void: fc.boolean(),
    });
    const tallied: Record<(typeof kinds)[number], keyof RegisterTally> = {
      ...{ training: 'trainings', patrol: 'patrols', 'full-sweep': 'sweeps' },
      ...{ 'leading-group-change': 'leadingGroupChanges', rectification: 'found' },
    };
    const counts = async (
      deeds: readonly { kind: (typeof kinds)[number]; year: number; void: boolean }[],
    ) => {
      const body = await newBody();
      for (const { kind, year, void: voided } of deeds) {
        const id = idOf(await enter(body, { kind, on: day(`${year}-07-01`) }));
        if (voided) idOf(await takeBack(body, id));
      }
      for (const year of [2023, 2024, 2025]) {
        const tally = await registerTally(db, body, year);
        for (const kind of kinds) {
          const listed = (await listEntries(db, { bodies: [body], year, kind })).map(({ id }) => id);
          const { value, entries } = tally[tallied[kind]];
          assert.deepEqual([value, entries], [listed.length || null, listed]);
        }
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 12 }), counts), { seed: 7, numRuns: 15 });
  });

  it('puts steps to their findings, with the last deadline and whether it has passed', async () => {
    const body = await newBody();
    const about = { kind: 'rectification', on: day('2025-05-01'), title: '链接失效' } as const;
    const finding = idOf(await enter(body, { ...about, figures: { deadline: '2025-05-10' } }));
    const notice = { ...about, follows: finding, stage: 'notice', on: day('2025-05-02') } as const;
    assert.equal(codeOf(await enter(body, notice)), 'entry-unfit');
    assert.equal(codeOf(await stepOf(body, finding)('notice', '2025-05-02', 'clerk')), 'done');
    const chain = async (today: string) => {
      const entries = await listEntries(db, { bodies: [body], voided: true });
      const [only, ...more] = rectificationChains(entries, day(today));
      assert.equal(more.length, 0);
      return only!;
    };
    assert.equal((await chain('2025-05-20')).isOverdue, false);
    const late = await chain('2025-05-21');
    assert.deepEqual([late.stage, late.deadline, late.isOverdue], ['notice', '2025-05-20', true]);
    idOf(await stepOf(body, finding)('evidence', '2025-05-22', 'clerk'));
    assert.equal((await chain('2025-05-23')).isOverdue, false);
    idOf(await stepOf(body, finding)('verified'));
    idOf(await stepOf(body, finding)('closed'));
    const closed = await chain('2025-07-01');
    assert.deepEqual([closed.isClosed, closed.steps.length, closed.next], [true, 4, ['reopened']]);
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

  it('shows what a sheet would enter, row by row, before anything is entered', async () => {
    const body = await newBody();
    const heading = ['日期', '题目', '参加人数（人）', '学时（学时）'];
    const take = async (rows: string[][], preview: boolean) => {
      const sheet = { bodyId: body, kind: 'training', rows: [heading, ...rows], preview } as const;
      const taken = await importSheet(tools, by('测小写'), holding('clerk', body), sheet);
      assert.ok(taken.ok);
      return taken.value;
    };
    const good = ['2025-04-10', '公文公开属性认定', '23', '1.5'];
    const shown = await take([good], true);
    assert.deepEqual([shown.entered, shown.rows[0]?.row, shown.rows[0]?.title], [0, 2, good[1]]);
    assert.deepEqual(await listEntries(db, { bodies: [body] }), []);
    const wrong = await take([good, ['2025-04-10', '', '23', '']], true);
    assert.deepEqual(
      wrong.faults.map(({ row }) => row),
      [3],
    );
    assert.equal((await take([good], false)).entered, 1);
    assert.equal((await listEntries(db, { bodies: [body] })).length, 1);
  });

  it('exports every entry once, fields by name or by column', async () => {
    const body = await newBody();
    idOf(await enter(body, { figures: { hours: '1.5', attendance: 23 } }));
    idOf(await figure(body, 'feeAmount', '1.2'));
    const entries = await listEntries(db, { bodies: [body], unlimited: true });
    const [, training, fee] = exportRows(entries, null, () => '某镇');
    assert.deepEqual(training?.slice(1, 8), [
      ...['某镇', '业务培训', 2025, '2025-04-10', '', '公文公开属性认定'],
      '学时：1.5学时；参加人数：23人',
    ]);
    assert.equal(fee?.[7], '数值：1.2000万元；来源：政务服务平台');
    const trainings = entries.filter(({ kind }) => kind === 'training');
    const [heading, row] = exportRows(trainings, 'training', () => '某镇');
    assert.deepEqual(heading?.slice(7, 9), ['学时（学时）', '参加人数（人）']);
    assert.deepEqual(row?.slice(7, 9), ['1.5', 23]);
  });

  it('names every kind and field in Chinese', () => {
    for (const { label, title, fields } of Object.values(registerKinds))
      for (const text of [label, title, ...Object.values(fields).map((field) => field.label)])
        assert.match(text, /^[\p{Script=Han}（）]+$/u);
  });
});
