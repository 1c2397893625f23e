import type { Kysely } from 'kysely';
import type { EntryFigures, RegisterEntry } from './entry.ts';
import { entryOf } from './entry-of.ts';
import type { RegisterKindId } from './kinds.ts';
import type { RegisterTables } from './tables.ts';

/** Which entries are looked for; voided ones only when asked for. */
export interface EntrySelection {
  readonly bodies: readonly string[];
  readonly year?: number;
  readonly kind?: RegisterKindId;
  readonly ids?: readonly string[];
  readonly voided?: boolean;
  /** However many there are, for exports. */
  readonly unlimited?: true;
}

/** Most entries a list shows; more are exported. */
export const longestList = 2000;

/** Entries of registers, the oldest first. */
export async function listEntries(
  db: Kysely<RegisterTables>,
  { bodies, year, kind, ids, voided = false, unlimited }: EntrySelection,
): Promise<readonly RegisterEntry[]> {
  if (bodies.length === 0 || ids?.length === 0) return [];
  const rows = await db
    .selectFrom('register_entry')
    .selectAll()
    .where('body_id', 'in', bodies)
    .$if(year !== undefined, (query) => query.where('year', '=', year!))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids!))
    .$if(!voided, (query) => query.where('voided_at', 'is', null))
    .orderBy('on_day')
    .orderBy('id')
    .$if(!unlimited, (query) => query.limit(longestList))
    .execute();
  return rows.map(entryOf);
}

/** What a count field of an entry says; 0 where it was left empty. */
export const countIn = (figures: EntryFigures, field: string): number =>
  typeof figures[field] === 'number' ? figures[field] : 0;
