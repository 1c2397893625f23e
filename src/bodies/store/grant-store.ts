import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Grant, Grants } from '../grants.ts';
import type { Delegation, RoleGrant } from '../people.ts';
import type { Role } from '../role.ts';
import type { BodiesTables } from '../tables.ts';
import { inChunks } from './in-chunks.ts';
import { holdsOn, outlasts } from './in-force.ts';

type Db = Kysely<BodiesTables>;

/**
 * What a person may act as on a day: their own roles, and those lent to them by somebody who holds the role on
 * that very day. A role that was lent cannot be lent on.
 */
export async function readGrants(db: Db, personId: string, on: Day): Promise<Grants> {
  const own = db
    .selectFrom('role_grant')
    .select(['role', 'body_id as bodyId'])
    .select((eb) => eb.cast<string | null>(eb.val(null), 'uuid').as('onBehalfOf'))
    .where('person_id', '=', personId)
    .where(holdsOn('role_grant', on));
  const lent = db
    .selectFrom('delegation')
    .innerJoin('role_grant', (join) =>
      join
        .onRef('role_grant.person_id', '=', 'delegation.from_person')
        .onRef('role_grant.body_id', '=', 'delegation.body_id')
        .onRef('role_grant.role', '=', 'delegation.role'),
    )
    .select(['delegation.role', 'delegation.body_id as bodyId'])
    .select((eb) => eb.cast<string | null>(eb.ref('delegation.from_person'), 'uuid').as('onBehalfOf'))
    .where('delegation.to_person', '=', personId)
    .where(holdsOn('delegation', on))
    .where(holdsOn('role_grant', on));
  const rows: readonly Grant[] = await own.union(lent).execute();
  return rows.toSorted((one, other) => (grantKey(one) < grantKey(other) ? -1 : 1));
}

const grantKey = ({ bodyId, role, onBehalfOf }: Grant) => `${bodyId} ${role} ${onBehalfOf ?? ''}`;

const roleGrants = (db: Db) =>
  db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['role_grant.id', 'role_grant.person_id as personId', 'person.name as personName'])
    .select(['role_grant.body_id as bodyId', 'role_grant.role', 'role_grant.since', 'role_grant.until'])
    .select('role_grant.granted_by as grantedBy')
    .orderBy('role_grant.body_id')
    .orderBy('role_grant.since')
    .orderBy('role_grant.id');

/** The roles given at bodies that hold on a day. */
export async function roleGrantsAt(
  db: Db,
  bodyIds: readonly string[],
  on: Day,
): Promise<readonly RoleGrant[]> {
  if (bodyIds.length === 0) return [];
  return roleGrants(db).where('role_grant.body_id', 'in', bodyIds).where(holdsOn('role_grant', on)).execute();
}

/** The roles of a person, of all times. */
export async function roleGrantsOf(db: Db, personId: string): Promise<readonly RoleGrant[]> {
  return roleGrants(db).where('role_grant.person_id', '=', personId).execute();
}

/** The roles given at a body that reach beyond a day. */
export async function roleGrantsBeyond(db: Db, bodyId: string, on: Day): Promise<readonly RoleGrant[]> {
  return roleGrants(db).where('role_grant.body_id', '=', bodyId).where(outlasts('role_grant', on)).execute();
}

/** All who hold a role on a day and beyond, without an end. */
export async function lastingHolders(db: Db, role: Role, on: Day): Promise<readonly RoleGrant[]> {
  return roleGrants(db)
    .where('role_grant.role', '=', role)
    .where('role_grant.until', 'is', null)
    .where('role_grant.since', '<=', on)
    .execute();
}

/** One role given; null when there is none. */
export async function readRoleGrant(db: Db, id: string): Promise<RoleGrant | null> {
  return (await roleGrants(db).where('role_grant.id', '=', id).executeTakeFirst()) ?? null;
}

/** Gives roles. */
export async function insertRoleGrants(
  db: Db,
  added: readonly Omit<RoleGrant, 'personName'>[],
): Promise<void> {
  const rows = added.map(({ id, personId, bodyId, role, since, until, grantedBy }) => ({
    ...{ id, role, since, until, person_id: personId, body_id: bodyId, granted_by: grantedBy },
  }));
  await inChunks(rows, (some) => db.insertInto('role_grant').values(some).execute());
}

/** Ends roles on a day; one that begins later never comes to be. */
export async function endRoleGrants(db: Db, ended: readonly RoleGrant[], on: Day): Promise<void> {
  for (const { id, since } of ended)
    await db
      .updateTable('role_grant')
      .set({ until: since > on ? since : on })
      .where('id', '=', id)
      .execute();
}

const delegations = (db: Db) =>
  db
    .selectFrom('delegation')
    .innerJoin('person as holder', 'holder.id', 'delegation.from_person')
    .innerJoin('person as deputy', 'deputy.id', 'delegation.to_person')
    .select(['delegation.id', 'delegation.from_person as fromPerson', 'holder.name as fromName'])
    .select(['delegation.to_person as toPerson', 'deputy.name as toName', 'delegation.body_id as bodyId'])
    .select(['delegation.role', 'delegation.since', 'delegation.until', 'delegation.reason'])
    .orderBy('delegation.since')
    .orderBy('delegation.id');

/** What a person lent or was lent, of all times. */
export async function delegationsOf(db: Db, personId: string): Promise<readonly Delegation[]> {
  return delegations(db)
    .where((eb) =>
      eb.or([eb('delegation.from_person', '=', personId), eb('delegation.to_person', '=', personId)]),
    )
    .execute();
}

/** What is lent at a body beyond a day. */
export async function delegationsBeyond(db: Db, bodyId: string, on: Day): Promise<readonly Delegation[]> {
  return delegations(db)
    .where('delegation.body_id', '=', bodyId)
    .where('delegation.until', '>', on)
    .execute();
}

/** One delegation; null when there is none. */
export async function readDelegation(db: Db, id: string): Promise<Delegation | null> {
  return (await delegations(db).where('delegation.id', '=', id).executeTakeFirst()) ?? null;
}

/** Lends roles. */
export async function insertDelegations(
  db: Db,
  added: readonly Omit<Delegation, 'fromName' | 'toName'>[],
  delegatedBy: string,
): Promise<void> {
  const rows = added.map(({ id, fromPerson, toPerson, bodyId, role, since, until, reason }) => ({
    ...{ id, role, since, until, reason, delegated_by: delegatedBy },
    ...{ from_person: fromPerson, to_person: toPerson, body_id: bodyId },
  }));
  await inChunks(rows, (some) => db.insertInto('delegation').values(some).execute());
}

/** Ends what is lent on a day; one that begins later never comes to be. */
export async function endDelegations(db: Db, ended: readonly Delegation[], on: Day): Promise<void> {
  for (const { id, since } of ended)
    await db
      .updateTable('delegation')
      .set({ until: since > on ? since : on })
      .where('id', '=', id)
      .execute();
}
