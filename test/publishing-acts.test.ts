import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type Permission, type Role, readableBodies, roleIds } from '../src/bodies/index.ts';
import {
  applicabilityPermission,
  channelPermission,
  columnPermission,
  type FeedbackActionName,
  type FeedbackState,
  feedbackActions,
  linkPermission,
  normativeActions,
  type PublicationActionName,
  type PublicationState,
  publicationActions,
  publicationStates,
} from '../src/publishing/index.ts';
import { allPassed, type Caller, type CountySite, countySite } from './county-site.ts';

type Call = readonly [method: string, path: string, body: object];

/** Where a role is held: at the body of the publication, at its neighbour, or above both. */
const places = { own: 'yunxi', other: 'baitang', above: 'county' } as const;
type Place = keyof typeof places;

/** What the declaration says of a role held somewhere. */
function mayDo({ allowedFor, reach, fromAbove = [] }: Permission, role: Role, place: Place): boolean {
  if (place === 'other') return false;
  if (fromAbove.includes(role)) return true;
  return allowedFor.includes(role) && (place === 'own' || reach === 'subtree');
}

/** How many calls were made, and each answer that was not as declared. */
interface Trial {
  calls: number;
  readonly wrong: string[];
}

/** Calls as one person who is given one role after the other. */
async function eachRole(
  site: CountySite,
  work: (caller: Caller, role: Role, place: Place, reads: boolean) => Promise<void>,
): Promise<void> {
  const { county } = site.server;
  const { rows } = await sql<{ person_id: string }>`
    select person_id from account where username = 'baitang-second'`.execute(county.db);
  const person = rows[0]!.person_id;
  const caller = await site.signedIn('baitang-second');
  const tree = await county.bodies.tree(county.clock.today());
  for (const role of roleIds)
    for (const place of Object.keys(places) as Place[]) {
      const bodyId = site.bodies[places[place]]!;
      await sql`delete from role_grant where person_id = ${person}`.execute(county.db);
      await sql`insert into role_grant values
        (${randomUUID()}, ${person}, ${bodyId}, ${role}, '2010-01-01', null, 'test')`.execute(county.db);
      const reads = readableBodies([{ role, bodyId, onBehalfOf: null }], tree);
      await work(caller, role, place, reads.includes(site.bodies.yunxi!));
    }
}

async function expectCode(trial: Trial, what: string, caller: Caller, call: Call, wanted: string) {
  const { status, json } = await caller(...call);
  const code = status === 200 ? 'done' : json?.code;
  trial.calls += 1;
  const right = wanted.startsWith('!') ? code !== wanted.slice(1) && status < 500 : code === wanted;
  if (!right) trial.wrong.push(`${what}: ${status} ${code} instead of ${wanted}`);
}

/** What is handed in; incomplete, so that a permitted draft is stopped by its text and by nothing else. */
const text = (columnId: string, title = '') => ({
  ...{ columnId, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05', metadata: {} },
  ...{ title, summary: '', html: '<p>正文</p>', attachments: [] },
});

/** The call of each declared act on a publication, about a version that nobody has seen. */
const publicationCalls = (
  columnId: string,
): Readonly<Record<PublicationActionName, (id: string) => Call>> => {
  const version = 1000;
  const post = (verb: string, body: object) => (id: string) =>
    ['POST', `/api/publications/${id}/${verb}`, { version, ...body }] as const;
  return {
    draft: () => ['POST', '/api/publications', text(columnId)],
    revise: (id) => ['PUT', `/api/publications/${id}`, { ...text(columnId, '改'), version }],
    'submit-for-review': post('submit', {}),
    review: post('review', { revision: randomUUID(), results: allPassed }),
    release: post('release', { at: null }),
    withdraw: post('withdraw', { kind: 'in-error', reason: '误发' }),
    'ask-exception': post('exceptions', { finding: 'x', basis: '《某法》' }),
    'approve-exception': post('exceptions/approve', { finding: 'x' }),
  };
};

/** One publication in every state. */
async function planted(
  site: CountySite,
  columnId: string,
): Promise<Readonly<Record<PublicationState, string>>> {
  const [clerk, first, final] = (await Promise.all(
    ['yunxi-clerk', 'yunxi-first', 'yunxi-final'].map((name) => site.signedIn(name)),
  )) as [Caller, Caller, Caller];
  const ways: Readonly<Record<PublicationState, readonly string[]>> = {
    ...{ draft: [], 'in-review': ['submit'], approved: ['submit', 'first', 'final'] },
    scheduled: ['submit', 'first', 'final', 'schedule'],
    released: ['submit', 'first', 'final', 'release'],
    withdrawn: ['submit', 'first', 'final', 'release', 'withdraw'],
  };
  const found: [string, string][] = [];
  for (const [state, way] of Object.entries(ways)) {
    const { json } = await clerk('POST', '/api/publications', text(columnId, `${state}的稿件`));
    for (const step of way) {
      const { json: now } = await clerk('GET', `/api/publications/${json.id}`);
      const opinion = { revision: now.workingRevision, results: allPassed };
      const [caller, verb, body] = (
        {
          ...{ submit: [clerk, 'submit', {}], first: [first, 'review', opinion] },
          ...{ final: [final, 'review', opinion], release: [clerk, 'release', { at: null }] },
          schedule: [clerk, 'release', { at: '2099-01-01T00:00:00+08:00' }],
          withdraw: [final, 'withdraw', { kind: 'in-error', reason: '误发' }],
        } as Readonly<Record<string, [Caller, string, object]>>
      )[step]!;
      const path = `/api/publications/${json.id}/${verb}`;
      const { status, json: reply } = await caller('POST', path, { ...body, version: now.version });
      assert.equal(status, 200, `${state} ${step} ${JSON.stringify(reply)}`);
    }
    found.push([state, json.id]);
  }
  return Object.fromEntries(found) as Record<PublicationState, string>;
}

/** The call of each declared act on a message, with what stops it once it is permitted and in season. */
const feedbackCalls: Readonly<Record<FeedbackActionName, readonly [string, object, string]>> = {
  answer: ['answer', { answer: ' ' }, 'answer-missing'],
  'publish-answer': ['publish', { question: ' ', answer: ' ' }, 'text-incomplete'],
  'take-back-answer': ['take-back', { reason: ' ' }, 'reason-missing'],
  'open-contact': ['contact', { reason: ' ' }, 'contact-missing'],
};

async function messages(site: CountySite): Promise<Readonly<Record<FeedbackState, string>>> {
  const { county } = site.server;
  const at = '2026-01-05T09:00:00+08:00';
  const found = { open: randomUUID(), answered: randomUUID(), published: randomUUID() };
  for (const [state, id] of Object.entries(found))
    await county.db
      .insertInto('feedback')
      .values({
        ...{ id, publication_id: null, body_id: site.bodies.yunxi!, kind: 'correction', score: null },
        ...{ message: '有错字', contact: null, at, answer: state === 'open' ? null : '已改' },
        answered_at: state === 'open' ? null : at,
        published_at: state === 'published' ? at : null,
      })
      .execute();
  return found;
}

describe('every declared act of publishing over HTTP', () => {
  let site: CountySite;
  const endings: (() => Promise<void>)[] = [];
  before(async () => {
    site = await countySite({ after: (clean) => void endings.push(clean) });
  });
  after(async () => {
    for (const clean of endings) await clean();
  });

  it('answers each role, place and state as it is declared', async (t) => {
    const { county } = site.server;
    const final = await site.signedIn('yunxi-final');
    const opened = await Promise.all(
      ['gzdt', 'spare'].map((slug) =>
        final('POST', '/api/columns', { bodyId: site.bodies.yunxi, name: slug, slug, kind: 'news' }),
      ),
    );
    const [columnId, spare] = opened.map(({ json }) => json.id as string) as [string, string];
    const ids = await planted(site, columnId);
    const channel = { bodyId: site.bodies.yunxi, kind: 'wechat', name: '云溪发布', account: 'yunxi' };
    const { json: registered } = await final('POST', '/api/channels', channel);
    const calls = publicationCalls(columnId);
    const sent = await messages(site);
    const trial: Trial = { calls: 0, wrong: [] };
    const states = () =>
      county.db
        .selectFrom('publication')
        .select(['id', 'state', 'version', 'working_revision'])
        .orderBy('id')
        .execute();
    const untouched = await states();
    await final('POST', `/api/publications/${ids.released}/normative`, {});
    const clerk = await site.signedIn('yunxi-clerk');
    await clerk('POST', `/api/publications/${ids.released}/normative`, {});

    const changes: Readonly<Record<string, object>> = {
      ...{ advance: { to: 'consultation' }, extend: { validUntil: '2030-01-01' } },
      sign: { number: '云溪〔2026〕1号', signedOn: '2026-01-05', effectiveOn: '2026-02-01' },
      ...{ amend: { by: randomUUID() }, repeal: { on: '2026-03-01', by: null } },
      supersede: { on: '2026-03-01', by: randomUUID() },
    };
    const link = { policyId: ids.released, interpretationId: ids.draft };
    const plan = { bodyId: site.bodies.yunxi, name: '栏目', slug: 'X!', kind: 'news' };
    const field = { bodyId: site.bodies.yunxi, field: 'none-such' };
    const item = { bodyIds: [site.bodies.yunxi], item: 'none-such' };
    const document = `/api/publications/${ids.released}/normative`;
    const plain: readonly (readonly [Permission, Call])[] = [
      [columnPermission, ['POST', '/api/columns', plan]],
      [columnPermission, ['POST', `/api/columns/${columnId}/arrange`, { catalogueItem: 'none-such' }]],
      [columnPermission, ['POST', `/api/columns/${spare}/close`, {}]],
      [columnPermission, ['POST', '/api/catalogue-fields', field]],
      [columnPermission, ['POST', '/api/catalogue-fields/end', field]],
      [applicabilityPermission, ['POST', '/api/catalogue-items/not-applicable', { ...item, reason: '没有' }]],
      [applicabilityPermission, ['POST', '/api/catalogue-items/not-applicable/revoke', item]],
      [channelPermission, ['POST', '/api/channels', channel]],
      [channelPermission, ['POST', `/api/channels/${registered.id}/close`, {}]],
      [
        channelPermission,
        ['POST', `/api/publications/${ids.released}/channels`, { channelId: randomUUID(), address: '' }],
      ],
      [linkPermission, ['POST', '/api/policy-links', link]],
      [linkPermission, ['POST', '/api/policy-links/remove', link]],
      [normativeActions.register.permission, ['POST', document, {}]],
      ...Object.entries(changes).map(([kind, change]) => {
        const { permission } = normativeActions[kind as keyof typeof normativeActions];
        return [permission, ['POST', `${document}/changes`, { kind, ...change }]] as const;
      }),
    ];
    const byPeople = Object.values(normativeActions).filter(
      ({ permission }) => permission.allowedFor.length > 0,
    );
    assert.equal(Object.keys(changes).length + 1, byPeople.length);

    await eachRole(site, async (caller, role, place, reads) => {
      const onPublication = async ([state, id]: [PublicationState, string]) => {
        for (const { name, permission, allowedWhen } of Object.values(publicationActions)) {
          if (name === 'draft' && state !== 'draft') continue;
          const inSeason = (allowedWhen as readonly string[]).includes(state);
          const wanted = !mayDo(permission, role, place)
            ? reads || name === 'draft'
              ? 'not-permitted'
              : 'publication-unknown'
            : name === 'draft'
              ? 'text-incomplete'
              : inSeason
                ? 'version-outdated'
                : 'state-unsuitable';
          await expectCode(trial, `${name} ${role} ${place} ${state}`, caller, calls[name](id), wanted);
        }
      };
      const onMessage = async ([state, id]: [FeedbackState, string]) => {
        for (const { name, permission, allowedWhen } of Object.values(feedbackActions)) {
          const [verb, body, permitted] = feedbackCalls[name as FeedbackActionName];
          const inSeason = (allowedWhen as readonly string[]).includes(state);
          const denied = reads ? 'not-permitted' : 'feedback-unknown';
          const wanted = !mayDo(permission, role, place) ? denied : inSeason ? permitted : 'state-unsuitable';
          const call: Call = ['POST', `/api/feedback/${id}/${verb}`, body];
          await expectCode(trial, `${name} ${role} ${place} ${state}`, caller, call, wanted);
        }
      };
      const onOthers = async () => {
        for (const [permission, call] of plain) {
          const wanted = mayDo(permission, role, place) ? '!not-permitted' : 'not-permitted';
          await expectCode(trial, `${call[1]} ${role} ${place}`, caller, call, wanted);
        }
      };
      // Different objects do not wait for each other; the acts on one of them come in turn.
      await Promise.all([
        ...(Object.entries(ids) as [PublicationState, string][]).map(onPublication),
        ...(Object.entries(sent) as [FeedbackState, string][]).map(onMessage),
        onOthers(),
      ]);
    });
    assert.deepEqual(trial.wrong.slice(0, 20), []);
    assert.deepEqual(await states(), untouched, 'no call has changed a publication');
    const perRole = 1 + (Object.keys(publicationActions).length - 1) * Object.keys(publicationStates).length;
    const ofMessages = Object.keys(feedbackActions).length * 3;
    assert.equal(trial.calls, roleIds.length * 3 * (perRole + ofMessages + plain.length));
    t.diagnostic(`${trial.calls} calls`);
  });

  it('answers nobody who has not signed in', async () => {
    for (const call of Object.values(publicationCalls(randomUUID()))) {
      const [method, path, body] = call(randomUUID());
      const headers = { 'content-type': 'application/json' };
      const { status } = await fetch(site.url + path, { method, headers, body: JSON.stringify(body) });
      assert.ok(status === 401 || status === 403, `${path} ${status}`);
    }
  });
});
