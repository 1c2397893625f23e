import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../law/index.ts';
import type { Attribute, ColumnKind, PublicationState, Risk, Withdrawal } from './publication.ts';
import type { Aspect, ReviewResult, ReviewStep } from './review.ts';

type Kept<T> = ColumnType<T, T, never>;

/** A column of a body (栏目). */
export interface PublishColumnTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly parent_id: string | null;
  readonly name: string;
  readonly slug: string;
  readonly kind: ColumnKind;
  readonly catalogue_item: string | null;
  readonly update_within_days: number | null;
  readonly position: number;
  readonly opened_on: Kept<Day>;
  readonly closed_on: Day | null;
}

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

/** A normative document (规范性文件) and where it stands in its life. */
export interface NormativeDocumentTable {
  readonly publication_id: Kept<string>;
  readonly body_id: Kept<string>;
  /** None of these three before it is signed. */
  readonly number: string | null;
  readonly signed_on: Day | null;
  readonly effective_on: Day | null;
  readonly valid_until: Day | null;
  readonly state: string;
  readonly ended_on: Day | null;
  readonly ended_by: string | null;
}

/** A channel through which a body publishes (公开渠道). */
export interface ChannelTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly kind: Kept<string>;
  readonly name: string;
  readonly account: string;
  readonly opened_on: Kept<Day>;
  readonly closed_on: Day | null;
}

/** One publication on one more channel. */
export interface PublicationChannelTable {
  readonly publication_id: Kept<string>;
  readonly channel_id: Kept<string>;
  readonly at: Kept<string>;
  readonly address: string;
}

/** A field of the standard catalogue that a body has chosen (标准目录领域). */
export interface CatalogueChoiceTable {
  readonly body_id: Kept<string>;
  readonly field: Kept<string>;
  readonly chosen_on: Kept<Day>;
  readonly ended_on: Day | null;
}

/** An item of the law that lies outside a body's duties (不涉及的事项). */
export interface ItemNotApplicableTable {
  readonly body_id: Kept<string>;
  readonly item: Kept<string>;
  readonly declared_on: Kept<Day>;
  readonly reason: string;
  readonly ended_on: Day | null;
}

/** How far the index numbers (索引号) of a body and month have come. */
export interface IndexSeriesTable {
  readonly body_id: Kept<string>;
  readonly month: Kept<string>;
  readonly last: number;
}

/** What the public search sees; one row for each released publication. */
export interface PublicationSearchTable {
  readonly publication_id: Kept<string>;
  readonly body_id: string;
  readonly column_id: string;
  readonly column_kind: ColumnKind;
  readonly year: number;
  readonly validity: string;
  readonly released_at: string;
  readonly title: string;
  readonly words: string;
}

/** In which way the texts in the search were taken apart; no row before the first time. */
export interface SearchSegmentationTable {
  readonly single: Generated<boolean>;
  readonly fingerprint: string;
}

/** Corrections and satisfaction from the public (纠错、满意度). */
export interface FeedbackTable {
  readonly id: Kept<string>;
  readonly publication_id: Kept<string | null>;
  readonly body_id: Kept<string>;
  readonly kind: Kept<'correction' | 'satisfaction'>;
  readonly score: Kept<number | null>;
  readonly message: Kept<string>;
  readonly contact: string | null;
  readonly at: Kept<string>;
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered_at: string | null;
  /** Question and answer as the public reads them; null while they are not public. */
  readonly public_question: string | null;
  readonly public_answer: string | null;
  readonly published_at: string | null;
  readonly published_by: string | null;
}

/** The version of what the public sees; raised by every transaction that changes it. */
export interface ReleaseVersionTable {
  readonly single: Generated<boolean>;
  readonly version: number;
}

/** The tables of publishing. */
export interface PublishingTables {
  readonly publish_column: PublishColumnTable;
  readonly publication: PublicationTable;
  readonly publication_revision: PublicationRevisionTable;
  readonly publication_attachment: PublicationAttachmentTable;
  readonly publication_review: PublicationReviewTable;
  readonly publication_screening: PublicationScreeningTable;
  readonly screening_exception: ScreeningExceptionTable;
  readonly publication_correction: PublicationCorrectionTable;
  readonly publication_link: PublicationLinkTable;
  readonly normative_document: NormativeDocumentTable;
  readonly channel: ChannelTable;
  readonly publication_channel: PublicationChannelTable;
  readonly catalogue_choice: CatalogueChoiceTable;
  readonly item_not_applicable: ItemNotApplicableTable;
  readonly index_series: IndexSeriesTable;
  readonly publication_search: PublicationSearchTable;
  readonly search_segmentation: SearchSegmentationTable;
  readonly feedback: FeedbackTable;
  readonly release_version: ReleaseVersionTable;
}
