import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Day } from '../src/law/index.ts';
import { letTimePass } from '../src/publishing/index.ts';
import { allPassed, type Caller, type CountySite, countySite } from './county-site.ts';

/** Drafts, reviews and releases a text; gives its id. */
async function released(site: CountySite, columnId: string, title: string): Promise<string> {
  const clerk = await site.signedIn('yunxi-clerk');
  const { json } = await clerk('POST', '/api/publications', {
    ...{ columnId, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05' },
    ...{ title, summary: '', html: `<p>${title}。</p>`, metadata: {}, attachments: [] },
  });
  const on = async (caller: Caller, verb: string, body: object) => {
    const { json: now } = await caller('GET', `/api/publications/${json.id}`);
    const reply = await caller('POST', `/api/publications/${json.id}/${verb}`, {
      ...{ version: now.version, ...(verb === 'review' ? { revision: now.workingRevision } : {}) },
      ...body,
    });
    assert.equal(reply.status, 200, JSON.stringify(reply.json));
  };
  await on(clerk, 'submit', {});
  for (const name of ['yunxi-first', 'yunxi-final'])
    await on(await site.signedIn(name), 'review', { results: allPassed });
  await on(clerk, 'release', { at: null });
  return json.id;
}

describe('normative documents, links, channels and corrections', () => {
  it('go their way over the interface, each step by whom it is for', async (t) => {
    const site = await countySite(t);
    const clerk = await site.signedIn('yunxi-clerk');
    const final = await site.signedIn('yunxi-final');
    const stranger = await site.signedIn('baitang-final');
    const column = async (slug: string, kind: string) =>
      (await final('POST', '/api/columns', { bodyId: site.bodies.yunxi, name: slug, slug, kind })).json.id;
    const policy = await released(site, await column('zcwj', 'policy'), '云溪镇河道管理办法');
    const interpretation = await released(site, await column('zcjd', 'interpretation'), '河道管理办法解读');
    const ok = async (caller: Caller, path: string, body?: object) => {
      const reply = await caller('POST', path, body);
      assert.equal(reply.status, 200, `${path} ${JSON.stringify(reply.json)}`);
      return reply.json;
    };
    const code = async (caller: Caller, path: string, body?: object) =>
      (await caller('POST', path, body)).json.code;

    const changes = `/api/publications/${policy}/normative/changes`;
    assert.equal(await code(stranger, `/api/publications/${policy}/normative`), 'not-permitted');
    await ok(clerk, `/api/publications/${policy}/normative`);
    assert.equal(await code(clerk, `/api/publications/${policy}/normative`), 'document-known');
    assert.equal(await code(stranger, changes, { kind: 'advance', to: 'consultation' }), 'not-permitted');
    for (const to of ['consultation', 'legality-review', 'collective-decision'])
      await ok(clerk, changes, { kind: 'advance', to });
    const signing = {
      ...{ kind: 'sign', number: '云溪政规〔2026〕1号', signedOn: '2026-01-05', effectiveOn: '2026-02-01' },
      validUntil: '2026-03-31',
    };
    assert.equal(await code(clerk, changes, signing), 'not-permitted');
    assert.equal(await code(final, changes, { ...signing, number: '云溪政规[2026]1号' }), 'number-malformed');
    await ok(final, changes, signing);
    await ok(clerk, changes, { kind: 'advance', to: 'registered' });
    assert.equal((await site.page(`/a/${policy}`)).text.includes('云溪政规〔2026〕1号'), true);

    // Time passes: published, in force, and by now expired.
    assert.equal(await letTimePass(site.server.county.publishing), 3);
    assert.equal(await letTimePass(site.server.county.publishing), 0);
    assert.equal((await clerk('GET', '/api/normative-documents')).json[0].state, 'expired');
    assert.deepEqual((await stranger('GET', '/api/normative-documents')).json, []);
    const tally = (await clerk('GET', `/api/normative-documents/tally?body=${site.bodies.yunxi}&year=2026`))
      .json;
    assert.deepEqual(tally, { issued: [policy], repealed: [policy], inForce: [] });
    assert.equal(
      await code(final, changes, { kind: 'repeal', on: '2026-04-01', by: null }),
      'document-state-unsuitable',
    );

    const link = { policyId: policy, interpretationId: interpretation };
    assert.equal(await code(stranger, '/api/policy-links', link), 'not-permitted');
    const turned = { policyId: interpretation, interpretationId: policy };
    assert.equal(await code(clerk, '/api/policy-links', turned), 'link-unfit');
    await ok(clerk, '/api/policy-links', link);
    assert.ok((await site.page(`/a/${policy}`)).text.includes('河道管理办法解读'));
    assert.ok((await site.page(`/a/${interpretation}`)).text.includes(`/a/${policy}`));
    await ok(clerk, '/api/policy-links/remove', link);
    assert.equal((await site.page(`/a/${policy}`)).text.includes('河道管理办法解读'), false);

    const plan = { bodyId: site.bodies.yunxi, kind: 'wechat', name: '云溪发布', account: 'yunxi' };
    assert.equal(await code(stranger, '/api/channels', plan), 'not-permitted');
    const { id: channelId } = await ok(clerk, '/api/channels', plan);
    assert.equal(await code(clerk, '/api/channels', plan), 'channel-second');
    await ok(clerk, `/api/publications/${policy}/channels`, { channelId, address: '一月五日推送' });
    await ok(clerk, `/api/channels/${channelId}/close`);
    assert.equal(
      await code(clerk, `/api/publications/${interpretation}/channels`, { channelId, address: '' }),
      'channel-closed',
    );

    await site.server.county.db
      .insertInto('feedback')
      .values({
        ...{
          id: site.server.county.newId(),
          publication_id: policy,
          body_id: site.bodies.yunxi!,
          score: null,
        },
        ...{ kind: 'correction', message: '第三条有错字', contact: null, at: '2026-02-12T09:00:00+08:00' },
      })
      .execute();
    const [message] = (await clerk('GET', '/api/feedback?open=true')).json;
    // The Spring Festival of 2026 lies in between.
    assert.deepEqual([message.due.on, message.late], ['2026-02-24', true]);
    assert.deepEqual((await stranger('GET', '/api/feedback')).json, []);
    const answer = `/api/feedback/${message.id}/answer`;
    assert.equal(await code(stranger, answer, { answer: '已改正' }), 'feedback-unknown');
    assert.equal(await code(clerk, answer, { answer: ' ' }), 'answer-missing');
    await ok(clerk, answer, { answer: '感谢指正，已改正。' });
    assert.equal(await code(clerk, answer, { answer: '再答' }), 'state-unsuitable');

    const masked = await ok(clerk, '/api/screening/mask', { html: '<p>电话<b>138</b>00000001。</p>' });
    assert.equal(masked.html, '<p>电话<strong>138****0001</strong>。</p>');

    // Back in force: why it is to be looked over follows from its own validity.
    const { db, clock } = site.server.county;
    const why = async (validUntil: string | null, effectiveOn: string) => {
      await db
        .updateTable('normative_document')
        .set({ state: 'in-force', ended_on: null, ended_by: null })
        .set({ valid_until: validUntil as Day, effective_on: effectiveOn as Day })
        .where('publication_id', '=', policy)
        .execute();
      const { json } = await clerk('GET', '/api/normative-documents/to-review');
      return json.map((one: { why: string }) => one.why);
    };
    const yearsEnd = `${clock.today().slice(0, 4)}-12-31`;
    assert.deepEqual(await why(null, '2012-02-01'), ['没有规定有效期，施行到年底已满 5 年']);
    assert.deepEqual(await why(yearsEnd, '2024-02-01'), ['有效期在年底前届满，届满前要评估']);
    assert.deepEqual(await why(null, clock.today()), []);
  });
});
