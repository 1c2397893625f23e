import type { ColumnType } from 'kysely';
import type { Day } from '../../law/index.ts';

type Kept<T> = ColumnType<T, T, never>;

/** A channel through which a body publishes (公开渠道). */
export interface ChannelTable {
  readonly id: Kept<string>;
  readonly body_id: Kept<string>;
  readonly kind: Kept<string>;
  readonly name: string;
  readonly account: string;
  readonly opened_on: Kept<Day>;
  readonly closed_on: Day | null;
}

/** One publication on one more channel. */
export interface PublicationChannelTable {
  readonly publication_id: Kept<string>;
  readonly channel_id: Kept<string>;
  readonly at: Kept<string>;
  readonly address: string;
}

/** The tables of channels. */
export interface ChannelTables {
  readonly channel: ChannelTable;
  readonly publication_channel: PublicationChannelTable;
}
