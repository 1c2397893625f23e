import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { sql } from 'kysely';
import { fullContent } from '../src/applications/letters/letter-content.fixture.ts';
import { applyOnline, invented, postForm } from './apply-online.ts';
import { type Caller, type CountySite, countySite } from './county-site.ts';

type Fields = Readonly<Record<string, string>>;
type Files = Parameters<typeof postForm>[3];

/** A letter as it was made. */
export interface MadeLetter {
  readonly id: string;
  readonly text: string;
}

/** A county whose site is open, and the clerk who handles what citizens ask for there. */
export interface ApplicationCounter {
  readonly site: CountySite;
  readonly clerk: Caller;
  /** The day in China on which all of it happens. */
  readonly today: string;
  /** Sends a form of the public site as a browser does. */
  send(path: string, fields: Fields, files?: Files): ReturnType<typeof postForm>;
  /** Applies online for what is described; the clerk confirms and registers it. */
  applied(description: string): Promise<{ readonly id: string; readonly code: string }>;
  /** Does an act on an application; it must succeed. */
  act(id: string, act: string, input: object): Promise<void>;
  /** The file of an application as the office opens it. */
  fileOf(id: string): Promise<Awaited<ReturnType<Caller>>['json']>;
  /** Makes a letter that says everything such a letter can say. */
  makeLetter(id: string, kind: string): Promise<MadeLetter>;
}

/** Opens a counter before the tests of a suite and closes it after them; to be called inside its `describe`. */
export function openCounter(): ApplicationCounter {
  const cleaning: (() => Promise<void>)[] = [];
  let site: CountySite;
  let clerk: Caller;
  before(async () => {
    site = await countySite({ after: (clean) => cleaning.unshift(clean) });
    clerk = await site.signedIn('yunxi-clerk');
  });
  after(async () => {
    for (const clean of cleaning) await clean();
  });
  const today = () => site.server.county.clock.today();
  const succeeding = async (path: string, body: object) => {
    const reply = await clerk('POST', path, body);
    assert.equal(reply.status, 200, JSON.stringify(reply.json));
    return reply.json;
  };

  const fileOf = async (id: string) => (await clerk('GET', `/api/applications/${id}`)).json;
  const act = async (id: string, name: string, input: object) => {
    const { version } = await fileOf(id);
    const body = { act: name, input, version, key: `${name}-${version}-${id}` };
    await succeeding(`/api/applications/${id}/acts`, body);
  };
  return {
    get site() {
      return site;
    },
    get clerk() {
      return clerk;
    },
    get today() {
      return today();
    },
    ...{ fileOf, act },
    send: (path, fields, files) => postForm(site.url, path, fields, files),
    async applied(description) {
      const { code } = await applyOnline(site.url, { ...invented, description });
      const { rows } = await sql<{ id: string }>`
        select id from application where description = ${description}`.execute(site.server.county.db);
      const { id } = rows[0]!;
      await act(id, 'confirm-receipt', { evidence: '电话确认' });
      await act(id, 'register', { column: 'naturalPerson' });
      return { id, code };
    },
    async makeLetter(id, kind) {
      const { due: _, applicant: __, number: ___, ...content } = fullContent;
      const wish = { kind, dated: today(), content };
      const { id: letter, letter: made } = await succeeding(`/api/applications/${id}/letters`, wish);
      return { id: letter, text: made.paragraphs.join('\n') };
    },
  };
}
