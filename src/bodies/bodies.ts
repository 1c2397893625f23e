import type { Kysely, Transaction } from 'kysely';
import type { Day } from '../law/index.ts';
import {
  type Act,
  type AuditTables,
  type Clock,
  type NewId,
  type Outcome,
  type Refusal,
  tablesOf,
  together,
} from '../platform/index.ts';
import type { BodyAct } from './body-act.ts';
import { bodyActs } from './body-acts.ts';
import { type Duty, dutyIds } from './duty.ts';
import type { Grants } from './grants.ts';
import { may, type Permission } from './may.ts';
import type { BodyContact, Delegation, LeadingGroup, Person, Post, RoleGrant } from './people.ts';
import { type ActSurroundings, runAct } from './run-act.ts';
import { contactsOn } from './store/contact-store.ts';
import { delegationsBeyond, delegationsOf, readGrants, roleGrantsAt } from './store/grant-store.ts';
import { groupsOn } from './store/group-store.ts';
import { postsAt, postsOfPerson, readNames } from './store/people-store.ts';
import { readStructure, structureNumber } from './store/structure-store.ts';
import type { BodyTree } from './structure/body-tree.ts';
import type { PublicBody } from './structure/body-version.ts';
import type { Structure } from './structure/structure.ts';
import type { BodiesTables } from './tables.ts';

/** Each declared act as a method. */
type Acts = {
  readonly [Name in keyof typeof bodyActs]: (typeof bodyActs)[Name] extends BodyAct<infer Input, infer Value>
    ? (act: Act, input: Input) => Promise<Outcome<Value>>
    : never;
};

/**
 * The public bodies of an installation, who works at them and what they may do (机关与人员). Within a transaction
 * of one's own, ask before it begins: each question takes a connection.
 */
export interface Bodies extends Acts {
  /** Everything on record about bodies, of all times; the same value until something changes. */
  structure(): Promise<Structure>;
  /** The bodies as they stand on a day. */
  tree(on: Day): Promise<BodyTree>;
  /** The body with this id or address word on a day; null when it does not stand then. */
  body(idOrSlug: string, on: Day): Promise<PublicBody | null>;
  /** As `body`, also by code, and following former address words and mergers. */
  resolve(word: string, on: Day): Promise<PublicBody | null>;
  /** What a person may act as on a day, delegations included. */
  grantsOf(personId: string, on: Day): Promise<Grants>;
  /** Why these grants do not allow something at a body on a day; null when they do. */
  may(grants: Grants, permission: Permission, bodyId: string, on: Day): Promise<Refusal | null>;
  /** The roles given at bodies, as they hold on a day. */
  roleGrants(bodyIds: readonly string[], on: Day): Promise<readonly RoleGrant[]>;
  /** What a person lent or was lent, of all times. */
  delegations(personId: string): Promise<readonly Delegation[]>;
  /** What is lent at a body on a day or later. */
  delegationsAt(bodyId: string, on: Day): Promise<readonly Delegation[]>;
  /** The posts of bodies on a day, by rank. */
  posts(bodyIds: readonly string[], on: Day): Promise<readonly Post[]>;
  /** The posts of a person, of all times. */
  postsOf(personId: string): Promise<readonly Post[]>;
  /** Who answers for disclosure at a body on a day, the first duty first (责任清单). */
  dutyRoster(bodyId: string, on: Day): Promise<readonly (Post & { readonly duty: Duty })[]>;
  /** Names of people; those who are not on record are left out. */
  people(ids: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  /** How a body is reached on a day; null when nothing is on record. */
  contact(bodyId: string, on: Day): Promise<BodyContact | null>;
  contacts(bodyIds: readonly string[], on: Day): Promise<readonly BodyContact[]>;
  /** The leading groups of a body on a day with those who sit in them. */
  leadingGroups(bodyId: string, on: Day): Promise<readonly LeadingGroup[]>;
}

/** What the bodies of an installation are made from. */
export interface BodiesOptions<Tables extends BodiesTables & AuditTables> {
  readonly database: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Called within the transaction of everything that changes what the public sees, before it commits. */
  readonly publicChange?: (transaction: Transaction<Tables>) => Promise<void>;
}

/** The public bodies over a database. Holds a copy of the tree, which is checked against the database each time. */
export function createBodies<Tables extends BodiesTables & AuditTables>({
  database,
  clock,
  newId,
  publicChange = async () => undefined,
}: BodiesOptions<Tables>): Bodies {
  const db: Kysely<BodiesTables> = tablesOf(database);
  const surroundings = { db: database, clock, newId, publicChange } as unknown as ActSurroundings;
  const structure = keptStructure(db);
  return {
    ...actMethods(surroundings),
    structure,
    tree: async (on) => (await structure()).tree(on),
    body: async (idOrSlug, on) => {
      const tree = (await structure()).tree(on);
      return tree.body(idOrSlug) ?? tree.bySlug(idOrSlug);
    },
    resolve: async (word, on) => (await structure()).resolve(word, on),
    grantsOf: (personId, on) => readGrants(db, personId, on),
    may: async (grants, permission, bodyId, on) => {
      const { ancestors } = await structure();
      return may(grants, permission, bodyId, (id) => ancestors(id, on));
    },
    roleGrants: (bodyIds, on) => roleGrantsAt(db, bodyIds, on),
    delegations: (personId) => delegationsOf(db, personId),
    delegationsAt: (bodyId, on) => delegationsBeyond(db, bodyId, on),
    posts: (bodyIds, on) => postsAt(db, bodyIds, on),
    postsOf: (personId) => postsOfPerson(db, personId),
    dutyRoster: async (bodyId, on) => dutyRoster(await postsAt(db, [bodyId], on)),
    people: async (ids) =>
      new Map([...(await readNames(db, ids))].map(([id, name]) => [id, { id, name }] as const)),
    contact: async (bodyId, on) => (await contactsOn(db, [bodyId], on))[0] ?? null,
    contacts: (bodyIds, on) => contactsOn(db, bodyIds, on),
    leadingGroups: (bodyId, on) => groupsOn(db, bodyId, on),
  };
}

function actMethods(surroundings: ActSurroundings): Acts {
  const methods = Object.entries(bodyActs).map(([name, declared]) => [
    name,
    (act: Act, input: unknown) => runAct(surroundings, declared as BodyAct<unknown, unknown>, act, input),
  ]);
  return Object.fromEntries(methods) as Acts;
}

/** Reads the records again only after they have changed, whichever server changed them. */
function keptStructure(db: Kysely<BodiesTables>): () => Promise<Structure> {
  let kept: { readonly number: number; readonly structure: Promise<Structure> } | undefined;
  const currentNumber = together(() => structureNumber(db));
  return async () => {
    const number = await currentNumber();
    if (kept?.number !== number) kept = { number, structure: readStructure(db) };
    try {
      return await kept.structure;
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
}

function dutyRoster(posts: readonly Post[]): readonly (Post & { readonly duty: Duty })[] {
  return posts
    .filter((post): post is Post & { readonly duty: Duty } => post.duty !== null)
    .toSorted(
      (one, other) => dutyIds.indexOf(one.duty) - dutyIds.indexOf(other.duty) || one.rank - other.rank,
    );
}
