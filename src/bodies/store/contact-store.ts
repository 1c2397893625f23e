import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { BodyContact } from '../people.ts';
import type { BodiesTables } from '../tables.ts';
import { inChunks } from './in-chunks.ts';
import { holdsOn, outlasts } from './in-force.ts';

type Db = Kysely<BodiesTables>;

const contacts = (db: Db) =>
  db
    .selectFrom('body_contact')
    .select(['id', 'body_id as bodyId', 'office', 'address', 'postcode', 'phone', 'fax', 'email', 'hours'])
    .select(['supervision_phone as supervisionPhone', 'since', 'until'])
    .orderBy('since');

/** How bodies are reached on a day. */
export async function contactsOn(
  db: Db,
  bodyIds: readonly string[],
  on: Day,
): Promise<readonly BodyContact[]> {
  if (bodyIds.length === 0) return [];
  return contacts(db).where('body_id', 'in', bodyIds).where(holdsOn('body_contact', on)).execute();
}

/** The contacts of a body that reach beyond a day: the one in force, and any that is to come. */
export async function contactsBeyond(db: Db, bodyId: string, on: Day): Promise<readonly BodyContact[]> {
  return contacts(db).where('body_id', '=', bodyId).where(outlasts('body_contact', on)).execute();
}

/** Adds contacts. */
export async function insertContacts(db: Db, added: readonly BodyContact[]): Promise<void> {
  const rows = added.map(({ bodyId, supervisionPhone, ...contact }) => ({
    ...{ ...contact, body_id: bodyId, supervision_phone: supervisionPhone },
  }));
  await inChunks(rows, (some) => db.insertInto('body_contact').values(some).execute());
}

/** Ends contacts on a day; one that begins on that day or later is taken back. */
export async function endContacts(db: Db, ended: readonly BodyContact[], on: Day): Promise<void> {
  for (const { id, since } of ended)
    if (since < on) await db.updateTable('body_contact').set({ until: on }).where('id', '=', id).execute();
    else await db.deleteFrom('body_contact').where('id', '=', id).execute();
}
