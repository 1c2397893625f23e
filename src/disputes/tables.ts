import type { ColumnType } from 'kysely';
import type { Day, DisputeProcedure } from '../law/index.ts';
import type { DisputeSubject } from './dispute.ts';

type Kept<T> = ColumnType<T, T, never>;

/** A dispute (案件). */
export interface DisputeTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly procedure: Kept<DisputeProcedure>;
  readonly prior_id: Kept<string | null>;
  readonly after_reconsideration: Kept<boolean>;
  readonly subject_kind: Kept<DisputeSubject['kind']>;
  readonly subject_id: Kept<string | null>;
  readonly forum: Kept<string>;
  readonly case_number: Kept<string>;
  readonly co_defendant: Kept<boolean>;
  readonly filed_on: Kept<Day>;
  readonly open: boolean;
  readonly created_at: Kept<string>;
  readonly version: number;
}

/** A record of a dispute, never changed. */
export interface DisputeActTable {
  readonly id: Kept<string>;
  readonly dispute_id: Kept<string>;
  readonly seq: Kept<number>;
  readonly act: Kept<string>;
  readonly on_day: Kept<Day>;
  readonly at: Kept<string>;
  readonly by_name: Kept<string>;
  readonly facts: ColumnType<unknown, string, never>;
  readonly key: Kept<string>;
}

/** A complaint (投诉举报); not counted in table 4. */
export interface ComplaintTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly article: Kept<'REG-47' | 'REG-51'>;
  readonly content: Kept<string>;
  /** Sealed. */
  readonly complainant: Kept<string | null>;
  readonly received_on: Kept<Day>;
  readonly received_at: Kept<string>;
  readonly result: 'rectified' | 'unfounded' | 'passed-on' | null;
  readonly answer: string | null;
  readonly answered_on: Day | null;
  readonly key: Kept<string | null>;
}

/** The tables of disputes. */
export interface DisputeTables {
  readonly dispute: DisputeTable;
  readonly dispute_act: DisputeActTable;
  readonly complaint: ComplaintTable;
}
