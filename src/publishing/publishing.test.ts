import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { bodyTree, type Grants, isResidentNumber, type Role } from '../bodies/index.ts';
import type { Day } from '../law/index.ts';
import { type Act, type Actor, actNow, actorKey, fixedClock, idMaker, ownFiles } from '../platform/index.ts';
import { type PublicationAct, raiseReleaseVersion } from './act-on-publication.ts';
import { draftPublication } from './actions/draft-publication.ts';
import { releasePublication } from './actions/release-publication.ts';
import { type ReviewOpinion, reviewRevision } from './actions/review-revision.ts';
import { revisePublication } from './actions/revise-publication.ts';
import { submitForReview } from './actions/submit-for-review.ts';
import { withdrawPublication } from './actions/withdraw-publication.ts';
import { releaseDue } from './release-due.ts';
import { aspectIds } from './review.ts';
import type { RevisionText } from './revision.ts';
import { textScreen } from './screening/screen-text.ts';
import { searchReleased } from './search/search-released.ts';
import type { PublishingTools, Tables } from './tools.ts';

/** Of a region that is assigned to no place. */
const someIdNumber = [...'0123456789X'].map((check) => `99000019880817123${check}`).find(isResidentNumber);

const text = (title: string, plain: string): RevisionText => ({
  ...{ title, plain, html: `<p>${plain}</p>`, summary: '', metadata: {}, attachments: [] },
});

const picture = 'e'.repeat(64);

describe('publishing', async () => {
  const { db } = await testDatabase<Tables>();
  const clock = fixedClock('2026-03-02T09:00:00+08:00');
  const newId = idMaker(clock);
  const screenText = textScreen({ officeNumbers: new Set(), wrongTerms: [] });
  const tools: PublishingTools = {
    ...{ db, clock, newId, publicChange: raiseReleaseVersion },
    structureOn: async () => bodyTree('2026-03-02' as Day, []),
    openContact: (sealed) => sealed,
    indexPrefix: async () => '119900000000000001',
    screen: async ({ plain }) => {
      const findings = screenText(plain, 'body');
      return findings.length === 0 ? { state: 'clear', findings: [] } : { state: 'findings', findings };
    },
  };
  const body = newId();
  const column = newId();
  await db
    .insertInto('public_body' as never)
    .values({ id: body } as never)
    .execute();
  await db
    .insertInto('publish_column')
    .values({
      ...{ id: column, body_id: body, name: '工作动态', slug: 'news', kind: 'news', position: 1 },
      opened_on: '2020-01-01' as Day,
    })
    .execute();

  const people = new Map<string, string>();
  const personOf = (name: string) => people.get(name) ?? people.set(name, newId()).get(name)!;
  const by = (name: string): Act => {
    const actor: Actor = { kind: 'person', accountId: personOf(name), personId: personOf(name), name };
    return actNow(clock, actor, 'r');
  };
  const holding = (role: Role): Grants => [{ role, bodyId: body, onBehalfOf: null }];
  const on = (id: string, version: number, name: string, role: Role): PublicationAct => ({
    ...{ act: by(name), grants: holding(role), id, version },
  });

  async function drafted(plain = '全镇开展春季植树。'): Promise<string> {
    const outcome = await draftPublication(tools, by('测小写'), holding('clerk'), {
      ...{ columnId: column, risk: 'routine', attribute: 'proactive', formedOn: '2026-03-01' as Day },
      text: text('春季植树活动', plain),
    });
    assert.ok(outcome.ok);
    return outcome.value.id;
  }
  const versionOf = async (id: string) =>
    (await db.selectFrom('publication').select('version').where('id', '=', id).executeTakeFirstOrThrow())
      .version;
  const rowOf = (id: string) =>
    db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const passing = async (id: string): Promise<ReviewOpinion> => ({
    revision: (await rowOf(id)).working_revision,
    results: Object.fromEntries(
      aspectIds.map((aspect) => [aspect, { result: 'pass', comment: '' }]),
    ) as ReviewOpinion['results'],
  });
  const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
    outcome.ok ? 'done' : outcome.refusal!.code;
  const submit = async (id: string) => submitForReview(tools, on(id, await versionOf(id), '测小写', 'clerk'));
  const review = async (id: string, name: string, role: Role) =>
    reviewRevision(tools, on(id, await versionOf(id), name, role), await passing(id));
  const release = async (id: string, at: string | null = null) =>
    releasePublication(tools, on(id, await versionOf(id), '测小写', 'clerk'), { at });
  const found = async (query: string) =>
    (await searchReleased(db, { text: query, order: 'newest', page: 1 })).hits.map(({ id }) => id);

  it('goes from the draft over its reviews to the public, and back', async () => {
    const id = await drafted();
    assert.equal(codeOf(await submit(id)), 'done');
    assert.equal(codeOf(await review(id, '测小初', 'first-reviewer')), 'done');
    assert.deepEqual(await found('植树'), []);
    assert.equal(codeOf(await release(id)), 'state-unsuitable');
    assert.equal(codeOf(await review(id, '测小终', 'final-approver')), 'done');
    assert.equal(codeOf(await release(id)), 'done');
    assert.deepEqual(await found('植树'), [id]);
    const row = await rowOf(id);
    assert.equal(row.index_no, '119900000000000001/202603-00001');
    const taken = await withdrawPublication(tools, on(id, row.version, '测小终', 'final-approver'), {
      kind: 'in-error',
      reason: '重复发布',
    });
    assert.equal(codeOf(taken), 'done');
    assert.deepEqual(await found('植树'), []);
  });

  it('stops personal data before review', async () => {
    const id = await drafted(`领取人身份证号${someIdNumber}。`);
    assert.equal(codeOf(await submit(id)), 'screening-blocked');
    assert.equal((await rowOf(id)).state, 'draft');
  });

  it('takes files that are in the store, as the store knows them, and wants words for pictures', async () => {
    const draft = (file: string, alternative: string) =>
      draftPublication(tools, by('测小写'), holding('clerk'), {
        ...{ columnId: column, risk: 'routine', attribute: 'proactive', formedOn: '2026-03-01' as Day },
        text: {
          ...text('清淤现场', '见图。'),
          attachments: [
            {
              ...{ file, name: '现场.png', type: 'text/html', size: 1, kind: 'document' },
              ...{ alternative, caption: '' },
            },
          ],
        },
      });
    await db
      .insertInto('stored_file')
      .values({ sha256: picture, size: 9, type: 'image/png', created_at: clock.now() })
      .execute();
    const [unknown, foreign] = [await draft('0'.repeat(64), '河道'), await draft(picture, '河道')];
    assert.equal(codeOf(unknown), 'attachment-unknown');
    assert.deepEqual(foreign, unknown, 'a file of somebody else is answered like none');
    await ownFiles(db, [actorKey(by('测小写').actor)], [picture]);
    const silent = await draft(picture, ' ');
    assert.ok(silent.ok);
    const { type, kind, size } = await db
      .selectFrom('publication_attachment as attachment')
      .innerJoin('publication', 'publication.working_revision', 'attachment.revision_id')
      .select(['attachment.type', 'attachment.kind', 'attachment.size'])
      .where('publication.id', '=', silent.value.id)
      .executeTakeFirstOrThrow();
    assert.deepEqual([type, kind, size], ['image/png', 'picture', 9]);
    assert.equal(codeOf(await submit(silent.value.id)), 'text-incomplete');
    const described = await draft(picture, '河道清淤现场');
    assert.ok(described.ok);
    assert.equal(codeOf(await submit(described.value.id)), 'done');
  });

  it('separates writing from reviewing', async () => {
    const id = await drafted();
    await submit(id);
    assert.equal(codeOf(await review(id, '测小写', 'first-reviewer')), 'author-reviews');
    assert.equal(codeOf(await review(id, '测小初', 'final-approver')), 'step-not-yours');
    await review(id, '测小初', 'first-reviewer');
    assert.equal(codeOf(await review(id, '测小初', 'final-approver')), 'reviewer-repeated');
  });

  it('binds a review to the revision that was read; a change after approval opens it again', async () => {
    const id = await drafted();
    await submit(id);
    const read = await passing(id);
    const revised = await revisePublication(tools, on(id, await versionOf(id), '测小写', 'clerk'), {
      ...{ columnId: column, risk: 'routine', attribute: 'proactive', formedOn: '2026-03-01' as Day },
      text: text('春季植树活动（修改）', '植树五百株。'),
    });
    assert.equal(codeOf(revised), 'done');
    assert.equal((await rowOf(id)).state, 'draft');
    await submit(id);
    const stale = await reviewRevision(tools, on(id, await versionOf(id), '测小初', 'first-reviewer'), read);
    assert.equal(codeOf(stale), 'revision-outdated');
  });

  it('keeps column and date of what is public, for they would show before any review', async () => {
    const id = await drafted('先公开的消息。');
    await submit(id);
    await review(id, '测小初', 'first-reviewer');
    await review(id, '测小终', 'final-approver');
    await release(id);
    const moved = await revisePublication(tools, on(id, await versionOf(id), '测小写', 'clerk'), {
      ...{ columnId: column, risk: 'routine', attribute: 'proactive', formedOn: '2026-02-01' as Day },
      text: text('春季植树活动', '更正的消息。'),
    });
    assert.equal(codeOf(moved), 'released-place-fixed');
  });

  it('refuses who was slower, and who has no business here', async () => {
    const id = await drafted();
    const seen = await versionOf(id);
    await submit(id);
    assert.equal(codeOf(await submitForReview(tools, on(id, seen, '测小写', 'clerk'))), 'state-unsuitable');
    const stranger = { ...on(id, await versionOf(id), '测小外', 'clerk'), grants: [] };
    assert.equal(codeOf(await submitForReview(tools, stranger)), 'publication-unknown');
  });

  it('releases at the set time, once, however often the sweep runs', async () => {
    const id = await drafted('定时发布的植树消息。');
    await submit(id);
    await review(id, '测小初', 'first-reviewer');
    await review(id, '测小终', 'final-approver');
    assert.equal(codeOf(await release(id, '2026-03-03T00:00:00.000Z')), 'done');
    assert.deepEqual((await releaseDue(tools)).released, []);
    clock.set('2026-03-03T09:00:00+08:00');
    const [one, other] = await Promise.all([releaseDue(tools), releaseDue(tools)]);
    assert.deepEqual([...one.released, ...other.released], [id]);
    assert.deepEqual(await found('定时'), [id]);
  });
});
