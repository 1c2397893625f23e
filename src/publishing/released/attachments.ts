import type { Kysely } from 'kysely';
import type { PublishingTables } from '../tables.ts';

/** A file that the public may take. */
export interface ReleasedAttachment {
  readonly id: string;
  /** The file by its content, as the text names it where it stands. */
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly kind: 'document' | 'picture' | 'audio' | 'video';
  readonly alternative: string;
  readonly caption: string;
}

/** The files of a released publication, in their order. */
export const attachmentsOf = (db: Kysely<PublishingTables>, id: string): Promise<ReleasedAttachment[]> =>
  db
    .selectFrom('publication_attachment as attachment')
    .innerJoin('publication', 'publication.released_revision', 'attachment.revision_id')
    .select(['attachment.id', 'attachment.name', 'attachment.type', 'attachment.size', 'attachment.kind'])
    .select(['attachment.alternative', 'attachment.caption', 'attachment.file'])
    .where('publication.id', '=', id)
    .orderBy('attachment.position')
    .execute();

/** A file that belongs to what is released now; null for every other, known or not. */
export async function releasedFile(
  db: Kysely<PublishingTables>,
  id: string,
): Promise<{ file: string; name: string; type: string; size: number; kind: string } | null> {
  const row = await db
    .selectFrom('publication_attachment as attachment')
    .innerJoin('publication_revision as revision', 'revision.id', 'attachment.revision_id')
    .innerJoin('publication', 'publication.id', 'revision.publication_id')
    .select(['attachment.file', 'attachment.name', 'attachment.type', 'attachment.size', 'attachment.kind'])
    .where('attachment.id', '=', id)
    .whereRef('publication.released_revision', '=', 'attachment.revision_id')
    .executeTakeFirst();
  return row ?? null;
}
