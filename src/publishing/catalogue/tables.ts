import type { ColumnType } from 'kysely';
import type { Day } from '../../law/index.ts';

type Kept<T> = ColumnType<T, T, never>;

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

/** The tables of what a body must publish. */
export interface CatalogueTables {
  readonly catalogue_choice: CatalogueChoiceTable;
  readonly item_not_applicable: ItemNotApplicableTable;
}
