import type { ColumnType } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { EnteredNotice } from './entered-notice.ts';

type Kept<T> = ColumnType<T, T, never>;

/** A notice on days off as it was entered, never changed (录入的放假安排). */
export interface EnteredNoticeTable {
  readonly seq: Kept<number>;
  readonly id: Kept<string>;
  readonly kind: Kept<EnteredNotice['kind']>;
  readonly year: Kept<number>;
  readonly number: Kept<string>;
  readonly title: Kept<string>;
  readonly dated: Kept<Day>;
  readonly days: ColumnType<Pick<EnteredNotice, 'daysOff' | 'workedDays'>, string, never>;
  readonly entered_at: Kept<string>;
  readonly entered_by: Kept<string>;
  readonly entered_by_name: Kept<string>;
}

/** A time limit that a notice moved or made certain (期限变动). */
export interface DeadlineChangeTable {
  readonly notice_id: Kept<string>;
  readonly application_id: Kept<string>;
  readonly old_due: Kept<Day | null>;
  readonly new_due: Kept<Day | null>;
  readonly old_provisional: Kept<boolean>;
  readonly new_provisional: Kept<boolean>;
  readonly at: Kept<string>;
}

/** The tables of days off. */
export interface CalendarTables {
  readonly entered_notice: EnteredNoticeTable;
  readonly application_deadline_change: DeadlineChangeTable;
}
