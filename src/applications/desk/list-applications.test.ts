import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../../law/index.ts';
import { applicationDesk } from '../desk.fixture.ts';
import { type ApplicationFilter, listApplications } from './list-applications.ts';

describe('the list of applications', async () => {
  const desk = await applicationDesk({ now: '2026-03-02T09:00:00+08:00' });
  const { tools, bodyId, otherId } = desk;
  const today = day('2026-04-20');
  const find = async (filter: Partial<ApplicationFilter> = {}, page = 1, bodies = [bodyId]) =>
    listApplications(
      tools.db,
      tools.calendar,
      bodies,
      { scope: 'open', ...filter },
      { today, page, size: 2 },
    );

  const [late, waiting, withdrawn] = (await Promise.all(
    (['道路养护的100%经费', '低保资金_发放', '征地补偿'] as const).map(
      async (description) => (await desk.submit(description, { description })).id,
    ),
  )) as [string, string, string];
  const told = { evidence: '电话' };
  await desk.go(late, [['confirm-receipt', '2026-03-02', told]]);
  await desk.go(waiting, [
    ['confirm-receipt', '2026-03-02', told],
    ['register', '2026-03-02', { column: 'naturalPerson' }, '测乙'],
  ]);
  await desk.go(withdrawn, [['withdraw', '2026-03-02', { evidence: '来函' }]]);

  it('shows what presses most first, page by page, and how many there are', async () => {
    const first = await find();
    assert.equal(first.count, 2);
    assert.ok(first.lines.every(({ overdue }) => overdue));
    assert.deepEqual((await find({}, 2)).lines, []);
  });

  it('finds finished ones apart, and all together the newest first', async () => {
    assert.deepEqual(
      (await find({ scope: 'closed' })).lines.map(({ id }) => id),
      [withdrawn],
    );
    const all = await find({ scope: 'all' });
    assert.deepEqual([all.count, all.lines.length], [3, 2]);
    assert.equal((await find({ scope: 'all' }, 2)).lines.length, 1);
  });

  it('looks for words as they are written, numbers, states, days and people', async () => {
    const found = async (filter: Partial<ApplicationFilter>) =>
      (await find({ scope: 'all', ...filter })).lines.map(({ id }) => id);
    assert.deepEqual(await found({ text: '100%' }), [late]);
    assert.deepEqual(await found({ text: '0_' }), []);
    assert.deepEqual(await found({ number: '2026-0001' }), [waiting]);
    assert.deepEqual(await found({ state: 'received' }), [late]);
    assert.deepEqual(await found({ person: '测乙' }), [waiting]);
    assert.deepEqual(await found({ from: day('2026-03-03') }), []);
    assert.deepEqual(await found({ ids: [] }), []);
    assert.deepEqual(await found({ ids: [late], until: day('2026-03-02') }), [late]);
  });

  it('shows what was asked as it was corrected, and finds it by the old words and the new', async () => {
    const { id } = await desk.submit('vague', { description: '渔业的材料', bodyId });
    await desk.go(id, [
      ['confirm-receipt', '2026-03-02', told],
      ['register', '2026-03-02', { column: 'naturalPerson' }],
      ['ask-correction', '2026-03-02', { items: '写明年份' }],
    ]);
    const found = async (text: string) =>
      (await find({ text })).lines.map(({ description, corrected }) => [description, corrected]);
    assert.deepEqual(await found('渔业'), [['渔业的材料', false]]);
    await desk.go(id, [['receive-correction', '2026-03-02', { description: '2025年渔船报废补贴名单' }]]);
    assert.deepEqual(await found('渔业'), [['2025年渔船报废补贴名单', true]]);
    assert.deepEqual(await found('报废补贴'), [['2025年渔船报废补贴名单', true]]);
    assert.deepEqual(await found('报废_贴'), []);
  });

  it('shows nothing of bodies one may not read', async () => {
    assert.equal((await find({ scope: 'all' }, 1, [otherId])).count, 0);
    assert.equal((await find({ scope: 'all' }, 1, [])).count, 0);
  });
});
