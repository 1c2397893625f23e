import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { allPassed, type Caller, type CountySite, countySite, signedInHeaders } from '../county-site.ts';
import { fillPortalCounty } from '../portal-county.ts';
import { type Answer, linesTo } from './lines-to.ts';

/** Markup and templates of every kind that would run where text is not kept as text. */
export const attack = `"'><script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>{{7*7}}\${7*7}`;

/** A county with something to attack, and the ways to do it. */
export interface AttackedSite {
  readonly site: CountySite;
  /** Publications by their words. */
  readonly ids: Readonly<Record<string, string>>;
  /** A clerk of Yunxi, and what goes with every request of that sign-in. */
  readonly clerk: Caller;
  readonly headers: Readonly<Record<string, string>>;
  /** A draft as the editor sends it. */
  draft(more?: object): object;
  /** Brings a draft to the public and gives back its id. */
  released(more: object): Promise<string>;
  /** Sends a body, by that clerk unless said otherwise. */
  send(method: string, path: string, body: string, more?: object, signed?: object): Promise<Sent>;
  /** Sends an address as it is written, which `fetch` would tidy up. */
  raw(method: string, path: string, more?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sends a request as it is written. */
  wire(request: string): Promise<Answer>;
}

/** What a request was answered. */
export interface Sent {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  /** A header that only a split answer could have. */
  readonly odd: string | null;
}

/** Opens the county for the tests of a suite; to be called inside its `describe`. */
export function attackedSite(): () => AttackedSite {
  const cleaning: (() => Promise<void>)[] = [];
  let opened: AttackedSite;
  before(async () => {
    opened = await openSite({ after: (clean) => cleaning.unshift(clean) });
  });
  after(async () => {
    for (const clean of cleaning) await clean();
  });
  return () => opened;
}

async function openSite(ending: Parameters<typeof countySite>[0]): Promise<AttackedSite> {
  const site = await countySite(ending);
  const { ids } = await fillPortalCounty(site.server.county, site.bodies);
  const clerk = await site.signedIn('yunxi-clerk');
  const headers = await signedInHeaders(site.url, 'yunxi-clerk');
  const columns = (await clerk('GET', `/api/columns?body=${site.bodies.yunxi}`)).json;
  const column = columns.find(({ slug }: { slug: string }) => slug === 'tzgg').id;
  const draft = (more: object = {}) => ({
    ...{ columnId: column, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05' },
    ...{ title: '停水通知', summary: '', html: '<p>检修</p>', metadata: {}, attachments: [], ...more },
  });

  async function released(more: object): Promise<string> {
    const { json } = await clerk('POST', '/api/publications', draft(more));
    const act = async (
      username: string,
      name: string,
      body: (file: { workingRevision: string }) => object,
    ) => {
      const caller = await site.signedIn(username);
      const file = (await clerk('GET', `/api/publications/${json.id}`)).json;
      const sent = { ...body(file), version: file.version };
      const reply = await caller('POST', `/api/publications/${json.id}/${name}`, sent);
      assert.equal(reply.status, 200, `${name}: ${JSON.stringify(reply.json)}`);
    };
    await act('yunxi-clerk', 'submit', () => ({}));
    for (const reviewer of ['yunxi-first', 'yunxi-final'])
      await act(reviewer, 'review', ({ workingRevision }) => ({
        revision: workingRevision,
        results: allPassed,
      }));
    await act('yunxi-clerk', 'release', () => ({ at: null }));
    return json.id;
  }

  async function send(
    method: string,
    path: string,
    body: string,
    more: object = {},
    signed: object = headers,
  ): Promise<Sent> {
    const reply = await fetch(site.url + path, {
      ...{ method, body, redirect: 'manual' },
      headers: { 'content-type': 'application/json', ...signed, ...more },
    });
    const text = await reply.text();
    return {
      status: reply.status,
      text,
      location: reply.headers.get('location'),
      odd: reply.headers.get('x-odd'),
    };
  }

  return { site, ids, clerk, headers, draft, released, send, ...linesTo(site.url) };
}
