import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import { groupPlaceIds } from '../duty.ts';
import type { GroupMember, LeadingGroup } from '../people.ts';
import type { BodiesTables } from '../tables.ts';
import { inChunks } from './in-chunks.ts';
import { holdsOn, outlasts } from './in-force.ts';

type Db = Kysely<BodiesTables>;

const groups = (db: Db) =>
  db
    .selectFrom('leading_group')
    .select(['id', 'body_id as bodyId', 'name', 'since', 'until'])
    .orderBy('since')
    .orderBy('id');

const members = (db: Db) =>
  db
    .selectFrom('leading_group_member as member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['member.id', 'member.group_id as groupId', 'member.person_id as personId'])
    .select(['person.name as personName', 'member.place', 'member.since', 'member.until'])
    .orderBy('member.since')
    .orderBy('member.id');

/** The leading groups of a body on a day, with those who sit in them then, by place. */
export async function groupsOn(db: Db, bodyId: string, on: Day): Promise<readonly LeadingGroup[]> {
  const found = await groups(db).where('body_id', '=', bodyId).where(holdsOn('leading_group', on)).execute();
  return withMembers(
    found,
    found.length === 0
      ? []
      : await members(db).where('member.group_id', 'in', ids(found)).where(holdsOn('member', on)).execute(),
  );
}

/** The leading groups of a body that reach beyond a day, with every membership that does. */
export async function groupsBeyond(db: Db, bodyId: string, on: Day): Promise<readonly LeadingGroup[]> {
  const found = await groups(db).where('body_id', '=', bodyId).where(outlasts('leading_group', on)).execute();
  return withMembers(
    found,
    found.length === 0
      ? []
      : await members(db).where('member.group_id', 'in', ids(found)).where(outlasts('member', on)).execute(),
  );
}

/** The body whose leading group this is; null when there is none. */
export async function bodyOfGroup(db: Db, id: string): Promise<string | null> {
  return (await groups(db).where('id', '=', id).executeTakeFirst())?.bodyId ?? null;
}

const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

function withMembers(
  found: readonly Omit<LeadingGroup, 'members'>[],
  seats: readonly (GroupMember & { readonly groupId: string })[],
): readonly LeadingGroup[] {
  const place = ({ place }: GroupMember) => groupPlaceIds.indexOf(place);
  return found.map((group) => ({
    ...group,
    members: seats
      .filter(({ groupId }) => groupId === group.id)
      .map(({ groupId: _, ...member }) => member)
      .toSorted((one, other) => place(one) - place(other)),
  }));
}

/** Adds leading groups with their members. */
export async function insertGroups(db: Db, added: readonly LeadingGroup[]): Promise<void> {
  const rows = added.map(({ id, bodyId, name, since, until }) => ({
    ...{ id, name, since, until, body_id: bodyId },
  }));
  await inChunks(rows, (some) => db.insertInto('leading_group').values(some).execute());
  for (const { id, members: seats } of added) await insertMembers(db, id, seats);
}

/** Seats people in a group. */
export async function insertMembers(
  db: Db,
  groupId: string,
  seats: readonly Omit<GroupMember, 'personName'>[],
): Promise<void> {
  const rows = seats.map(({ id, personId, place, since, until }) => ({
    ...{ id, place, since, until, group_id: groupId, person_id: personId },
  }));
  await inChunks(rows, (some) => db.insertInto('leading_group_member').values(some).execute());
}

/** Ends memberships on a day; one that begins later never comes to be. */
export async function endMembers(db: Db, ended: readonly GroupMember[], on: Day): Promise<void> {
  for (const { id, since } of ended)
    await db
      .updateTable('leading_group_member')
      .set({ until: since > on ? since : on })
      .where('id', '=', id)
      .execute();
}

/** Ends a group and every membership in it on a day. */
export async function endGroup(db: Db, group: LeadingGroup, on: Day): Promise<void> {
  await endMembers(db, group.members, on);
  await db
    .updateTable('leading_group')
    .set({ until: group.since > on ? group.since : on })
    .where('id', '=', group.id)
    .execute();
}

/** Gives a group another name. */
export async function renameGroup(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('leading_group').set({ name }).where('id', '=', id).execute();
}
