import type { ColumnType } from 'kysely';

type Kept<T> = ColumnType<T, T, never>;

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

/** The tables of what the public says. */
export interface FeedbackTables {
  readonly feedback: FeedbackTable;
}
