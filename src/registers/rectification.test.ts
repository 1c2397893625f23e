import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../bodies/index.ts';
import { day } from '../law/index.ts';
import { listEntries, type RectificationStage, rectificationChains, registerTally } from './index.ts';
import { codeOf, idOf, registerDesk } from './registers.fixture.ts';

describe('rectification', async () => {
  const { db, newId, newBody, enter, takeBack } = await registerDesk();

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
});
