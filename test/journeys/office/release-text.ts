import assert from 'node:assert/strict';
import { allPassed, type Caller, type CountySite } from '../../county-site.ts';

/** Drafts, reviews and releases a text at the township, in a column of a kind; gives its id. */
export async function releaseText(
  { bodies, signedIn }: CountySite,
  kind: 'policy' | 'interpretation' | 'news',
  title: string,
): Promise<string> {
  const people = ['clerk', 'first', 'final'].map((role) => signedIn(`yunxi-${role}`));
  const [clerk, first, final] = (await Promise.all(people)) as [...[Caller, Caller, Caller]];
  const column = await final('POST', '/api/columns', {
    ...{ bodyId: bodies.yunxi, name: `${title}栏`, slug: `${kind}-${title.length}`, kind },
  });
  const { json } = await clerk('POST', '/api/publications', {
    ...{ columnId: column.json.id, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05' },
    ...{ title, summary: '', html: `<p>${title}。</p>`, metadata: {}, attachments: [] },
  });
  const take = async (caller: Caller, step: string, body: object) => {
    const { json: now } = await caller('GET', `/api/publications/${json.id}`);
    const reply = await caller('POST', `/api/publications/${json.id}/${step}`, {
      ...{ version: now.version, ...(step === 'review' ? { revision: now.workingRevision } : {}) },
      ...body,
    });
    assert.equal(reply.status, 200, JSON.stringify(reply.json));
  };
  await take(clerk, 'submit', {});
  for (const reviewer of [first, final]) await take(reviewer, 'review', { results: allPassed });
  await take(clerk, 'release', { at: null });
  return json.id;
}
