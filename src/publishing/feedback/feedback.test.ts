import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { bodyTree, type Grants, type Role } from '../../bodies/index.ts';
import { type Day, publishedCalendar } from '../../law/index.ts';
import { actNow, fixedClock, idMaker } from '../../platform/index.ts';
import { raiseReleaseVersion } from '../act-on-publication.ts';
import { answersAbout, releasedAnswers } from '../released/answers.ts';
import { textScreen } from '../screening/screen-text.ts';
import type { PublishingTools, Tables } from '../tools.ts';
import type { FeedbackAct } from './act-on-feedback.ts';
import { answerFeedback } from './answer-feedback.ts';
import { listFeedback } from './list-feedback.ts';
import { openFeedbackContact } from './open-contact.ts';
import { publishAnswer, takeBackAnswer } from './publish-answer.ts';

describe('messages from the public', async () => {
  const { db } = await testDatabase<Tables>();
  const clock = fixedClock('2026-03-02T09:00:00+08:00');
  const newId = idMaker(clock);
  const body = newId();
  const structure = bodyTree('2026-03-02' as Day, [
    {
      ...{ id: body, slug: 'yunxi', name: '云溪镇人民政府', shortName: '云溪镇', kind: 'township' },
      ...{ level: 'township', parentId: null, code: null, position: 1 },
    } as never,
  ]);
  const screen = textScreen({ officeNumbers: new Set(), wrongTerms: [] });
  const tools: PublishingTools = {
    ...{ db, clock, newId, publicChange: raiseReleaseVersion, structureOn: async () => structure },
    openContact: (sealed) => sealed.replace('sealed:', ''),
    indexPrefix: async () => null,
    screen: async ({ summary, plain }) => {
      const findings = [...screen(summary, 'summary'), ...screen(plain, 'body')];
      return findings.length === 0 ? { state: 'clear', findings: [] } : { state: 'findings', findings };
    },
  };
  await db
    .insertInto('public_body' as never)
    .values({ id: body } as never)
    .execute();

  const left = async (contact: string | null = null) => {
    const id = newId();
    await db
      .insertInto('feedback')
      .values({
        ...{ id, publication_id: null, body_id: body, kind: 'correction', score: null },
        ...{ message: '渡口公告的日期写错了。', contact, at: clock.now() },
      })
      .execute();
    return id;
  };
  const on = (id: string, role: Role = 'clerk', at = body): FeedbackAct => {
    const actor = { kind: 'person', accountId: body, personId: body, name: '测小写' } as const;
    const grants: Grants = [{ role, bodyId: at, onBehalfOf: null }];
    return { act: actNow(clock, actor, 'r'), grants, id };
  };
  const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
    outcome.ok ? 'done' : outcome.refusal!.code;
  const version = async () =>
    (await db.selectFrom('release_version').select('version').executeTakeFirstOrThrow()).version;
  const shown = async () =>
    (await releasedAnswers(db as never, body, { page: 1, size: 20 })).answers.map(({ question }) => question);
  const words = { question: '渡口公告的日期是否有误？', answer: '已更正为三月五日。' };

  it('become public only when the clerk makes the answer public, and not for longer', async () => {
    const id = await left();
    assert.equal(codeOf(await publishAnswer(tools, on(id), words)), 'state-unsuitable');
    assert.equal(codeOf(await answerFeedback(tools, on(id), '已更正，谢谢。')), 'done');
    assert.equal(codeOf(await answerFeedback(tools, on(id), '再答一次')), 'state-unsuitable');
    assert.deepEqual(await shown(), []);
    const before = await version();
    assert.equal(codeOf(await publishAnswer(tools, on(id), words)), 'done');
    assert.deepEqual(await shown(), [words.question]);
    assert.equal(codeOf(await takeBackAnswer(tools, on(id), ' ')), 'reason-missing');
    assert.equal(codeOf(await takeBackAnswer(tools, on(id), '内容已过时')), 'done');
    assert.deepEqual(await shown(), []);
    assert.equal(await version(), before + 2);
    assert.deepEqual(await answersAbout(db as never, id), []);
  });

  it('take no personal data with them', async () => {
    const id = await left('sealed:座机 0000-1234567');
    await answerFeedback(tools, on(id), '已更正。');
    const tried = async (question: string, answer = words.answer) =>
      codeOf(await publishAnswer(tools, on(id), { question, answer }));
    assert.equal(await tried('请回电13800001234，日期是否有误？'), 'screening-blocked');
    assert.equal(await tried(words.question, '已致电13800001234。'), 'screening-blocked');
    assert.equal(await tried('座机00001234567：日期？'), 'contact-told');
    assert.equal(await tried(' '), 'text-incomplete');
    assert.deepEqual(await shown(), []);
    const failing: PublishingTools = { ...tools, screen: async () => ({ state: 'failed', findings: [] }) };
    assert.equal(codeOf(await publishAnswer(failing, on(id), words)), 'screening-failed');
  });

  it('tell how the visitor is reached only to who answers, for a reason, on record', async () => {
    const id = await left('sealed:测试信箱');
    assert.equal(codeOf(await openFeedbackContact(tools, on(id, 'first-reviewer'), '核实')), 'not-permitted');
    assert.equal(
      codeOf(await openFeedbackContact(tools, on(id, 'clerk', newId()), '核实')),
      'feedback-unknown',
    );
    assert.equal(codeOf(await openFeedbackContact(tools, on(id), ' ')), 'reason-missing');
    const opened = await openFeedbackContact(tools, on(id), '告知核实结果');
    assert.ok(opened.ok);
    assert.equal(opened.value.contact, '测试信箱');
    const record = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('object_id', '=', id)
      .where('action', '=', 'feedback.open-contact')
      .execute();
    assert.equal(record.length, 1);
    assert.equal(record[0]!.reason, '告知核实结果');
    assert.doesNotMatch(JSON.stringify(record), /测试信箱/);
    assert.equal(codeOf(await openFeedbackContact(tools, on(await left()), '告知')), 'contact-missing');
  });

  it('say in the list what may be done with them', async () => {
    const id = await left();
    const list = await listFeedback(db as never, {
      ...{ calendar: publishedCalendar, bodies: [body], today: '2026-03-02' as Day, open: true },
      ...{ grants: on(id).grants, ancestors: structure.ancestors },
    });
    const line = list.find((one) => one.id === id)!;
    const may = Object.entries(line.actions).flatMap(([name, refusal]) => (refusal ? [] : [name]));
    assert.deepEqual([line.state, ...may], ['open', 'answer', 'open-contact']);
  });
});
