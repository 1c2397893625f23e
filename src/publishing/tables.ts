import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../law/index.ts';
import type { CatalogueTables } from './catalogue/tables.ts';
import type { ChannelTables } from './channels/tables.ts';
import type { ColumnTables } from './columns/tables.ts';
import type { FeedbackTables } from './feedback/tables.ts';
import type { NormativeTables } from './normative/tables.ts';
import type { Attribute, PublicationState, Risk, Withdrawal } from './publication.ts';
import type { Aspect, ReviewResult, ReviewStep } from './review.ts';
import type { SearchTables } from './search/tables.ts';

type Kept<T> = ColumnType<T, T, never>;

/** A publication (公开信息): its state and which revisions are worked on and shown. */
export interface PublicationTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly column_id: string;
  readonly index_no: string | null;
  readonly state: PublicationState;
  readonly risk: Risk;
  readonly attribute: Attribute;
  readonly attribute_reason: string | null;
  readonly formed_on: Day;
  readonly working_revision: string;
  readonly released_revision: string | null;
  readonly review_step: ReviewStep | null;
  readonly release_at: string | null;
  readonly first_released_at: string | null;
  readonly released_at: string | null;
  readonly withdrawn_at: string | null;
  readonly withdrawal: Withdrawal | null;
  readonly withdrawal_reason: string | null;
  readonly replaced_by: string | null;
  readonly created_at: Kept<string>;
  readonly version: number;
}

/** One state of the text (一稿), never changed. */
export interface PublicationRevisionTable {
  readonly id: Kept<string>;
  readonly publication_id: Kept<string>;
  readonly number: Kept<number>;
  readonly title: Kept<string>;
  readonly summary: Kept<string>;
  readonly html: Kept<string>;
  readonly plain: Kept<string>;
  readonly metadata: ColumnType<Record<string, unknown>, string, never>;
  readonly sha256: Kept<string>;
  readonly author_id: Kept<string>;
  readonly author_name: Kept<string>;
  readonly created_at: Kept<string>;
}

/** A file of a revision (附件). */
export interface PublicationAttachmentTable {
  readonly id: Kept<string>;
  readonly revision_id: Kept<string>;
  readonly position: Kept<number>;
  readonly file: Kept<string>;
  readonly name: Kept<string>;
  readonly type: Kept<string>;
  readonly size: Kept<number>;
  readonly kind: Kept<'document' | 'picture' | 'audio' | 'video'>;
  readonly alternative: Kept<string>;
  readonly caption: Kept<string>;
}

/** What one reviewer found of one aspect of one revision (审核意见). */
export interface PublicationReviewTable {
  readonly id: Kept<string>;
  readonly publication_id: Kept<string>;
  readonly revision_id: Kept<string>;
  readonly step: Kept<ReviewStep>;
  readonly aspect: Kept<Aspect>;
  readonly result: Kept<ReviewResult>;
  readonly comment: Kept<string>;
  readonly reviewer_id: Kept<string>;
  readonly reviewer_name: Kept<string>;
  readonly at: Kept<string>;
}

/** What screening found (发布前筛查). */
export interface PublicationScreeningTable {
  readonly id: Kept<string>;
  readonly revision_id: Kept<string>;
  readonly at: Kept<string>;
  readonly state: Kept<'clear' | 'findings' | 'failed'>;
  readonly findings: ColumnType<readonly unknown[], string, never>;
}

/** Leave to keep what screening found (筛查例外). */
export interface ScreeningExceptionTable {
  readonly id: Kept<string>;
  readonly revision_id: Kept<string>;
  readonly finding: Kept<string>;
  readonly basis: Kept<string>;
  readonly asked_by: Kept<string>;
  readonly asked_at: Kept<string>;
  readonly approved_by: string | null;
  readonly approved_at: string | null;
}

/** A visible correction of something released (更正). */
export interface PublicationCorrectionTable {
  readonly id: Kept<string>;
  readonly publication_id: Kept<string>;
  readonly from_revision: Kept<string>;
  readonly to_revision: Kept<string>;
  readonly note: Kept<string>;
  readonly at: Kept<string>;
}

/** A policy and what explains it (政策与解读). */
export interface PublicationLinkTable {
  readonly policy_id: Kept<string>;
  readonly interpretation_id: Kept<string>;
}

/** How far the index numbers (索引号) of a body and month have come. */
export interface IndexSeriesTable {
  readonly body_id: Kept<string>;
  readonly month: Kept<string>;
  readonly last: number;
}

/** The version of what the public sees; raised by every transaction that changes it. */
export interface ReleaseVersionTable {
  readonly single: Generated<boolean>;
  readonly version: number;
}

/** The tables of publishing. */
export interface PublishingTables
  extends ColumnTables,
    NormativeTables,
    ChannelTables,
    CatalogueTables,
    SearchTables,
    FeedbackTables {
  readonly publication: PublicationTable;
  readonly publication_revision: PublicationRevisionTable;
  readonly publication_attachment: PublicationAttachmentTable;
  readonly publication_review: PublicationReviewTable;
  readonly publication_screening: PublicationScreeningTable;
  readonly screening_exception: ScreeningExceptionTable;
  readonly publication_correction: PublicationCorrectionTable;
  readonly publication_link: PublicationLinkTable;
  readonly index_series: IndexSeriesTable;
  readonly release_version: ReleaseVersionTable;
}
