import type { ColumnType } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { ReminderKind } from './reminder-kinds.ts';

type Kept<T> = ColumnType<T, T, never>;

/** One reminder of one day (提醒). */
export interface ReminderTable {
  readonly id: Kept<string>;
  readonly application_id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly kind: Kept<ReminderKind>;
  readonly about: Kept<string>;
  readonly on_day: Kept<Day>;
  readonly due: Kept<Day | null>;
  readonly created_at: Kept<string>;
  readonly seen_at: string | null;
  readonly seen_by_name: string | null;
}

/** The tables of reminders. */
export interface ReminderTables {
  readonly application_reminder: ReminderTable;
}
