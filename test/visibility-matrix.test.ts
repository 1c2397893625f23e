import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { bodyTree, type Grants, roleIds } from '../src/bodies/index.ts';
import { day } from '../src/law/index.ts';
import { portalPages } from '../src/portal/index.ts';
import { actionsFor } from '../src/publishing/desk/publication-file.ts';
import {
  attachmentRoutes,
  columnKinds,
  feedbackRoutes,
  normativeRoutes,
  type PublicationState,
  publicationActions,
  publicationStates,
  publishingRoutes,
} from '../src/publishing/index.ts';
import { allPassed, type Caller, type CountySite, countySite } from './county-site.ts';

/** A publication brought to a state, with what only those may read who may read it. */
interface Planted {
  readonly state: string;
  readonly id: string;
  readonly attachments: readonly string[];
  /** Words of revisions that are public. */
  readonly shown: readonly string[];
  /** Words of revisions that are not. */
  readonly hidden: readonly string[];
}

/** Everything the public must not see, and something it must, each in a publication of its own. */
const plans: readonly (readonly [state: string, steps: readonly string[]])[] = [
  ['draft', []],
  ['in-review', ['submit']],
  ['approved', ['submit', 'first', 'final']],
  ['scheduled', ['submit', 'first', 'final', 'schedule']],
  ['released', ['submit', 'first', 'final', 'release']],
  ['revised', ['submit', 'first', 'final', 'release', 'revise']],
  ['corrected', ['submit', 'first', 'final', 'release', 'revise', 'submit', 'first', 'final', 'release']],
  ['withdrawn', ['submit', 'first', 'final', 'release', 'withdraw']],
];

async function plant(site: CountySite, columnId: string): Promise<readonly Planted[]> {
  const { county } = site.server;
  const [clerk, first, final] = (await Promise.all(
    ['yunxi-clerk', 'yunxi-first', 'yunxi-final'].map((name) => site.signedIn(name)),
  )) as [Caller, Caller, Caller];
  const text = async (word: string) => {
    const stored = await county.files.put(Readable.from([Buffer.from(`${word}附件`)]), {
      ...{ name: 'a.txt', owners: [site.bodies.yunxi!] },
    });
    assert.ok(stored.ok);
    const { sha256, size, type } = stored.value;
    return {
      ...{ columnId, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05', metadata: {} },
      ...{ title: `${word}标题`, summary: `${word}概述`, html: `<p>${word}正文</p>` },
      attachments: [
        { file: sha256, name: `${word}.txt`, type, size, kind: 'document', alternative: '', caption: '' },
      ],
    };
  };
  const planted: Planted[] = [];
  for (const [number, [state, steps]] of plans.entries()) {
    const words = ['甲', '乙'].map((revision) => `机密内容${number}${revision}`.replace('机密', '青禾'));
    const { json } = await clerk('POST', '/api/publications', await text(words[0]!));
    const attachments: string[] = [];
    const noted = async () => {
      const { json: now } = await clerk('GET', `/api/publications/${json.id}`);
      attachments.push(...now.attachments.map(({ id }: { id: string }) => id));
      return now;
    };
    for (const step of steps) {
      const now = await noted();
      const body = {
        ...{ submit: {}, first: { revision: now.workingRevision, results: allPassed } },
        ...{ final: { revision: now.workingRevision, results: allPassed } },
        ...{ schedule: { at: '2099-01-01T00:00:00+08:00' }, release: { at: null, correction: '更正一处' } },
        ...{ revise: await text(words[1]!), withdraw: { kind: 'with-notice', reason: '重复' } },
      }[step]!;
      const caller = step === 'first' ? first : step === 'final' || step === 'withdraw' ? final : clerk;
      const verb = { first: 'review', final: 'review', schedule: 'release', revise: '' }[step] ?? step;
      const path = `/api/publications/${json.id}${verb && `/${verb}`}`;
      const reply = await caller(step === 'revise' ? 'PUT' : 'POST', path, { ...body, version: now.version });
      assert.equal(reply.status, 200, `${state} ${step}: ${JSON.stringify(reply.json)}`);
    }
    await noted();
    const isShown =
      { released: [words[0]!], revised: [words[0]!], corrected: [words[1]!] }[state as string] ?? [];
    const hidden = words.filter((word) => !isShown.includes(word));
    planted.push({ state, id: json.id, attachments: [...new Set(attachments)], shown: isShown, hidden });
  }
  return planted;
}

/** Every address of the declared ones, with each of the values filled in that its holes can take. */
function addressesOf(
  paths: readonly string[],
  values: Readonly<Record<string, readonly string[]>>,
): string[] {
  return paths.flatMap((path) => {
    const holes = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
    return holes.reduce<string[]>(
      (addresses, hole) =>
        addresses.flatMap((address) =>
          (values[hole] ?? ['x']).map((value) => address.replace(`:${hole}`, value)),
        ),
      [path],
    );
  });
}

describe('visibility', () => {
  it('of every state by every declared exit: strangers see what is released and nothing else', async (t) => {
    const site = await countySite(t);
    const { county } = site.server;
    const final = await site.signedIn('yunxi-final');
    const column = await final('POST', '/api/columns', {
      ...{ bodyId: site.bodies.yunxi, name: '工作动态', slug: 'gzdt', kind: 'news' },
    });
    const planted = await plant(site, column.json.id);
    const hidden = planted.flatMap((one) => one.hidden);
    const ids = planted.flatMap(({ id, attachments }) => [id, ...attachments]);

    const pages = portalPages(county.portal)
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path);
    const addresses = addressesOf(pages, {
      ...{ body: ['county', 'yunxi'], column: ['gzdt'], kind: Object.keys(columnKinds), id: ids },
      ...{ block: ['guide', 'rules', 'catalogue', 'reports', 'statistics'] },
      name: ['bodies', 'publications', 'counts'].flatMap((name) => [`${name}.json`, `${name}.csv`]),
    }).concat(
      ['青禾内容', ...hidden].flatMap((word) => [`/search?q=${word}`, `/search?q=${word}&order=best`]),
    );
    const seen = new Set<string>();
    for (const address of addresses) {
      // A search repeats what was asked for.
      const asked = decodeURIComponent(address);
      const { status, text } = await site.page(encodeURI(address));
      const plain = text.replace(/<[^>]*>/g, '');
      for (const word of hidden)
        if (!asked.includes(word)) assert.equal(plain.includes(word), false, `${word} at ${address}`);
      for (const { shown } of planted) for (const word of shown) if (plain.includes(word)) seen.add(word);
      if (address.startsWith('/files/')) {
        const owner = planted.find(({ attachments }) => attachments.includes(address.split('/')[2]!));
        if (status === 200)
          assert.ok(
            owner?.shown.some((word) => text.includes(word)),
            address,
          );
        else assert.equal(status, 404, address);
      }
    }
    assert.deepEqual([...seen].sort(), planted.flatMap(({ shown }) => shown).sort());

    // The staff of another body, by every address of the office that reads.
    const calendar = county.portal.calendar;
    const routes = [
      ...publishingRoutes(county.publishing, () => calendar),
      ...attachmentRoutes(county.publishing, county.files),
      ...normativeRoutes(county.publishing),
      ...feedbackRoutes(county.publishing, () => calendar),
    ].filter(({ contract }) => contract.method === 'GET');
    assert.ok(routes.length >= 8);
    const words = planted.flatMap((one) => [...one.hidden, ...one.shown]);
    for (const name of ['baitang-clerk', 'baitang-final', null]) {
      const caller = name ? await site.signedIn(name) : null;
      for (const address of addressesOf(
        routes.map(({ contract }) => contract.path),
        { id: ids, name: ['a.txt'] },
      )) {
        const url = `${address}?body=${site.bodies.yunxi}&year=2026`;
        const reply = caller ? await caller('GET', url) : await site.page(url);
        const told = JSON.stringify(reply);
        for (const word of words) assert.equal(told.includes(word), false, `${word} to ${name} at ${url}`);
      }
    }
  });

  it('of every act: whoever may not do it hears so, whatever the state', () => {
    const [own, other, above] = ['own', 'other', 'above'];
    const { ancestors } = bodyTree(day('2026-01-05'), []);
    const below = (id: string) => (id === own || id === other ? [above] : ancestors(id));
    let tried = 0;
    for (const role of roleIds)
      for (const held of [own, other, above])
        for (const state of Object.keys(publicationStates) as PublicationState[]) {
          const grants: Grants = [{ role, bodyId: held, onBehalfOf: null }];
          const refusals = actionsFor({ body_id: own, state } as never, grants, below);
          for (const { name, permission, allowedWhen } of Object.values(publicationActions)) {
            const near = held === own || (held === above && permission.reach === 'subtree');
            const may = near && (permission.allowedFor as readonly string[]).includes(role);
            const inSeason = (allowedWhen as readonly string[]).includes(state);
            const expected = may ? (inSeason ? undefined : 'state-unsuitable') : 'not-permitted';
            assert.equal(refusals[name]?.code, expected, `${name} by ${role} of ${held} when ${state}`);
            tried += 1;
          }
        }
    assert.equal(tried, roleIds.length * 3 * 6 * Object.keys(publicationActions).length);
  });
});
