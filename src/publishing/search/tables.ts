import type { ColumnType, Generated } from 'kysely';
import type { ColumnKind } from '../publication.ts';

type Kept<T> = ColumnType<T, T, never>;

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

/** The tables of the search. */
export interface SearchTables {
  readonly publication_search: PublicationSearchTable;
  readonly search_segmentation: SearchSegmentationTable;
}
