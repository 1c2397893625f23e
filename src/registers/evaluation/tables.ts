import type { ColumnType } from 'kysely';
import type { EvaluationChoices, EvaluationCounts } from './questions.ts';

type Kept<T> = ColumnType<T, T, never>;

/** One evaluation of a body and year by the public (一次网上评议). */
export interface EvaluationRoundTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly year: Kept<number>;
  readonly opened_at: Kept<string>;
  readonly opened_by_name: Kept<string>;
  readonly closed_at: ColumnType<string | null, null, string>;
  readonly closed_by_name: ColumnType<string | null, null, string>;
  readonly entry_id: ColumnType<string | null, null, string>;
  readonly counts: ColumnType<EvaluationCounts | null, null, string>;
}

/** What somebody answered (一份评议), without who it was. */
export interface EvaluationAnswerTable {
  readonly id: Kept<string>;
  readonly round_id: Kept<string>;
  readonly given_at: Kept<string>;
  readonly choices: ColumnType<EvaluationChoices, string, never>;
  readonly words: Kept<string>;
}

/** The tables of public evaluations. */
export interface EvaluationTables {
  readonly evaluation_round: EvaluationRoundTable;
  readonly evaluation_answer: EvaluationAnswerTable;
}
