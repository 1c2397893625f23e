import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportRows, importEntries, importSheet, listEntries, registerTally } from '../index.ts';
import { codeOf, idOf, registerDesk } from '../registers.fixture.ts';

describe('register entries from and to sheets', async () => {
  const { tools, db, newBody, by, system, holding, entryAt, enter, figure } = await registerDesk();

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
});
