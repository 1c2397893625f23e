import type { NewId, Refusal } from '../../platform/index.ts';
import { personFault, personOf } from '../actions/correct-person.ts';
import { grantFault } from '../actions/grant-role.ts';
import { postFault } from '../actions/post-entry.ts';
import { type ContactDetails, contactFault } from '../actions/set-contact.ts';
import { compositionFault } from '../actions/set-leading-group.ts';
import type { BodyContact, LeadingGroup, PersonContact, Post, RoleGrant } from '../people.ts';
import type { BodyCodes, BodyVersion } from '../structure/body-version.ts';
import type { CountyBody, CountyFile, CountyGroup, CountyPerson } from './county-file.ts';

/** Everything a file brings, as it is stored. */
export interface CountyRows {
  readonly codes: BodyCodes[];
  readonly versions: BodyVersion[];
  readonly contacts: BodyContact[];
  readonly people: PersonContact[];
  readonly posts: Post[];
  readonly grants: RoleGrant[];
  readonly groups: LeadingGroup[];
  /** Ids by address word and by the key of a person. */
  readonly bodyIds: Map<string, string>;
  readonly personIds: Map<string, string>;
}

/** What was on record before. */
export interface Beforehand {
  readonly newId: NewId;
  /** Key of the actor. */
  readonly actor: string;
  /** Bodies already on record by address word. */
  readonly known: (
    slug: string,
  ) => { readonly id: string; readonly name: string; readonly level: BodyVersion['level'] } | null;
}

const nobody: ContactDetails = {
  ...{ office: '', address: null, postcode: null, phone: null, fax: null, email: null, hours: null },
  supervisionPhone: null,
};

/** Turns a file into rows; what is wrong with it is named with its place in the file. */
export function countyRows({ bodies }: CountyFile, before: Beforehand): CountyRows | Refusal {
  const rows: CountyRows = {
    ...{ codes: [], versions: [], contacts: [], people: [], posts: [], grants: [], groups: [] },
    ...{ bodyIds: new Map(), personIds: new Map() },
  };
  for (const body of bodies) rows.bodyIds.set(body.slug, before.newId());
  if (rows.bodyIds.size < bodies.length)
    return { code: 'slug-taken', sentence: '文件中有两个机关的网址标识相同，请核对。', field: 'bodies' };
  for (const [index, body] of bodies.entries()) {
    const fault = addBody(rows, body, index, before);
    if (fault) return placed(fault, `bodies.${index}`, body.name);
  }
  const inFile = new Map(bodies.map((body) => [body.slug, body]));
  for (const [index, body] of bodies.entries())
    for (const [number, person] of (body.people ?? []).entries()) {
      const fault = addPerson(rows, body, person, inFile, before);
      if (fault) return placed(fault, `bodies.${index}.people.${number}`, `${body.name}，${person.name}`);
    }
  const names = new Map(rows.people.map(({ id, name }) => [id, name]));
  for (const [index, body] of bodies.entries())
    for (const [number, group] of (body.leadingGroups ?? []).entries()) {
      const fault = addGroup(rows, body, group, names, before);
      if (fault)
        return placed(fault, `bodies.${index}.leadingGroups.${number}`, `${body.name}，${group.name}`);
    }
  return rows;
}

const placed = (fault: Refusal, path: string, where: string): Refusal => ({
  ...fault,
  sentence: `${where}：${fault.sentence}`,
  field: fault.field ? `${path}.${fault.field}` : path,
});

const unknownBody = (slug: string, field: string): Refusal => ({
  code: 'not-found',
  sentence: `没有网址标识为“${slug}”的机关。`,
  field,
});

function addBody(rows: CountyRows, body: CountyBody, index: number, before: Beforehand): Refusal | null {
  const { slug, name, shortName, kind, level, since } = body;
  const bodyId = rows.bodyIds.get(slug)!;
  const parentId =
    body.parent === null
      ? null
      : (rows.bodyIds.get(body.parent) ?? before.known(body.parent)?.id ?? undefined);
  if (parentId === undefined) return unknownBody(body.parent!, 'parent');
  rows.codes.push({ bodyId, code: body.code ?? null, siteCode: body.siteCode ?? null });
  const version = { bodyId, name, shortName, slug, kind, level, parentId, position: index + 1, since };
  rows.versions.push({ ...version, id: before.newId(), until: null });
  if (!body.contact) return null;
  const contact = { ...nobody, ...body.contact };
  rows.contacts.push({ ...contact, id: before.newId(), bodyId, since, until: null });
  return contactFault(contact);
}

function addPerson(
  rows: CountyRows,
  body: CountyBody,
  { key, posts = [], roles = [], ...given }: CountyPerson,
  inFile: ReadonlyMap<string, CountyBody>,
  { newId, actor, known }: Beforehand,
): Refusal | null {
  if (rows.personIds.has(key))
    return { code: 'key-taken', sentence: `人员标识“${key}”在文件中出现了两次。`, field: 'key' };
  const person = personOf(newId(), {
    name: given.name,
    phone: given.phone ?? null,
    email: given.email ?? null,
  });
  const wrong = personFault(person);
  if (wrong) return wrong;
  rows.personIds.set(key, person.id);
  rows.people.push(person);
  const whose = { personId: person.id, personName: person.name };
  const bodyId = rows.bodyIds.get(body.slug)!;
  for (const { title, duty = null, rank = 100, since = body.since, until = null } of posts) {
    const post = { ...whose, id: newId(), bodyId, title, duty, rank, since, until };
    const fault = postFault(
      post,
      // The people of one body come one after the other.
      rows.posts.slice(rows.posts.findLastIndex((other) => other.bodyId !== bodyId) + 1),
    );
    if (fault) return fault;
    rows.posts.push(post);
  }
  const held: RoleGrant[] = [];
  for (const { role, body: elsewhere = body.slug, since = body.since, until = null } of roles) {
    const at = inFile.get(elsewhere) ?? known(elsewhere);
    const placeId = rows.bodyIds.get(elsewhere) ?? known(elsewhere)?.id;
    if (!at || !placeId) return unknownBody(elsewhere, 'roles');
    const grant = { ...whose, id: newId(), bodyId: placeId, role, since, until, grantedBy: actor };
    const fault = grantFault(grant, at, held);
    if (fault) return fault;
    held.push(grant);
  }
  rows.grants.push(...held);
  return null;
}

function addGroup(
  rows: CountyRows,
  body: CountyBody,
  { name, since = body.since, members }: CountyGroup,
  names: ReadonlyMap<string, string>,
  { newId }: Beforehand,
): Refusal | null {
  const stranger = members.find(({ person }) => !rows.personIds.has(person));
  if (stranger)
    return { code: 'not-found', sentence: `没有标识为“${stranger.person}”的人员。`, field: 'members' };
  const seats = members.map(({ person, place }) => ({ personId: rows.personIds.get(person)!, place }));
  rows.groups.push({
    ...{ id: newId(), bodyId: rows.bodyIds.get(body.slug)!, name, since, until: null },
    members: seats.map((seat) => ({
      ...{ ...seat, id: newId(), personName: names.get(seat.personId)!, since, until: null },
    })),
  });
  return compositionFault({ name, members: seats }, names);
}
