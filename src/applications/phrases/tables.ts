import type { ColumnType } from 'kysely';
import type { ContentKey } from '../letters/content-labels.ts';
import type { LetterKindId } from '../letters/letter-kinds.ts';

type Kept<T> = ColumnType<T, T, never>;

/** A phrase that letters often use (常用语). */
export interface PhraseTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly letter_kind: Kept<LetterKindId>;
  readonly content_key: Kept<ContentKey>;
  readonly text: Kept<string>;
  readonly created_at: Kept<string>;
  readonly created_by_name: Kept<string>;
  readonly retired_at: string | null;
}

/** The tables of phrases. */
export interface PhraseTables {
  readonly application_phrase: PhraseTable;
}
