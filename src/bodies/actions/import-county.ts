import { cite } from '../../law/index.ts';
import { done, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import type { BodyAct, BodyStep } from '../body-act.ts';
import type { CountyFile, CountyImported } from '../county/county-file.ts';
import { type CountyRows, countyRows } from '../county/county-rows.ts';
import { insertContacts } from '../store/contact-store.ts';
import { insertRoleGrants } from '../store/grant-store.ts';
import { insertGroups } from '../store/group-store.ts';
import { insertPeople, insertPosts } from '../store/people-store.ts';
import { insertBodies } from '../store/structure-store.ts';
import { codesFault } from './set-codes.ts';

/**
 * Takes over a whole county at once (整县导入): bodies, contacts, people, posts, roles, leading groups. All or
 * nothing; only the program itself does it, on behalf of whoever runs the installation.
 */
export const importCounty: BodyAct<CountyFile, CountyImported> = {
  ...{ id: 'import-county', title: '整县导入', seenByPublic: true },
  ...{ allowedFor: [], reach: 'own-body', citation: cite('REG-04') },
  at: () => done([]),
  carryOut: takeOver,
};

/** The work of the import, also for the first start. */
export async function takeOver(step: BodyStep, file: CountyFile): Promise<Outcome<CountyImported>> {
  const { db, structure, newId, actor } = step;
  const latest = [step.today, ...file.bodies.map(({ since }) => since)].sort().at(-1)!;
  const rows = countyRows(file, { newId, actor, known: (slug) => structure.tree(latest).bySlug(slug) });
  if ('code' in rows) return refused(rows);
  const wrong =
    codesTwice(rows) ?? rows.codes.map((codes) => codesFault(step, codes)).find((f) => f !== null);
  if (wrong) return refused(wrong);
  await insertBodies(db, rows.codes);
  const fault = await step.changeStructure([...structure.versions, ...rows.versions]);
  if (fault) return refused(fault);
  await insertPeople(db, rows.people);
  await insertContacts(db, rows.contacts);
  await insertPosts(db, rows.posts);
  await insertRoleGrants(db, rows.grants);
  await insertGroups(db, rows.groups);
  recordEach(step, rows);
  return done({ bodies: Object.fromEntries(rows.bodyIds), people: Object.fromEntries(rows.personIds) });
}

function codesTwice({ codes }: CountyRows): Refusal | null {
  const all = codes.flatMap(({ code, siteCode }) => [code, siteCode]).filter((code) => code !== null);
  const twice = all.find((code, index) => all.indexOf(code) < index);
  return twice === undefined
    ? null
    : { code: 'code-taken', sentence: `代码 ${twice} 在文件中出现了两次，请核对。`, field: 'bodies' };
}

/** One entry for each body and each person with what came with them. */
function recordEach({ record }: BodyStep, rows: CountyRows): void {
  const [contacts, groups] = [byBody(rows.contacts), byBody(rows.groups)];
  const codes = new Map(rows.codes.map((entry) => [entry.bodyId, entry]));
  for (const { id: _, bodyId, ...version } of rows.versions)
    record({
      ...{ kind: 'body', id: bodyId },
      new: {
        ...version,
        ...{ code: codes.get(bodyId)?.code ?? null, siteCode: codes.get(bodyId)?.siteCode ?? null },
        ...{ contacts: contacts.get(bodyId) ?? [], leadingGroups: groups.get(bodyId) ?? [] },
      },
    });
  const posts = Map.groupBy(rows.posts, ({ personId }) => personId);
  const grants = Map.groupBy(rows.grants, ({ personId }) => personId);
  for (const person of rows.people)
    record({
      ...{ kind: 'person', id: person.id },
      new: { ...person, posts: posts.get(person.id) ?? [], roles: grants.get(person.id) ?? [] },
    });
}

const byBody = <Row extends { readonly bodyId: string }>(rows: readonly Row[]) =>
  Map.groupBy(rows, ({ bodyId }) => bodyId);
