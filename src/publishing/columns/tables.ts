import type { ColumnType } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { ColumnKind } from '../publication.ts';

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

/** The tables of columns. */
export interface ColumnTables {
  readonly publish_column: PublishColumnTable;
}
