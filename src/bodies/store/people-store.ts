import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { PersonContact, Post } from '../people.ts';
import type { BodiesTables } from '../tables.ts';
import { inChunks } from './in-chunks.ts';
import { holdsOn } from './in-force.ts';

type Db = Kysely<BodiesTables>;

/** A person with phone and address; null when there is none. */
export async function readPerson(db: Db, id: string): Promise<PersonContact | null> {
  return (await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Names of people by their ids. */
export async function readNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Adds people. */
export async function insertPeople(db: Db, people: readonly PersonContact[]): Promise<void> {
  await inChunks(people, (some) => db.insertInto('person').values(some).execute());
}

/** Corrects name, phone or address of a person. */
export async function updatePerson(db: Db, { id, ...columns }: PersonContact): Promise<void> {
  await db.updateTable('person').set(columns).where('id', '=', id).execute();
}

const posts = (db: Db) =>
  db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .select(['post.id', 'post.person_id as personId', 'person.name as personName', 'post.body_id as bodyId'])
    .select(['post.title', 'post.duty', 'post.rank', 'post.since', 'post.until'])
    .orderBy('post.rank')
    .orderBy('post.since')
    .orderBy('post.id');

/** The posts of bodies on a day, by rank. */
export async function postsAt(db: Db, bodyIds: readonly string[], on: Day): Promise<readonly Post[]> {
  if (bodyIds.length === 0) return [];
  return posts(db).where('post.body_id', 'in', bodyIds).where(holdsOn('post', on)).execute();
}

/** All posts of a body of all times. */
export async function postsOfBody(db: Db, bodyId: string): Promise<readonly Post[]> {
  return posts(db).where('post.body_id', '=', bodyId).execute();
}

/** All posts of a person of all times. */
export async function postsOfPerson(db: Db, personId: string): Promise<readonly Post[]> {
  return posts(db).where('post.person_id', '=', personId).execute();
}

/** One post; null when there is none. */
export async function readPost(db: Db, id: string): Promise<Post | null> {
  return (await posts(db).where('post.id', '=', id).executeTakeFirst()) ?? null;
}

/** Adds posts. */
export async function insertPosts(db: Db, added: readonly Omit<Post, 'personName'>[]): Promise<void> {
  const rows = added.map(({ personId, bodyId, id, title, duty, rank, since, until }) => ({
    ...{ id, title, duty, rank, since, until, person_id: personId, body_id: bodyId },
  }));
  await inChunks(rows, (some) => db.insertInto('post').values(some).execute());
}

/** Ends posts on a day; a post that begins later never comes to be. */
export async function endPosts(db: Db, ended: readonly Post[], on: Day): Promise<void> {
  for (const { id, since } of ended)
    await db
      .updateTable('post')
      .set({ until: since > on ? since : on })
      .where('id', '=', id)
      .execute();
}
