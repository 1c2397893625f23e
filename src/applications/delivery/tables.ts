import type { ColumnType } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { DeliveryMeans } from '../actions/deliver.ts';
import type { EvidenceFile, ToWhom } from './delivery.ts';

type Kept<T> = ColumnType<T, T, never>;

/** One letter on its way (送达登记); its result is entered once. */
export interface DeliveryTable {
  readonly id: Kept<string>;
  readonly application_id: Kept<string>;
  readonly letter_id: Kept<string>;
  readonly means: Kept<DeliveryMeans>;
  /** Sealed. */
  readonly recipient: string;
  readonly to_whom: Kept<ToWhom>;
  readonly tracking: Kept<string>;
  readonly sent_on: Kept<Day>;
  readonly created_at: Kept<string>;
  readonly by_name: Kept<string>;
  readonly served_on: Day | null;
  readonly returned_on: Day | null;
  /** Sealed. */
  readonly receipt: string | null;
  readonly evidence: ColumnType<readonly EvidenceFile[], string, string>;
  readonly result_at: string | null;
  readonly result_by_name: string | null;
}

/** A file that proves a delivery (送达凭证), never changed; taken out when the applicant is. */
export interface DeliveryProofTable {
  readonly id: Kept<string>;
  readonly application_id: Kept<string>;
  /** The digest of the content, by which deliveries refer to it. */
  readonly file: Kept<string>;
  readonly type: Kept<string>;
  readonly size: Kept<number>;
  /** Sealed. */
  readonly content: Kept<string>;
  readonly uploaded_at: Kept<string>;
  readonly by_name: Kept<string>;
}

/** The tables of deliveries. */
export interface DeliveryTables {
  readonly application_delivery_proof: DeliveryProofTable;
  readonly application_delivery: DeliveryTable;
}
