import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { allPassed, type Reply } from './county-site.ts';

type Person = Readonly<Record<string, string>>;
type People = Readonly<Record<'clerk' | 'first' | 'final', Person>>;

/** What happens to a text, in turn; every second is revised on its way and taken back in the end. */
const ways = [
  ['draft', 'submit', 'first', 'final', 'release'],
  ['draft', 'revise', 'submit', 'first', 'final', 'release', 'withdraw'],
] as const;
type Step = (typeof ways)[number][number];

const states: Readonly<Record<Step, string>> = {
  ...{ draft: 'draft', revise: 'draft', submit: 'in-review', first: 'in-review', final: 'approved' },
  ...{ release: 'released', withdraw: 'withdrawn' },
};

interface Piece {
  readonly title: string;
  readonly way: readonly Step[];
  /** Steps that were acknowledged. */
  done: number;
  id: string;
  version: number;
}

interface Call {
  readonly key: string;
  readonly step: Step;
}

/**
 * A clerk with reviewers who publish one text after the other over HTTP, each change under a key of its own, and
 * who, like a browser, send a change again with the same key when they never heard what became of it.
 */
export class PublishingDesk {
  acknowledged = 0;
  /** Calls without an answer that turned out to be done, and not done. */
  foundDone = 0;
  foundUndone = 0;
  /** The latest answer, for whoever wonders why nothing goes on. */
  heard = '';
  readonly #name: string;
  readonly #people: People;
  readonly #columnId: string;
  readonly #pieces: Piece[] = [];
  #open: Call | null = null;

  constructor(name: string, people: People, columnId: string) {
    this.#name = name;
    this.#people = people;
    this.#columnId = columnId;
  }

  /** The column that a township publishes in. */
  static async openColumn(url: string, person: Person, bodyId: string): Promise<string> {
    const body = { bodyId, name: '工作动态', slug: 'gzdt', kind: 'news' };
    const { status, json } = (await ask(url, person, 'POST', '/api/columns', body))!;
    assert.equal(status, 200, JSON.stringify(json));
    return json.id;
  }

  /** Works until told to end; a server that does not answer is asked again a little later. */
  async work(url: string, order: { readonly until: boolean }): Promise<void> {
    while (!order.until) {
      const piece = this.#piece();
      this.#open ??= { step: piece.way[piece.done]!, key: randomUUID() };
      const { step, key } = this.#open;
      const reply = await this.#send(url, piece, step, key);
      this.heard = reply ? `${step} ${reply.status} ${reply.json.code ?? ''}` : `${step} nothing`;
      if (reply === null || reply.status >= 500 || reply.status === 429) await wait(50);
      else if (reply.status === 200) this.#took(piece, reply.json);
      else if (reply.json.code === 'call-under-way') await this.#findOut(url, piece);
      else assert.fail(`${piece.title} ${step}: ${reply.status} ${JSON.stringify(reply.json)}`);
    }
  }

  /** What the database, given as its publications, has lost or has twice. */
  missingFrom(rows: readonly { id: string; version: number; state: string; title: string }[]): string[] {
    return this.#pieces.flatMap((piece) => {
      const found = rows.filter(({ title }) => title === piece.title);
      const waiting = this.#open !== null && piece === this.#pieces.at(-1) ? 1 : 0;
      const known = found.length === 1 ? found[0]! : null;
      if (found.length > 1) return [`${piece.title} is there ${found.length} times`];
      if (known === null) return piece.done === 0 ? [] : [`${piece.title} is missing`];
      const more = known.version - piece.done;
      if (more < 0 || more > waiting)
        return [`${piece.title}: version ${known.version} after ${piece.done} acts`];
      const state = states[piece.way[known.version - 1]!];
      return known.state === state ? [] : [`${piece.title}: ${known.state} instead of ${state}`];
    });
  }

  /** What is released is to be seen and found, what was taken back is not. */
  async looksRight(url: string): Promise<void> {
    for (const { id, title, way, done } of this.#pieces.slice(-4, -1)) {
      const page = await fetch(`${url}/a/${id}`);
      const found = await (await fetch(`${url}/search?q=${encodeURIComponent(title)}`)).text();
      const shown = way[done - 1] === 'release';
      assert.equal(page.status, shown ? 200 : 404, title);
      assert.equal((await page.text()).includes(title), shown, title);
      assert.equal(found.includes(`/a/${id}`), shown, `${title} in the search`);
    }
  }

  #piece(): Piece {
    const last = this.#pieces.at(-1);
    if (last && last.done < last.way.length) return last;
    const number = this.#pieces.length;
    const way = ways[number % ways.length]!;
    this.#pieces.push({ title: `${this.#name}第${number}号通知`, way, done: 0, id: '', version: 0 });
    return this.#pieces.at(-1)!;
  }

  #send(url: string, { title, id, version }: Piece, step: Step, key: string) {
    const text = {
      ...{ columnId: this.#columnId, risk: 'routine', attribute: 'proactive', formedOn: '2026-01-05' },
      ...{ title, summary: '', html: `<p>${title}的正文，${step}</p>`, metadata: {}, attachments: [] },
    };
    const path = `/api/publications/${id}`;
    const { clerk, first, final } = this.#people;
    const change = (person: Person, method: string, address: string, body: object) =>
      ask(url, { ...person, 'idempotency-key': key }, method, address, body);
    const review = async (person: Person) => {
      const now = await ask(url, person, 'GET', path);
      if (now?.status !== 200) return now;
      const revision = now.json.workingRevision;
      return change(person, 'POST', `${path}/review`, { version, revision, results: allPassed });
    };
    const sends: Readonly<Record<Step, () => ReturnType<typeof ask>>> = {
      draft: () => change(clerk, 'POST', '/api/publications', text),
      revise: () => change(clerk, 'PUT', path, { ...text, version }),
      submit: () => change(clerk, 'POST', `${path}/submit`, { version }),
      first: () => review(first),
      final: () => review(final),
      release: () => change(clerk, 'POST', `${path}/release`, { version, at: null }),
      withdraw: () =>
        change(final, 'POST', `${path}/withdraw`, { version, kind: 'in-error', reason: '误发' }),
    };
    return sends[step]();
  }

  #took(piece: Piece, { id = piece.id, version }: Reply): void {
    assert.equal(version, piece.version + 1, piece.title);
    Object.assign(piece, { id, version, done: piece.done + 1 });
    this.acknowledged += 1;
    this.#open = null;
  }

  /** Nobody can say what became of a call: whoever sent it looks, as people are told to. */
  async #findOut(url: string, piece: Piece): Promise<void> {
    const list = await ask(
      url,
      this.#people.clerk,
      'GET',
      `/api/publications?title=${encodeURIComponent(piece.title)}`,
    );
    if (list?.status !== 200) return;
    const line = list.json.lines.find(({ title }: { title: string }) => title === piece.title);
    if ((line?.version ?? 0) > piece.version) {
      this.foundDone += 1;
      this.#took(piece, line);
    } else {
      this.foundUndone += 1;
      this.#open = null;
    }
  }
}

/** An answer, or null when none came. */
async function ask(
  url: string,
  headers: Person,
  method: string,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly json: Reply } | null> {
  try {
    const answer = await fetch(url + path, {
      method,
      headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, json: JSON.parse(await answer.text()) };
  } catch {
    return null;
  }
}
