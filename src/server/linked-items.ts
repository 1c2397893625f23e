import type { CountDisputes, LinkedChanges, LinkedItems } from '../applications/index.ts';
import {
  applicationsDisputedBetween,
  countDisputesBegun,
  type DisputeTools,
  disputeRecordsAbout,
} from '../disputes/index.ts';

/** What other modules keep about an application and lies in its case file: its disputes. */
export const linkedItemsOf =
  ({ db }: Pick<DisputeTools, 'db'>): LinkedItems =>
  async (id) =>
    (await disputeRecordsAbout(db, id)).map((record) => ({ ...record, kind: 'dispute', personal: false }));

/** Tells about which applications something was entered in their disputes. */
export const linkedChangesOf =
  ({ db }: Pick<DisputeTools, 'db'>): LinkedChanges =>
  (from, until) =>
    applicationsDisputedBetween(db, from, until);

/** Counts the disputes of a body for the statistics of its applications. */
export const countDisputesWith =
  ({ db }: Pick<DisputeTools, 'db'>): CountDisputes =>
  (bodyId, first, last) =>
    countDisputesBegun(db, bodyId, first, last);
