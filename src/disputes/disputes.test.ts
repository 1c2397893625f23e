import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { bodyTree, type Grants } from '../bodies/index.ts';
import { day, disputeOutcomes, publishedCalendar } from '../law/index.ts';
import { type Act, actNow, fixedClock, idMaker, type RequestContext, sealWith } from '../platform/index.ts';
import { answerComplaint, registerComplaint } from './complaints.ts';
import { disputeContracts } from './contract.ts';
import type { RecordedDisputeAct } from './declared-act.ts';
import type { DisputeActName } from './dispute-acts.ts';
import { disputeDeadlines } from './dispute-deadlines.ts';
import { applicationsDisputedBetween, disputeRecordsAbout } from './dispute-records.ts';
import { listDisputes, tallyBodyDisputes } from './dispute-rows.ts';
import { type Filing, fileDispute } from './file-dispute.ts';
import { foldDispute } from './fold-dispute.ts';
import { disputeRoutes } from './http.ts';
import { recordDisputeAct } from './record-dispute-act.ts';
import { tallyDisputes } from './tally-disputes.ts';
import type { DisputeTools, Tables } from './tools.ts';

const filed = (
  on: string,
  procedure: 'reconsideration' | 'litigation',
  more: object = {},
): RecordedDisputeAct => ({
  ...{ act: 'file', on: day(on) },
  facts: { procedure, afterReconsideration: false, coDefendant: false, ...more },
});
const then = (act: string, on: string, facts: object = {}): RecordedDisputeAct => ({
  act,
  on: day(on),
  facts,
});
const counted = (acts: readonly RecordedDisputeAct[], year: number) =>
  Object.entries(tallyDisputes([{ id: 'a', acts }], year).counts)
    .filter(([, count]) => count > 0)
    .map(([cell]) => cell);

test('every outcome is counted in its column, in the row of its procedure', () => {
  const cells = new Set<string>();
  for (const [outcome, { procedure, column }] of Object.entries(disputeOutcomes)) {
    for (const afterReconsideration of procedure === 'litigation' ? [false, true] : [false]) {
      const acts = [filed('2025-03-03', procedure, { afterReconsideration })];
      if (column !== 'pending') acts.push(then('conclude', '2025-06-03', { outcome, document: '决定书' }));
      const [cell, ...others] = counted(acts, 2025);
      assert.deepEqual(others, []);
      assert.equal(cell?.split('/')[2], column);
      cells.add(cell!);
    }
  }
  assert.equal(cells.size, 12);
});

test('what is pending at the end of a year is counted again in the next', () => {
  const acts = [
    filed('2025-11-03', 'reconsideration'),
    then('conclude', '2026-01-20', { outcome: 'revoked', document: '决定书' }),
  ];
  assert.deepEqual(counted(acts, 2025), ['disputes/reconsideration/pending']);
  assert.deepEqual(counted(acts, 2026), ['disputes/reconsideration/corrected']);
  assert.deepEqual(counted(acts, 2027), []);
  assert.deepEqual(counted([filed('2025-11-03', 'litigation', { coDefendant: true })], 2025), []);
});

test('an appeal opens a suit again', () => {
  const acts = [
    filed('2025-03-03', 'litigation', { afterReconsideration: true }),
    then('accept', '2025-03-10', { simplified: true, acceptedOn: '2025-03-05' }),
    then('conclude', '2025-06-03', { outcome: 'claimDismissed', document: '判决书' }),
    then('appeal', '2025-06-10', { by: 'plaintiff' }),
  ];
  assert.deepEqual(counted(acts, 2025), ['disputes/litigationAfterReconsideration/pending']);
  const [second] = disputeDeadlines(foldDispute(acts), publishedCalendar);
  assert.deepEqual([second?.id, second?.due], ['secondInstance', '2025-09-10']);
});

test('the answer is due within ten working days, or five in the simplified procedure', () => {
  const due = (simplified: boolean) =>
    disputeDeadlines(
      foldDispute([
        filed('2026-03-02', 'reconsideration'),
        then('accept', '2026-03-06', { simplified, acceptedOn: '2026-03-04' }),
      ]),
      publishedCalendar,
    ).map(({ id, due: on }) => `${id} ${on}`);
  assert.deepEqual(due(false), ['respond 2026-03-20', 'reconsiderationDecision 2026-05-06']);
  assert.deepEqual(due(true), [
    'respondSimplified 2026-03-13',
    'reconsiderationDecisionSimplified 2026-04-03',
  ]);
});

test('the defence is due within fifteen days of the copy, until it is handed in', () => {
  const sued = [
    filed('2026-03-02', 'litigation'),
    then('accept', '2026-03-12', { simplified: false, acceptedOn: '2026-03-09' }),
  ];
  const ours = (acts: readonly RecordedDisputeAct[]) =>
    disputeDeadlines(foldDispute(acts), publishedCalendar)
      .filter(({ whose }) => whose === 'ours')
      .map(({ id, due }) => `${id} ${due}`);
  assert.deepEqual(ours(sued), ['defend 2026-03-27']);
  assert.deepEqual(ours([...sued, then('answer', '2026-03-20')]), []);
  const weekend = [
    filed('2026-03-02', 'litigation'),
    then('accept', '2026-03-13', { simplified: true, acceptedOn: '2026-03-09' }),
  ];
  assert.deepEqual(ours(weekend), ['defend 2026-03-30'], 'a Saturday rolls to Monday');
});

describe('the register of disputes', async () => {
  const { db } = await testDatabase<Tables>();
  const clock = fixedClock('2026-03-02T09:00:00+08:00');
  const newId = idMaker(clock);
  const bodyId = newId();
  const tools: DisputeTools = {
    ...{ db, clock, newId, calendar: publishedCalendar, seal: sealWith([Buffer.alloc(32, 7)]) },
    structureOn: async () => bodyTree(day('2026-03-02'), []),
  };
  await db
    .insertInto('public_body' as never)
    .values({ id: bodyId } as never)
    .execute();
  const act: Act = actNow(
    clock,
    { kind: 'person', accountId: newId(), personId: newId(), name: '测经办' },
    'r',
  );
  const grants: Grants = [
    { role: 'clerk', bodyId, onBehalfOf: null },
    { role: 'county-supervisor', bodyId, onBehalfOf: null },
  ];
  const filing: Filing = {
    ...{ bodyId, priorId: null, subject: { kind: 'other', id: null }, forum: '云溪县人民政府' },
    ...{ caseNumber: '云复〔2026〕1号', filedOn: day('2026-02-10') },
    ...{ procedure: 'reconsideration', afterReconsideration: false, coDefendant: false },
  };

  it('records each step once, refuses what is out of turn, and counts', async () => {
    const outcome = await fileDispute(tools, act, grants, filing);
    assert.ok(outcome.ok);
    const { id } = outcome.value;
    const record = (name: DisputeActName, version: number, input: object, key: string) =>
      recordDisputeAct(tools, { act, grants, id, version, key, name, input, on: day('2026-02-27') });
    const early = await record('answer', 1, {}, 'early');
    assert.equal(!early.ok && early.refusal.code, 'state-unsuitable');
    const accepted = { simplified: true, acceptedOn: '2026-02-12' };
    const twice = await Promise.all([
      record('accept', 1, accepted, 'same'),
      record('accept', 1, accepted, 'same'),
    ]);
    assert.deepEqual(
      twice.map(({ ok }) => ok),
      [true, true],
    );
    const wrong = await record('conclude', 2, { outcome: 'claimDismissed', document: '判决书' }, 'wrong');
    assert.equal(!wrong.ok && wrong.refusal.code, 'outcome-unsuitable');
    assert.ok((await record('conclude', 2, { outcome: 'maintained', document: '决定书' }, 'end')).ok);
    const { behind } = await tallyBodyDisputes(db, bodyId, 2026);
    assert.deepEqual(behind['disputes/reconsideration/upheld'], [id]);
    const [line] = await listDisputes(db, publishedCalendar, [bodyId]);
    assert.deepEqual([line?.stage, line?.deadlines[0]?.label], ['concluded', '不服复议决定提起行政诉讼']);
    assert.deepEqual(await listDisputes(db, publishedCalendar, [bodyId], { about: newId() }), []);
    const denied = await fileDispute(tools, act, [], filing);
    assert.equal(!denied.ok && denied.refusal.code, 'not-permitted');
  });

  it('lies in the case file of the application it is about', async () => {
    const about = { kind: 'application', id: newId() } as const;
    const outcome = await fileDispute(tools, act, grants, { ...filing, subject: about });
    assert.ok(outcome.ok);
    const records = await disputeRecordsAbout(db, about.id);
    assert.deepEqual(
      records.map(({ title, on, by }) => [title, on, by]),
      [['行政复议：登记案件', '2026-02-10', '测经办']],
    );
    assert.deepEqual(await disputeRecordsAbout(db, newId()), []);
    const [today, tomorrow] = ['2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'];
    assert.deepEqual(await applicationsDisputedBetween(db, today, tomorrow), [about.id]);
    assert.deepEqual(await applicationsDisputedBetween(db, tomorrow, '2026-03-04T00:00:00.000Z'), []);
  });

  it('takes complaints over HTTP from those who handle them, and shows them to nobody else', async () => {
    const stranger: Grants = [{ role: 'clerk', bodyId: newId(), onBehalfOf: null }];
    const call = async (path: string, method: string, input: object, who: Grants) => {
      const found = disputeRoutes(tools).find(
        (one) => one.contract.path === path && one.contract.method === method,
      )!;
      const context = { act, grants: who } as RequestContext<Grants>;
      return found.handle({ params: {}, query: {}, body: {}, files: [] as never, ...input }, context);
    };
    type Entered = { readonly ok: boolean; readonly value: { readonly id: string } };
    const content = { bodyId, article: 'REG-47', content: '未按时公开', complainant: null };
    const entered = (await call('/api/complaints', 'POST', { body: content }, grants)) as Entered;
    assert.ok(entered.ok);
    assert.equal(((await call('/api/complaints', 'POST', { body: content }, stranger)) as Entered).ok, false);
    const listed = (await call('/api/complaints', 'GET', {}, grants)) as readonly { readonly id: string }[];
    assert.ok(listed.some(({ id }) => id === entered.value.id));
    assert.deepEqual(await call('/api/complaints', 'GET', {}, stranger), []);
    const answer = {
      params: { id: entered.value.id },
      body: { result: 'unfounded', answer: '经核实不属实' },
    };
    assert.equal(((await call('/api/complaints/:id/answer', 'POST', answer, stranger)) as Entered).ok, false);
    assert.ok(((await call('/api/complaints/:id/answer', 'POST', answer, grants)) as Entered).ok);
  });

  it('keeps complaints apart', async () => {
    const complaint = {
      bodyId,
      article: 'REG-51' as const,
      content: '逾期未答复',
      complainant: '测乙 000',
      key: 'k1',
    };
    const entered = await registerComplaint(tools, act, complaint);
    assert.ok(entered.ok);
    const again = await registerComplaint(tools, act, complaint);
    assert.equal(again.ok && again.value.id, entered.value.id, 'sent again, entered once');
    const other = await registerComplaint(tools, act, { ...complaint, content: '另一件' });
    assert.equal(!other.ok && other.refusal.code, 'idempotency-key-reused');
    const answer = { id: entered.value.id, result: 'rectified' as const, answer: '已督促答复' };
    assert.ok((await answerComplaint(tools, act, grants, answer)).ok);
    assert.equal((await answerComplaint(tools, act, grants, answer)).ok, false);
    assert.doesNotMatch(JSON.stringify(await db.selectFrom('complaint').selectAll().execute()), /测乙/);
  });
});

test('every contract of disputes has its address', () => {
  const paths = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path).sort();
  const routes = disputeRoutes({} as DisputeTools);
  assert.deepEqual(paths(routes.map(({ contract }) => contract)), paths(Object.values(disputeContracts)));
});
