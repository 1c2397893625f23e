import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { ColumnKind } from '../publication.ts';
import type { PublicationMetadata } from '../revision.ts';
import type { PublishingTables } from '../tables.ts';
import { attachmentsOf, type ReleasedAttachment } from './attachments.ts';

/** A publication as the public sees it. */
export interface ReleasedArticle {
  readonly id: string;
  readonly bodyId: string;
  readonly column: {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly kind: ColumnKind;
  };
  readonly indexNo: string | null;
  readonly title: string;
  readonly summary: string;
  /** Clean markup. */
  readonly html: string;
  readonly plain: string;
  readonly metadata: PublicationMetadata;
  readonly formedOn: Day;
  /** The instant of the first release (发布日期). */
  readonly releasedAt: string;
  readonly attachments: readonly ReleasedAttachment[];
  /** What was corrected since (更正), the newest first. */
  readonly corrections: readonly { readonly at: string; readonly note: string }[];
  /** What explains it, and what it explains (政策与解读). */
  readonly interpretations: readonly LinkedArticle[];
  readonly policies: readonly LinkedArticle[];
  readonly document: ReleasedDocument | null;
}

/** Another released publication that this one belongs with. */
export interface LinkedArticle {
  readonly id: string;
  readonly title: string;
}

/** Where a normative document stands (有效性). */
export interface ReleasedDocument {
  readonly number: string;
  readonly state: string;
  readonly signedOn: Day;
  readonly effectiveOn: Day;
  readonly validUntil: Day | null;
  readonly endedOn: Day | null;
}

/** The released publication of this id; null when there is none, whatever else may be hidden behind the id. */
export async function releasedArticle(
  db: Kysely<PublishingTables>,
  id: string,
): Promise<ReleasedArticle | null> {
  // All at once: a page waits for one answer of the database, not for two.
  const [row, attachments, corrections, interpretations, policies] = await Promise.all([
    db
      .selectFrom('publication')
      .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
      .innerJoin('publish_column as column', 'column.id', 'publication.column_id')
      .leftJoin('normative_document as document', 'document.publication_id', 'publication.id')
      .select(['publication.id', 'publication.body_id', 'publication.index_no', 'publication.formed_on'])
      .select('publication.first_released_at')
      .select(['revision.title', 'revision.summary', 'revision.html', 'revision.plain', 'revision.metadata'])
      .select(['column.id as column_id', 'column.name', 'column.slug', 'column.kind'])
      .select(['document.number', 'document.state', 'document.signed_on', 'document.effective_on'])
      .select(['document.valid_until', 'document.ended_on'])
      .where('publication.id', '=', id)
      .executeTakeFirst(),
    attachmentsOf(db, id),
    db
      .selectFrom('publication_correction')
      .select(['at', 'note'])
      .where('publication_id', '=', id)
      .orderBy('at', 'desc')
      .execute(),
    linked(db, 'interpretation_id', 'policy_id', id),
    linked(db, 'policy_id', 'interpretation_id', id),
  ]);
  if (!row) return null;
  return {
    id,
    bodyId: row.body_id,
    column: { id: row.column_id, name: row.name, slug: row.slug, kind: row.kind },
    indexNo: row.index_no,
    ...{ title: row.title, summary: row.summary, html: row.html, plain: row.plain },
    metadata: row.metadata as PublicationMetadata,
    formedOn: row.formed_on,
    releasedAt: row.first_released_at!,
    ...{ attachments, corrections, interpretations, policies },
    document:
      row.number === null
        ? null
        : {
            ...{ number: row.number, state: row.state!, signedOn: row.signed_on! },
            ...{ effectiveOn: row.effective_on!, validUntil: row.valid_until, endedOn: row.ended_on },
          },
  };
}

function linked(
  db: Kysely<PublishingTables>,
  wanted: 'policy_id' | 'interpretation_id',
  given: 'policy_id' | 'interpretation_id',
  id: string,
): Promise<LinkedArticle[]> {
  return db
    .selectFrom('publication_link as link')
    .innerJoin('publication', 'publication.id', `link.${wanted}`)
    .innerJoin('publication_revision as revision', 'revision.id', 'publication.released_revision')
    .select(['publication.id', 'revision.title'])
    .where(`link.${given}`, '=', id)
    .orderBy('publication.released_at', 'desc')
    .execute();
}
