import { type Kysely, sql } from 'kysely';
import { tablesOf } from '../database/tables-of.ts';
import type { StoredFile } from './stored-file.ts';
import type { FileTables } from './tables.ts';

/**
 * Writes down whose files these are (文件归属): of the person who handed them in, of those for whom that person acts,
 * of the body to whose record they were attached. Called within the transaction that makes it so.
 */
export async function ownFiles<Tables extends FileTables>(
  db: Kysely<Tables>,
  owners: readonly string[],
  files: readonly string[],
): Promise<void> {
  const rows = [...new Set(files)].flatMap((sha256) =>
    [...new Set(owners)].map((owner) => ({ sha256, owner })),
  );
  if (rows.length === 0) return;
  await tablesOf<FileTables, Tables>(db)
    .insertInto('stored_file_owner')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * A file that is of one of these owners; null when it is nobody's of them, exactly as when there is no such file. Who
 * knows or guesses the hash of a file has no right to it: every act that takes a file by its hash asks here.
 */
export async function ownedFile<Tables extends FileTables>(
  db: Kysely<Tables>,
  owners: readonly string[],
  sha256: string,
): Promise<StoredFile | null> {
  const file = await tablesOf<FileTables, Tables>(db)
    .selectFrom('stored_file')
    .innerJoin('stored_file_owner as own', 'own.sha256', 'stored_file.sha256')
    .select(['stored_file.sha256', 'stored_file.size', 'stored_file.type'])
    .where('stored_file.sha256', '=', sha256)
    .where('own.owner', '=', sql<string>`any(${[...owners]}::text[])`)
    .limit(1)
    .executeTakeFirst();
  return file ?? null;
}
