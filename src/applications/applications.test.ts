import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { bodyTree, type Grants, type PublicBody, type Role } from '../bodies/index.ts';
import { day, publishedCalendar } from '../law/index.ts';
import {
  type Act,
  actNow,
  anonymous,
  fixedClock,
  idMaker,
  sealWith,
  verifyAudit,
} from '../platform/index.ts';
import { actByCode } from './act-by-code.ts';
import { actOnApplication } from './act-on-application.ts';
import { decidedOn } from './acts.fixture.ts';
import type { ApplicantAct } from './applicant-act.ts';
import type { ApplicationActName } from './application-acts.ts';
import { openApplication, readApplicant } from './desk/application-file.ts';
import { listUrgent } from './desk/list-urgent.ts';
import { tallyBody } from './desk/tally-body.ts';
import { followByCode } from './follow-by-code.ts';
import { placeInMonth } from './month-count.ts';
import { receiveApplication, type Submission, submitApplication } from './submit-application.ts';
import type { ApplicationTools, Tables } from './tools.ts';

describe('applications', async () => {
  const { db } = await testDatabase<Tables>();
  const clock = fixedClock('2026-03-02T09:00:00+08:00');
  const newId = idMaker(clock);
  const bodyId = newId();
  const tree = bodyTree(day('2026-03-02'), [{ id: bodyId, parentId: null } as PublicBody]);
  const tools: ApplicationTools = {
    ...{ db, clock, newId, calendar: publishedCalendar, structureOn: async () => tree },
    seal: sealWith([Buffer.alloc(32, 7)]),
  };
  await db
    .insertInto('public_body' as never)
    .values({ id: bodyId } as never)
    .execute();

  const ids = new Map<string, string>();
  const personOf = (name: string) => ids.get(name) ?? ids.set(name, newId()).get(name)!;
  const by = (name: string): Act =>
    actNow(clock, { kind: 'person', accountId: personOf(name), personId: personOf(name), name }, 'r');
  const grants: Grants = (['clerk', 'first-reviewer', 'final-approver'] as Role[]).map((role) => ({
    ...{ role, bodyId, onBehalfOf: null },
  }));
  const submission = (key: string, more: Partial<Submission> = {}): Submission => ({
    ...{ bodyId, kind: 'information', column: 'naturalPerson', key: `${key}-${'k'.repeat(16)}` },
    ...{ description: '2025年度低保发放标准', provision: { form: 'paper', way: 'post' } },
    applicant: { name: '测甲', idKind: 'resident-card', idNumber: '9900 0019880817123x', phone: '000' },
    ...more,
  });
  const submit = async (key: string) => {
    const outcome = await submitApplication(tools, actNow(clock, anonymous, 'r'), submission(key));
    assert.ok(outcome.ok);
    return outcome.value;
  };
  const versionOf = async (id: string) =>
    (await db.selectFrom('application').select('version').where('id', '=', id).executeTakeFirstOrThrow())
      .version;
  const perform = async (
    id: string,
    name: ApplicationActName,
    {
      input = {},
      on,
      person = '测经办',
      key = newId(),
    }: { input?: object; on?: string; person?: string; key?: string } = {},
  ) =>
    actOnApplication(tools, {
      ...{ act: by(person), grants, id, version: await versionOf(id), key, name, input },
      on: on === undefined ? undefined : day(on),
    });
  const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
    outcome.ok ? 'done' : outcome.refusal!.code;

  it('goes from the public form to the archive, followed by its code', async () => {
    const { id, code, state } = await submit('way');
    assert.equal(state, 'submitted');
    assert.equal(
      codeOf(await perform(id, 'register', { input: { column: 'naturalPerson' } })),
      'state-unsuitable',
    );
    assert.equal(codeOf(await perform(id, 'confirm-receipt', { input: { evidence: '电话确认' } })), 'done');
    assert.equal(codeOf(await perform(id, 'register', { input: { column: 'naturalPerson' } })), 'done');
    const followed = await followByCode(tools, by('x'), code.toLowerCase().replaceAll('-', ' '));
    assert.ok(followed.ok);
    assert.deepEqual(
      [followed.value.clock.due, followed.value.number, followed.value.stateInWords],
      ['2026-03-30', '2026-0001', '办理中'],
    );
    assert.equal(codeOf(await followByCode(tools, by('x'), 'AAAA-AAAA-AAAA-AAAA')), 'code-unknown');

    for (const [name, , input = {}, person] of decidedOn('2026-03-02', 'granted'))
      assert.equal(codeOf(await perform(id, name, { input, person })), 'done', name);
    const delivery = { means: 'post', evidence: 'EMS 1000000000099' };
    assert.equal(codeOf(await perform(id, 'deliver', { input: delivery })), 'done');
    assert.equal(codeOf(await perform(id, 'archive')), 'done');
    assert.equal(codeOf(await perform(id, 'withdraw', { input: { evidence: '电话' } })), 'state-unsuitable');
    const { counts, behind } = await tallyBody(db, bodyId, 2026);
    assert.deepEqual(behind['applications/granted/naturalPerson'], [id]);
    assert.equal(counts['applications/received/naturalPerson'], 1);
  });

  it('lets applicants correct and withdraw with their code, and nothing else', async () => {
    const { id, code } = await submit('own');
    await perform(id, 'confirm-receipt', { input: { evidence: '电话确认' } });
    await perform(id, 'register', { input: { column: 'naturalPerson' } });
    await perform(id, 'ask-correction', { input: { items: '文件名称' } });
    const own = (wanted: ApplicantAct, key: string) => actByCode(tools, by('x'), code, { ...wanted, key });
    const correction = { name: 'receive-correction', description: '补正内容' } as const;
    assert.equal(codeOf(await own(correction, 'correction-00000001')), 'done');
    assert.equal(codeOf(await own(correction, 'correction-00000001')), 'done');
    assert.equal(codeOf(await own(correction, 'correction-00000002')), 'state-unsuitable');
    assert.equal(codeOf(await own({ name: 'decide' } as never, 'decision-000000001')), 'not-permitted');
    assert.equal(codeOf(await own({ name: 'withdraw' }, 'withdrawal-00000001')), 'done');
    const { state } = await db
      .selectFrom('application')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(state, 'delivered');
  });

  it('makes one application of the same submission sent many times at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => submit('again')));
    assert.equal(new Set(outcomes.map(({ id, code }) => `${id} ${code}`)).size, 1);
  });

  it('does one act of many simultaneous and repeated ones', async () => {
    const { id } = await submit('simultaneous');
    const version = await versionOf(id);
    const same = (key: string) =>
      actOnApplication(tools, {
        ...{ act: by('测经办'), grants, id, version, key, name: 'confirm-receipt' },
        input: { evidence: '电话确认' },
      });
    const repeated = await Promise.all(Array.from({ length: 6 }, () => same('one-submission-000')));
    assert.deepEqual([...new Set(repeated.map(codeOf))], ['done']);
    const others = await Promise.all(['other-submission-1', 'other-submission-2'].map(same));
    assert.deepEqual([...new Set(others.map(codeOf))], ['version-outdated']);
    const acts = await db
      .selectFrom('application_act')
      .select('act')
      .where('application_id', '=', id)
      .execute();
    assert.equal(acts.length, 2);
  });

  it('keeps who applied sealed, and records who reads it', async () => {
    const { id } = await submit('sealed');
    const row = await db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    assert.doesNotMatch(JSON.stringify(row), /测甲|19880817/);
    assert.equal(codeOf(await readApplicant(tools, by('外人'), [], id)), 'application-unknown');
    const read = await readApplicant(tools, by('测经办'), grants, id);
    assert.equal(read.ok && read.value.name, '测甲');
    const last = await db.selectFrom('audit_log').select('action').orderBy('seq', 'desc').executeTakeFirst();
    assert.equal(last?.action, 'application.read-applicant');
    assert.doesNotMatch(JSON.stringify(await db.selectFrom('audit_log').selectAll().execute()), /测甲/);
    assert.equal(await verifyAudit(db), null);
  });

  it('shows related applications and counts them within the month', async () => {
    const { id } = await submit('related');
    const file = await openApplication(tools, by('测经办'), grants, id);
    assert.ok(file.ok && file.value.related.length >= 3);
    assert.equal(await placeInMonth(db, id), file.value.related.length + 1);
    assert.equal(file.value.actions.decide?.code, 'state-unsuitable');
    assert.equal(file.value.actions['confirm-receipt'], null);
    assert.equal(codeOf(await openApplication(tools, by('外人'), [], id)), 'application-unknown');
  });

  it('lists what presses first, and takes letters by their day of receipt', async () => {
    const received = (submittedOn: string, key: string) =>
      receiveApplication(tools, by('测经办'), grants, submission(key), {
        ...{ channel: 'registered-post', submittedOn: day(submittedOn), signedOn: day(submittedOn) },
        ...{ confirmedOn: null, evidence: 'EMS 1000000000001' },
      });
    const late = await received('2026-01-05', 'late');
    const later = await received('2026-02-06', 'later');
    assert.ok(late.ok && later.ok);
    const lines = (await listUrgent(db, publishedCalendar, [bodyId], day('2026-03-02'))).filter(
      ({ clock: { due } }) => due,
    );
    assert.deepEqual(
      lines.slice(0, 2).map(({ id, clock: { due }, overdue }) => [id, due, overdue]),
      [
        [late.value.id, '2026-02-02', true],
        [later.value.id, '2026-03-12', false],
      ],
    );
    assert.equal(codeOf(await received('2026-03-09', 'future')), 'day-too-late');
  });

  it('never changes an act that is kept', async () => {
    await assert.rejects(
      db
        .updateTable('application_act' as never)
        .set({ act: 'x' } as never)
        .execute(),
      /immutable/,
    );
    await assert.rejects(db.deleteFrom('application_act').execute(), /immutable/);
  });
});
