import type { Kysely } from 'kysely';
import { type Ancestors, type Grants, may } from '../../bodies/index.ts';
import type { Refusal } from '../../platform/index.ts';
import { outOfSeason, type PublicationRow } from '../act-on-publication.ts';
import { type PublicationActionName, publicationActions } from '../permissions.ts';
import type { PublishingTables } from '../tables.ts';

/** Everything the office keeps of one publication: the texts, the reviews, what screening found. */
export async function publicationFile(db: Kysely<PublishingTables>, id: string) {
  const publication = await db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst();
  if (!publication) return null;
  const [revisions, reviews, corrections, links] = await Promise.all([
    db
      .selectFrom('publication_revision')
      .select([
        'id',
        'number',
        'title',
        'summary',
        'html',
        'metadata',
        'author_id',
        'author_name',
        'created_at',
      ])
      .where('publication_id', '=', id)
      .orderBy('number', 'desc')
      .execute(),
    db
      .selectFrom('publication_review')
      .select(['revision_id', 'step', 'aspect', 'result', 'comment', 'reviewer_name', 'at'])
      .where('publication_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('publication_correction')
      .select(['at', 'note'])
      .where('publication_id', '=', id)
      .orderBy('at')
      .execute(),
    db
      .selectFrom('publication_link')
      .select(['policy_id', 'interpretation_id'])
      .where((either) => either.or([either('policy_id', '=', id), either('interpretation_id', '=', id)]))
      .execute(),
  ]);
  const working = publication.working_revision;
  const [attachments, screening, exceptions] = await Promise.all([
    db
      .selectFrom('publication_attachment')
      .select(['id', 'file', 'name', 'type', 'size', 'kind', 'alternative', 'caption'])
      .where('revision_id', '=', working)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('publication_screening')
      .select(['state', 'findings', 'at'])
      .where('revision_id', '=', working)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('screening_exception')
      .select(['finding', 'basis', 'asked_by', 'approved_by'])
      .where('revision_id', '=', working)
      .execute(),
  ]);
  return { publication, revisions, reviews, corrections, links, attachments, screening, exceptions };
}

/** For each act whether somebody may do it now, or why not: the same values that the interface would answer. */
export function actionsFor(
  publication: PublicationRow,
  grants: Grants,
  ancestors: Ancestors,
): Readonly<Record<PublicationActionName, Refusal | null>> {
  const refusals = Object.values(publicationActions).map((action) => [
    action.name,
    may(grants, action.permission, publication.body_id, ancestors) ?? outOfSeason(action, publication),
  ]);
  return Object.fromEntries(refusals);
}
