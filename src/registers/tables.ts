import type { ColumnType } from 'kysely';
import type { Day } from '../law/index.ts';
import type { EntryFigures, Evidence } from './entry.ts';
import type { RegisterKindId } from './kinds.ts';
import type { RectificationStage } from './rectification.ts';

type Kept<T> = ColumnType<T, T, never>;

/** An entry of a register (台账记录): it can be confirmed and voided, nothing else of it ever changes. */
export interface RegisterEntryTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly kind: Kept<RegisterKindId>;
  readonly year: Kept<number>;
  readonly on_day: Kept<Day>;
  readonly about: Kept<string | null>;
  readonly follows: Kept<string | null>;
  readonly stage: Kept<RectificationStage | null>;
  readonly title: Kept<string>;
  readonly note: Kept<string>;
  readonly figures: ColumnType<EntryFigures, string, never>;
  readonly evidence: ColumnType<readonly Evidence[], string, never>;
  readonly created_at: Kept<string>;
  readonly created_by: Kept<string>;
  readonly created_by_name: Kept<string>;
  readonly confirmed_at: string | null;
  readonly confirmed_by: string | null;
  readonly confirmed_by_name: string | null;
  readonly voided_at: string | null;
  readonly voided_by_name: string | null;
  readonly void_reason: string | null;
}

/** The tables of the registers. */
export interface RegisterTables {
  readonly register_entry: RegisterEntryTable;
}
