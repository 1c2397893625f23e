import { day } from '../src/law/index.ts';
import type { Act } from '../src/platform/index.ts';
import { aspectIds } from '../src/publishing/index.ts';
import { type RunningServer, type ServerSettings, startServer } from '../src/server/index.ts';
import { testDatabase, testDataFolder } from './database.ts';

/** What a test or suite offers to clean up after it. */
interface Ending {
  after(clean: () => Promise<void>): void;
}

/** A small county that answers over HTTP, with somebody in every role at one township (测试用的一个县). */
export interface CountySite {
  readonly url: string;
  readonly server: RunningServer;
  /** For another server over the same database. */
  readonly settings: ServerSettings;
  /** Ids of bodies by their address words: `county`, `yunxi`, `baitang`. */
  readonly bodies: Readonly<Record<string, string>>;
  /** Fetches a page as anybody may. */
  page(path: string): Promise<{ readonly status: number; readonly text: string }>;
  /** Signs somebody in and gives back a caller of the programming interface. */
  signedIn(username: string): Promise<Caller>;
}

/** What an address answered; tests say what they expect of it. */
// biome-ignore lint/suspicious/noExplicitAny: the contracts check the shape, the tests look at single fields
export type Reply = any;

/** Calls the programming interface as somebody who signed in. */
export type Caller = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly json: Reply }>;

/** The password of everybody in the test county. */
export const password = 'Yunxi-2026-ceshi';

const staff = [
  ['clerk', '测小写', 'clerk'],
  ['first', '测小初', 'first-reviewer'],
  ['second', '测小复', 'second-reviewer'],
  ['final', '测小终', 'final-approver'],
] as const;

/** Starts the site over a fresh database. */
export async function countySite(t: Ending): Promise<CountySite> {
  let server: RunningServer | undefined;
  const data = testDataFolder();
  t.after(async () => {
    await server?.close();
    data.remove();
  });
  const { url: databaseUrl } = await testDatabase(t);
  const settings: ServerSettings = {
    ...{ host: '127.0.0.1', port: 0, portIsFree: true, data, databaseUrl },
    ...{ demonstration: false, secure: false, trustProxy: false, log: { level: 'silent' } },
    ...{ scanner: undefined, outside: undefined, metricsToken: undefined, withoutRateLimits: true },
  };
  server = await startServer(settings);
  const { county, url } = server;
  const bodies = await populate(county);
  return {
    ...{ url, server, settings, bodies },
    page: async (path) => {
      const response = await fetch(url + path, { redirect: 'manual' });
      return { status: response.status, text: await response.text() };
    },
    signedIn: (username) => signIn(url, username),
  };
}

/** Founds the county: its bodies, its people and their accounts. */
export async function populate({ bodies, accounts, clock }: RunningServer['county']) {
  const act: Act = {
    ...{ actor: { kind: 'system', name: '测试' }, at: clock.now(), today: clock.today(), requestId: 'test' },
  };
  const since = day('2010-01-01');
  const outcome = await bodies.importCounty(act, {
    bodies: [
      {
        ...{
          slug: 'county',
          name: '云溪县人民政府',
          shortName: '云溪县',
          kind: 'government',
          level: 'county',
        },
        ...{ parent: null, since },
        people: [
          {
            key: 'admin',
            name: '测小管',
            posts: [{ title: '系统管理员' }],
            roles: [{ role: 'administrator' }],
          },
        ],
      },
      ...(['yunxi', 'baitang'] as const).map((slug) => ({
        ...{
          slug,
          name: `${slug === 'yunxi' ? '云溪' : '白塘'}镇人民政府`,
          shortName: slug === 'yunxi' ? '云溪镇' : '白塘镇',
        },
        ...{ kind: 'township' as const, level: 'township' as const, parent: 'county', since },
        people: staff.map(([key, name, role]) => ({
          ...{ key: `${slug}-${key}`, name, posts: [{ title: '工作人员' }], roles: [{ role }] },
        })),
      })),
    ],
  });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  for (const [key, personId] of Object.entries(outcome.value.people)) {
    const created = await accounts.create(act, { personId, username: key, name: key, password });
    if (!created.ok) throw new Error(created.refusal.sentence);
  }
  return outcome.value.bodies;
}

/** Signs somebody in at a site that answers at `url`. */
export async function signIn(url: string, username: string, secret = password): Promise<Caller> {
  const headers = await signedInHeaders(url, username, secret);
  return async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, json: text === '' ? null : JSON.parse(text) };
  };
}

/** What the browser of somebody who signed in sends along with every change. */
export async function signedInHeaders(
  url: string,
  username: string,
  secret = password,
): Promise<{ readonly cookie: string; readonly 'x-csrf-token': string }> {
  const first = await fetch(`${url}/api/sign-in`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const visitor = cookiesOf(first);
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, cookie: visitor },
    body: JSON.stringify({ username, password: secret }),
  });
  const state = (await response.json()) as { csrfToken: string; sentence?: string };
  if (!response.ok) throw new Error(state.sentence);
  return { cookie: cookiesOf(response), 'x-csrf-token': state.csrfToken };
}

/** The cookies of an answer, as a browser sends them back. */
export const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** All five aspects passed. */
export const allPassed = Object.fromEntries(
  aspectIds.map((aspect) => [aspect, { result: 'pass', comment: '' }]),
);
