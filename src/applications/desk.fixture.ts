import { testDatabase } from '../../test/database.ts';
import { bodyTree, type Grants, type PublicBody, type Role } from '../bodies/index.ts';
import { type Day, day, publishedCalendar } from '../law/index.ts';
import {
  type Act,
  actNow,
  anonymous,
  type FixedClock,
  fixedClock,
  idMaker,
  sealWith,
} from '../platform/index.ts';
import { actOnApplication } from './act-on-application.ts';
import type { ApplicationActName } from './application-acts.ts';
import type { SentEvidence } from './evidence/evidence.ts';
import { type Submission, submitApplication } from './submit-application.ts';
import type { ApplicationTools, Tables } from './tools.ts';

/** What is said with an act in a test; all of it may be left out. */
interface Said {
  readonly input?: object;
  readonly on?: string;
  readonly person?: string;
  readonly key?: string;
}

/**
 * A desk with a database of its own (办公台): a county with two townships below it, and people who may do everything at
 * the first one. To be called within `describe`.
 */
export async function applicationDesk({ now = '2026-03-02T09:00:00+08:00' } = {}) {
  const { db } = await testDatabase<Tables>();
  const clock: FixedClock = fixedClock(now);
  const newId = idMaker(clock);
  const [countyId, bodyId, otherId] = [newId(), newId(), newId()];
  const made = (id: string, parentId: string | null, name: string, slug: string) =>
    ({ id, parentId, name, slug, shortName: name.slice(0, 3), position: 0 }) as PublicBody;
  const tree = bodyTree(day('2026-01-01'), [
    made(countyId, null, '云溪县人民政府', 'county'),
    made(bodyId, countyId, '清水镇人民政府', 'qingshui'),
    made(otherId, countyId, '青石镇人民政府', 'qingshi'),
  ]);
  const tools: ApplicationTools = {
    ...{ db, clock, newId, calendar: publishedCalendar, structureOn: async () => tree },
    seal: sealWith([Buffer.alloc(32, 7)]),
  };
  for (const id of [countyId, bodyId, otherId])
    await db
      .insertInto('public_body' as never)
      .values({ id } as never)
      .execute();

  const ids = new Map<string, string>();
  const personOf = (name: string) => ids.get(name) ?? ids.set(name, newId()).get(name)!;
  const by = (name: string): Act =>
    actNow(clock, { kind: 'person', accountId: personOf(name), personId: personOf(name), name }, 'r');
  const grantsAt = (at: string, roles: readonly Role[]): Grants =>
    roles.map((role) => ({ role, bodyId: at, onBehalfOf: null }));
  const grants = grantsAt(bodyId, ['clerk', 'first-reviewer', 'second-reviewer', 'final-approver']);

  const submission = (key: string, more: Partial<Submission> = {}): Submission => ({
    ...{ bodyId, kind: 'information', column: 'naturalPerson', key: `${key}-${'k'.repeat(16)}` },
    ...{ description: '2025年度低保发放标准', provision: { form: 'paper', way: 'post' } },
    applicant: { name: '测甲', idKind: 'resident-card', idNumber: '990000198808171230', phone: '000' },
    ...more,
  });
  const submit = async (
    key: string,
    more: Partial<Submission> = {},
    evidence: readonly SentEvidence[] = [],
  ) => {
    const by = actNow(clock, anonymous, 'r');
    const outcome = await submitApplication(tools, by, submission(key, more), evidence);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const versionOf = async (id: string) =>
    (await db.selectFrom('application').select('version').where('id', '=', id).executeTakeFirstOrThrow())
      .version;
  const perform = async (
    id: string,
    name: ApplicationActName,
    { input = {}, on, person = '测经办', key = newId() }: Said = {},
  ) =>
    actOnApplication(tools, {
      ...{ act: by(person), grants, id, version: await versionOf(id), key, name, input },
      on: on === undefined ? undefined : (on as Day),
    });
  /** Does acts one after the other; the first that is refused ends the test. */
  const go = async (
    id: string,
    steps: readonly (readonly [act: ApplicationActName, on: string, input?: object, person?: string])[],
  ) => {
    for (const [name, on, input, person] of steps) {
      const done = await perform(id, name, { on, ...(input && { input }), ...(person && { person }) });
      if (!done.ok) throw new Error(`${name}: ${done.refusal.code}`);
    }
  };
  const people = { by, grants, grantsAt };
  return {
    db,
    clock,
    newId,
    countyId,
    bodyId,
    otherId,
    tree,
    tools,
    ...people,
    submission,
    submit,
    perform,
    go,
  };
}

/** How an outcome ended, in one word. */
export const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.refusal!.code;
